import { evidenceRequestEvents, id } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { EvidenceProvided, EvidenceSentBack, EvidenceAccepted, EvidenceRequestWithdrawn } =
  evidenceRequestEvents.schemas;

export const evidenceProvision = EvidenceProvided.extend({
  documents: EvidenceProvided.shape.documents.describe('The documents, by hash. 佐证材料，按哈希。'),
  providedById: internal(id),
  inTime: EvidenceProvided.shape.inTime.describe('Whether it was in time. 是否按期。'),
  decision,
}).meta({ id: 'EvidenceProvision', description: 'What a unit provided. 单位提供的佐证。' });
export type EvidenceProvisionView = ViewOf<typeof evidenceProvision>;

export const evidenceReturn = EvidenceSentBack.extend({ decision }).meta({
  id: 'EvidenceReturn',
  description: 'Why evidence was sent back, and until when there is time. 退回补充及新的期限。',
});
export const evidenceAcceptance = EvidenceAccepted.extend({ decision }).meta({
  id: 'EvidenceAcceptance',
  description: 'Why evidence was accepted. 认可。',
});
export const evidenceWithdrawal = EvidenceRequestWithdrawn.extend({ decision }).meta({
  id: 'EvidenceWithdrawal',
  description: 'Why a request was withdrawn. 撤回。',
});
