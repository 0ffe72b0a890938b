import { commendationEvents, type CommendationEvent } from '@zhudian/events';
import type { Fold } from '@zhudian/kernel';

export interface Practice {
  /** Where it comes from. */
  readonly stationId: string;
  readonly adoptedBy: readonly string[];
}

export interface Commendation {
  readonly open: boolean;
  readonly bureauId?: string;
  readonly quota: number;
  /** Whose posting is nominated, by posting. */
  readonly nominees: Readonly<Record<string, string>>;
  readonly awarded: readonly string[];
  readonly recommended: readonly string[];
  readonly practices: Readonly<Record<string, Practice>>;
}

const adopted = (practice: Practice | undefined, stationId: string): Practice => ({
  stationId: practice?.stationId ?? '',
  adoptedBy: [...(practice?.adoptedBy ?? []), stationId],
});

export const commendationFold: Fold<Commendation, CommendationEvent> = {
  family: commendationEvents,
  initial: { open: false, quota: 0, nominees: {}, awarded: [], recommended: [], practices: {} },
  evolve: {
    CommendationOpened: (state, { data: { bureauId, quota } }) => ({ ...state, open: true, bureauId, quota }),
    PostingNominated: (state, { data: { postingId, personId } }) => ({
      ...state,
      nominees: { ...state.nominees, [postingId]: personId },
    }),
    CommendationAwarded: (state, { data: { postingIds } }) => ({
      ...state,
      awarded: [...state.awarded, ...postingIds],
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
