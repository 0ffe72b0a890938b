import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, factId, prose, ref, sha256, streamName, title } from '../shapes';
import { enumOf } from '../words/label';

export const evidenceRequestStage = enumOf('EvidenceRequestStage', {
  NONE: ['未提出', 'not made'],
  ASKED: ['待提供', 'waiting for the unit'],
  PROVIDED: ['已提供，待审阅', 'provided, to be looked at'],
  ACCEPTED: ['已认可', 'accepted'],
  WITHDRAWN: ['已撤回', 'withdrawn'],
});
export type EvidenceRequestStage = z.infer<typeof evidenceRequestStage>;

/** Bytes stay with the unit, or in its archive: their hash says which they are. */
const document = z
  .strictObject({ sha256, title, aboutFrom: day, aboutUntil: day })
  .meta({ id: 'EvidenceDocument', description: 'A document by its hash, and the period that it is about. 佐证材料。' });
export type EvidenceDocument = z.infer<typeof document>;

/** The time to answer follows from the rules in force: so many working days from the day of recording. */
const time = { provideBy: day, workingDays: z.int().min(1).max(250) };

export const evidenceRequestEvents = defineEvents({
  context: 'organization',
  category: 'EvidenceRequest',
  about: {
    zh: '审计人员要求单位就一项决定提供佐证：提出、提供、退回补充、认可或者撤回。',
    en: 'What an auditor asks a unit to prove about a decision: asked, provided, sent back, accepted or withdrawn.',
  },
  schemas: {
    EvidenceRequested: z.strictObject({
      unitId: ref('OrgUnit'),
      /** What it is about: the stream of an entity, and the fact in it where one decision is meant. */
      aboutStream: streamName,
      decisionId: factId.optional(),
      question: prose,
      askedFrom: day,
      askedUntil: day,
      ...time,
      askedById: ref('Person'),
    }),
    EvidenceProvided: z.strictObject({
      reply: prose,
      documents: z.array(document).min(1).max(20),
      providedById: ref('Person'),
      inTime: z.boolean(),
    }),
    EvidenceSentBack: z.strictObject({ reason: prose, ...time }),
    EvidenceAccepted: z.strictObject({ opinion: prose }),
    EvidenceRequestWithdrawn: z.strictObject({ reason: prose }),
  },
});
export type EvidenceRequestEvent = EventOf<typeof evidenceRequestEvents>;
