import { disclosureEvents, type DisclosureEvent, type DisclosureStage, type FeedbackKind } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Feedback {
  readonly kind: FeedbackKind;
  readonly dueOn: string;
  readonly isAnswered: boolean;
}

export interface Disclosure {
  readonly stage: DisclosureStage;
  readonly stationId?: string;
  readonly from: string;
  readonly until: string;
  readonly proposedById: string;
  readonly reviewedById: string;
  readonly feedback: ReadonlyMap<string, Feedback>;
}

const withFeedback = (state: Disclosure, feedbackId: string, feedback: Feedback): Disclosure => ({
  ...state,
  feedback: new Map([...state.feedback, [feedbackId, feedback]]),
});

export const disclosureFold: Fold<Disclosure, DisclosureEvent> = {
  family: disclosureEvents,
  initial: { stage: 'NONE', from: '', until: '', proposedById: '', reviewedById: '', feedback: new Map() },
  evolve: {
    DisclosureProposed: (state, { data: { stationId, from, until, proposedById } }) => ({
      ...state,
      stage: 'PROPOSED',
      stationId,
      from,
      until,
      proposedById,
    }),
    DisclosureReviewed: (state, { data: { verdict, reviewedById } }) => ({
      ...state,
      stage: verdict === 'CLEARED' ? 'REVIEWED' : 'WITHHELD',
      reviewedById,
    }),
    DisclosureApproved: (state) => ({ ...state, stage: 'APPROVED' }),
    DisclosurePublished: (state) => ({ ...state, stage: 'PUBLISHED' }),
    FeedbackReceived: (state, { data: { feedbackId, kind, dueOn } }) =>
      withFeedback(state, feedbackId, { kind, dueOn, isAnswered: false }),
    FeedbackAnswered: (state, { data: { feedbackId } }) => {
      const received = state.feedback.get(feedbackId);
      return received ? withFeedback(state, feedbackId, { ...received, isAnswered: true }) : state;
    },
    DisclosureExpired: (state) => ({ ...state, stage: state.stage === 'PUBLISHED' ? 'EXPIRED' : 'LAPSED' }),
  },
};
