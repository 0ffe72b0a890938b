import { commendationEvents, type CommendationEvent, type OfType } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Practice {
  /** Where it comes from. */
  readonly stationId: string;
  readonly adoptedBy: readonly string[];
}

export interface Commendation {
  readonly open: boolean;
  readonly bureauId?: string;
  readonly quota: number;
  readonly judgedPeriod?: { readonly from: string; readonly to: string } | undefined;
  /** Whose posting is nominated, by posting. */
  readonly nominees: Readonly<Record<string, string>>;
  readonly awarded: readonly string[];
  /** The postings that each fact awarded, by the id of that fact. */
  readonly awards: Readonly<Record<string, readonly string[]>>;
  readonly recommended: readonly string[];
  readonly practices: Readonly<Record<string, Practice>>;
}

const adopted = (practice: Practice | undefined, stationId: string): Practice => ({
  stationId: practice?.stationId ?? '',
  adoptedBy: [...(practice?.adoptedBy ?? []), stationId],
});

/** As the log gives it back, with the id by which others cite it. */
type CitedAward = OfType<CommendationEvent, 'CommendationAwarded'> & { readonly id?: string };

export const commendationFold: Fold<Commendation, CommendationEvent> = {
  family: commendationEvents,
  initial: { open: false, quota: 0, nominees: {}, awarded: [], awards: {}, recommended: [], practices: {} },
  evolve: {
    CommendationOpened: (state, { data: { bureauId, quota, judgedPeriod } }) => ({
      ...state,
      open: true,
      bureauId,
      quota,
      judgedPeriod,
    }),
    PostingNominated: (state, { data: { postingId, personId } }) => ({
      ...state,
      nominees: { ...state.nominees, [postingId]: personId },
    }),
    CommendationAwarded: (state, { id, data: { postingIds } }: CitedAward) => ({
      ...state,
      awarded: [...state.awarded, ...postingIds],
      awards: id === undefined ? state.awards : { ...state.awards, [id]: postingIds },
    }),
    PromotionPriorityRecommended: (state, { data: { personId } }) => ({
      ...state,
      recommended: [...state.recommended, personId],
    }),
    PracticePublished: (state, { data: { practiceId, stationId } }) => ({
      ...state,
      practices: { ...state.practices, [practiceId]: { stationId, adoptedBy: [] } },
    }),
    PracticeAdopted: (state, { data: { practiceId, stationId } }) => ({
      ...state,
      practices: { ...state.practices, [practiceId]: adopted(state.practices[practiceId], stationId) },
    }),
  },
};
