import { amendmentsOf } from '@zhudian/programme';
import { disclosure } from './disclosure.decider';
import { disclosureFold } from './disclosure.state';

/** The corrections and annulments of a disclosure. What was approved is not corrected but annulled and proposed anew. */
export const disclosureAmendments = amendmentsOf(disclosure, disclosureFold, {
  correctable: {
    DisclosureReviewed: ['opinion'],
    DisclosurePublished: ['channels'],
    FeedbackReceived: ['text', 'dueOn'],
    FeedbackAnswered: ['reply'],
  },
  scope: ({ stationId }) => stationId,
  /** Who proposed it and who reviewed it leave to others what others have said of it. */
  subject: ({ proposedById, reviewedById }) => [proposedById, reviewedById],
});
