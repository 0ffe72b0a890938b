import { z } from 'zod';
import { day, id, text, title, type RecordedFact } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';

const reason = z.object({ code: z.string().describe('Of the warning. 警告代码。'), reason: text }).meta({
  id: 'Reason',
  shareable: true,
  description: 'Why it was done in spite of a warning. 不顾警告而办理的理由。',
});
const evidence = z
  .object({
    sha256: z.string().describe('SHA-256 of the bytes, in hexadecimal. 文件哈希。'),
    name: title,
    mime: z.string().describe('Media type. 媒体类型。'),
    size: z.int().describe('Bytes. 字节数。'),
    aboutFrom: day.nullable().describe('The first day of the period that it is about. 所涉期间的首日。'),
    aboutUntil: day.nullable().describe('The last day of the period that it is about. 所涉期间的末日。'),
  })
  .meta({ id: 'Evidence', shareable: true, description: 'A document that proves it, by hash. 佐证材料，按哈希。' });

/** Who decided, in which role, when, and on what: read off the envelope of the fact that tells the decision. */
export const decision = z
  .object({
    eventId: id.describe('Id of the fact: decisions that rest on it cite it. 事实编号，可供引用。'),
    actorId: internal(id),
    /** Whose office it was, when a deputy decided. */
    actingForId: internal(id.optional()),
    role: z.string().describe('The role in which it was done. 办理角色。'),
    on: day.describe('Business date. 发生日期。'),
    recordedAt: z.iso.datetime().describe('When it was recorded. 记录时间。'),
    reasons: z.array(reason).describe('Given for going on in spite of warnings. 对警告的说明。'),
    evidence: z.array(evidence).describe('Documents that prove it. 佐证材料。'),
  })
  .meta({
    id: 'Decision',
    shareable: true,
    description: 'Who decided, when, and on what ground. 由谁、何时、依据什么决定。',
  });
export type DecisionView = ViewOf<typeof decision>;

export const decisionOf = ({ id, recordedAt, metadata }: Envelope): DecisionView => ({
  eventId: id,
  actorId: metadata.actorId,
  ...(metadata.actingFor === undefined ? {} : { actingForId: metadata.actingFor }),
  role: metadata.actorRole,
  on: metadata.occurredOn,
  recordedAt: new Date(recordedAt).toISOString(),
  reasons: reasonsOf(metadata),
  evidence: evidenceOf(metadata),
});
type Envelope = Pick<RecordedFact, 'id' | 'recordedAt' | 'metadata'>;

/** The reasons that came with a command, in the order in which they were given. */
export const reasonsOf = ({ reasons }: Pick<RecordedFact['metadata'], 'reasons'>): DecisionView['reasons'] =>
  Object.entries(JSON.parse(reasons ?? '{}') as Readonly<Record<string, string>>).map(([code, reason]) => ({
    code,
    reason,
  }));

/** The documents that came with a command, and the periods that they are about, where somebody said so. */
export const evidenceOf = (metadata: Pick<RecordedFact['metadata'], 'evidence'>): DecisionView['evidence'] =>
  (JSON.parse(metadata.evidence ?? '[]') as readonly object[]).map((one) =>
    evidence.parse({ aboutFrom: null, aboutUntil: null, ...one }),
  );
