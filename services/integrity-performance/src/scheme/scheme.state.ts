import { schemeEvents, type IssuedScheme, type ProposedScheme, type SchemeEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';
import type { KnownUnit } from '../station/station.state';

export interface SchemeDraft {
  readonly stage: 'DRAFTED' | 'ISSUED' | 'WITHDRAWN';
  readonly edition: number;
  readonly proposed: ProposedScheme;
}

export interface Scheme {
  /** In the order of issue. */
  readonly versions: readonly IssuedScheme[];
  readonly drafts: Readonly<Record<string, SchemeDraft>>;
}

type Drafts = Scheme['drafts'];
const settled = (drafts: Drafts, draftId: string | undefined, stage: SchemeDraft['stage']): Drafts => {
  const draft = draftId === undefined ? undefined : drafts[draftId];
  return draft && draftId !== undefined ? { ...drafts, [draftId]: { ...draft, stage } } : drafts;
};

export const schemeFold: Fold<Scheme, SchemeEvent> = {
  family: schemeEvents,
  initial: { versions: [], drafts: {} },
  evolve: {
    SchemeIssued: ({ versions, drafts }, { data }) => ({
      versions: [...versions, data],
      drafts: settled(drafts, data.draftId, 'ISSUED'),
    }),
    SchemeDrafted: ({ drafts, ...state }, { data: { draftId, edition, ...proposed } }) => ({
      ...state,
      drafts: { ...drafts, [draftId]: { stage: 'DRAFTED', edition, proposed } },
    }),
    SchemeDraftWithdrawn: ({ drafts, ...state }, { data: { draftId } }) => ({
      ...state,
      drafts: settled(drafts, draftId, 'WITHDRAWN'),
    }),
  },
};

/** The versions that a bureau issued, in the order of issue. */
export const versionsOf = ({ versions }: Pick<Scheme, 'versions'>, bureauId: string | undefined) =>
  versions.filter((version) => version.bureauId === bureauId);

interface JudgedBy {
  readonly scheme: Pick<Scheme, 'versions'>;
  readonly unit: KnownUnit;
}
/** The version in force for the bureau of a unit on a day: of those that have begun the newest. */
export const schemeOn = ({ scheme, unit }: JudgedBy, day: string): IssuedScheme | undefined =>
  versionsOf(scheme, unit.bureauId).findLast(({ from }) => from <= day);
