import { amendmentsOf } from '@zhudian/programme';
import { evidenceRequest } from './evidence-request.decider';
import { evidenceRequestFold } from './evidence-request.state';

/** The corrections and annulments of a request. What it is about, and the documents, are not corrected but annulled. */
export const evidenceRequestAmendments = amendmentsOf(evidenceRequest, evidenceRequestFold, {
  correctable: {
    EvidenceRequested: ['question'],
    EvidenceProvided: ['reply'],
    EvidenceSentBack: ['reason'],
    EvidenceAccepted: ['opinion'],
    EvidenceRequestWithdrawn: ['reason'],
  },
  scope: ({ unitId }) => unitId,
  subject: ({ providedById }) => providedById,
});
