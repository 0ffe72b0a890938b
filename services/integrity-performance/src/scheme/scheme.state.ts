import { schemeEvents, type IssuedScheme, type ProposedScheme, type SchemeEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

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

/** The version in force on a day: of those that have begun the newest. */
export const schemeOn = ({ versions }: Pick<Scheme, 'versions'>, day: string): IssuedScheme | undefined =>
  versions.findLast(({ from }) => from <= day);
