import { z } from 'zod';
import { day, id, provenance, retentionKind } from '@zhudian/facts';
import { retentionHolds, retentionRelease, retentions } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Retention = entityTypeOf(
  'Retention',
  retentions,
  'What a bureau has deleted because it was over. 一个局的到期删除。',
);
export const RetentionHold = entityTypeOf(
  'RetentionHold',
  retentionHolds,
  'What is not deleted although it is over. 暂缓删除。',
);
export const RetentionHoldConnection = connectionOf('RetentionHold', () => RetentionHold);
export const RetentionRelease = objectTypeOf(retentionRelease);

const retentionState = z
  .object({
    bureauId: id.describe('The bureau. 供电局。'),
    kind: retentionKind,
    months: z.int().describe('How many months it is kept. 保存月数。'),
    provenance,
    source: z.string().describe('What the period rests on. 保存期限的依据。'),
    ruleSet: z.string().describe('The rules in force. 有效的规则版本。'),
    olderThan: day.describe('What is older than this day is over. 早于该日的内容已到期。'),
    isHeld: z.boolean().describe('Nothing of it is deleted for now. 全部暂缓删除。'),
    count: z
      .int()
      .nullable()
      .describe('How much is over; null for what lies in folders. 到期数量；在文件夹中的为空，由命令统计。'),
    since: day.nullable().describe('The day of the oldest that is over. 最早的到期内容的日期。'),
    lastOlderThan: day.nullable().describe('Up to which day it was deleted last. 最近一次删除的截止日期。'),
  })
  .meta({ id: 'RetentionState', description: 'How much of a kind is over. 一类内容的到期情况。' });
export const RetentionState = objectTypeOf(retentionState);
export type RetentionStateView = z.output<typeof retentionState>;
