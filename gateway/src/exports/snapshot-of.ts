import { encodePosition, type Position } from '@zhudian/facts';
import { GraphQLError } from 'graphql';
import type { SegmentSigner } from '../changes/segments';
import type { KnownPositions } from '../subgraphs/known-positions';
import type { ExportedList } from './lists';
import type { Pages } from './pages';
import { madeFromAll, provenanceOf, type ExportFor } from './provenance';
import type { Counted } from './snapshot';
import type { ProvenSnapshot } from './snapshot-reply';

/** A list, and where its rows come from. */
interface Source {
  readonly list: ExportedList;
  readonly pages: Pages;
}

interface Question {
  readonly position: Position;
  readonly made: ExportFor;
  readonly signal: AbortSignal;
}

interface Means {
  readonly known: KnownPositions;
  readonly signer: SegmentSigner | undefined;
}

/** Of a list that is not for the roles of somebody, no row is visible to them. */
const noneWhereRefused = (note: () => unknown) => (error: unknown) => {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== 'NOT_AUTHORISED_ROLE') throw error;
  note();
  return undefined;
};

/** All lists as one database: what it is written from, and what it says of itself. */
export const snapshotOf = (
  sources: readonly Source[],
  { position: at, made, signal }: Question,
  { known, signer }: Means,
): ProvenSnapshot => {
  const refused = new Set<Pages>();
  const position = encodePosition(at);
  const { authorization } = made;
  return {
    position,
    parts: sources.map(({ list, pages }) => ({
      list,
      next: () => pages.next(signal).catch(noneWhereRefused(() => refused.add(pages))),
    })),
    state: signer && (({ rows, root }: Counted) => signer.state('snapshot', [position, rows, root], authorization)),
    provenance: () => {
      const shown = sources.map(({ pages }) => pages).filter((pages) => !refused.has(pages));
      return provenanceOf({ position: at, madeFrom: madeFromAll(shown) }, made, known);
    },
  };
};
