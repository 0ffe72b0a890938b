import { hash } from 'node:crypto';
import { encodePosition } from '@zhudian/facts';
import type { ClaimedActor } from '@zhudian/hops';
import type { KnownPositions } from '../subgraphs/known-positions';
import type { MadeFrom, Pages } from './pages';

/** For whom a file is made, and by what address it is asked for. */
export interface ExportFor {
  readonly viewer: ClaimedActor | undefined;
  readonly authorization: string | undefined;
  readonly file: string;
  readonly search: URLSearchParams;
}

/** What decides what somebody may see, as far as the token says it: who it is, the roles and the unit. */
const classOf = ({ viewer, authorization = '' }: ExportFor): string =>
  viewer
    ? encodeURIComponent([viewer.personId, viewer.roles.toSorted().join('+'), viewer.unit].join('/'))
    : hash('sha256', authorization);

/** The same question is the same text: without its moment, its parameters in one order. */
const queryOf = ({ file, search }: ExportFor): string => {
  const asked = [...search].filter(([name]) => name !== 'asOf').toSorted();
  return JSON.stringify([file, asked]);
};

/** What several lists together were made from. */
export const madeFromAll = (all: readonly Pick<Pages, 'madeFrom'>[]): MadeFrom => {
  const models = all.flatMap(({ madeFrom }) => madeFrom.models ?? []);
  const isKnown = all.every(({ madeFrom }) => madeFrom.models !== undefined);
  return {
    models: isKnown ? [...new Set(models)] : undefined,
    onMoreThanLog: all.some(({ madeFrom }) => madeFrom.onMoreThanLog),
  };
};

/**
 * What a file says of how it came about, so that it can be made again: the position, the question, who asked, since which
 * position nothing has changed of what it was judged by, and whether it depends on more than the log.
 */
export const provenanceOf = (
  { position, madeFrom }: Pick<Pages, 'position' | 'madeFrom'>,
  made: ExportFor,
  known: KnownPositions,
): Readonly<Record<string, string>> => ({
  'x-zhudian-position': encodePosition(position),
  'x-zhudian-query': hash('sha256', queryOf(made)),
  'x-zhudian-class': classOf(made),
  'x-zhudian-rights': encodePosition(known.changes.since(madeFrom.models, known.common ?? position)),
  'x-zhudian-depends-on': madeFrom.onMoreThanLog ? 'log, day, texts' : 'log',
});
