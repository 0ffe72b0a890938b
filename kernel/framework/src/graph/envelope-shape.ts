import { z } from 'zod';
import { code, day, roleSchema, text, title } from '@zhudian/facts';

/** What every command carries beside its own fields. */
export const envelopeShape = z.strictObject({
  commandId: z.uuid().meta({
    graphql: 'ID',
    description: 'A UUID chosen by the caller; a retry sends the same one. 由调用方生成的 UUID，重试时保持不变。',
  }),
  occurredOn: day.optional().meta({ description: 'Business date; today when absent. 发生日期，默认为今天。' }),
  actingAs: roleSchema.optional().meta({
    description:
      'The role to act in, own or deputised; when absent, the one that all rules allow, the own ones first. 以哪一角色办理（含代理的角色），默认为符合全部规则的角色，本人的角色优先。',
  }),
  reasons: z
    .array(z.strictObject({ code, reason: text }).meta({ id: 'Reason' }))
    .max(20)
    .optional()
    .meta({ description: 'Reasons for going on in spite of warnings, by code. 对警告的说明，按代码。' }),
  evidence: z
    .array(
      z
        .strictObject({
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
          name: title,
          mime: z.string().regex(/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/),
          size: z.int().min(0),
          aboutFrom: day.optional(),
          aboutUntil: day.optional(),
        })
        .refine(({ aboutFrom, aboutUntil }) => !aboutFrom || !aboutUntil || aboutFrom <= aboutUntil, {
          params: { words: ['所涉期间的首日不得晚于末日', 'is about a period that ends before it begins'] },
        })
        .meta({ id: 'Evidence' }),
    )
    .max(50)
    .optional()
    .meta({ description: 'Documents that prove the fact, by hash. 佐证材料，按哈希。' }),
});
export type EnvelopeInput = z.infer<typeof envelopeShape>;
