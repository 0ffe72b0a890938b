import { evidenceRequests } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueEvidence } from './due-items';
import { evidenceRequestAmendments } from './evidence-request.amendments';
import { evidenceRequest } from './evidence-request.decider';
import { EvidenceProvisionResolver, EvidenceRequestResolver } from './evidence-request.resolver';
import { EvidenceRequest } from './evidence-request.types';

/** What auditors ask units to prove, and what these answer. */
export const evidenceRequestSlice = defineSlice({
  aggregate: evidenceRequest,
  amendments: evidenceRequestAmendments,
  entity: { name: 'EvidenceRequest', type: () => EvidenceRequest, model: evidenceRequests },
  dueItems: [dueEvidence],
  resolvers: [EvidenceRequestResolver, EvidenceProvisionResolver],
});
