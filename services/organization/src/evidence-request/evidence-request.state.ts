import { evidenceRequestEvents, type EvidenceRequestEvent, type EvidenceRequestStage } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface EvidenceRequest {
  readonly stage: EvidenceRequestStage;
  readonly unitId?: string;
  readonly aboutStream: string;
  readonly decisionId?: string | undefined;
  readonly askedFrom: string;
  readonly askedUntil: string;
  readonly provideBy: string;
  readonly providedById: string;
}

const at =
  (stage: EvidenceRequestStage) =>
  (request: EvidenceRequest): EvidenceRequest => ({ ...request, stage });

export const evidenceRequestFold: Fold<EvidenceRequest, EvidenceRequestEvent> = {
  family: evidenceRequestEvents,
  initial: { stage: 'NONE', aboutStream: '', askedFrom: '', askedUntil: '', provideBy: '', providedById: '' },
  evolve: {
    EvidenceRequested: (request, { data: { unitId, aboutStream, decisionId, askedFrom, askedUntil, provideBy } }) => ({
      ...request,
      stage: 'ASKED',
      unitId,
      aboutStream,
      decisionId,
      askedFrom,
      askedUntil,
      provideBy,
    }),
    EvidenceProvided: (request, { data: { providedById } }) => ({ ...request, stage: 'PROVIDED', providedById }),
    EvidenceSentBack: (request, { data: { provideBy } }) => ({ ...request, stage: 'ASKED', provideBy }),
    EvidenceAccepted: at('ACCEPTED'),
    EvidenceRequestWithdrawn: at('WITHDRAWN'),
  },
};
