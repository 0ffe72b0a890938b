import {
  evidenceAcceptance,
  evidenceProvision,
  evidenceRequests,
  evidenceReturn,
  evidenceWithdrawal,
} from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const EvidenceRequest = entityTypeOf(
  'EvidenceRequest',
  evidenceRequests,
  'What a unit is asked to prove about a decision or a thing. 佐证要求。',
);
export const EvidenceRequestConnection = connectionOf('EvidenceRequest', () => EvidenceRequest);
export const EvidenceProvision = objectTypeOf(evidenceProvision);
export const EvidenceReturn = objectTypeOf(evidenceReturn);
export const EvidenceAcceptance = objectTypeOf(evidenceAcceptance);
export const EvidenceWithdrawal = objectTypeOf(evidenceWithdrawal);
