import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, part, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** What is kept in no log, and only for a time. */
export const retentionKind = enumOf('RetentionKind', {
  READINGS: ['查阅记录', 'the log of readings'],
  ANNULLED_WORDS: ['已撤销事项的文字', 'words of annulled facts'],
  PAST_WORDS: ['离任人员的文字', 'words about those who have left'],
  PAST_DOCUMENTS: ['离任人员的佐证材料', 'documents about those who have left'],
  DEAD_LETTERS: ['未送达事件', 'events that were not delivered'],
  EXPORTS: ['导出文件', 'exported files'],
  BACKUPS: ['备份', 'backups'],
});
export type RetentionKind = z.infer<typeof retentionKind>;

export const retentionEvents = defineEvents({
  context: 'personnel',
  category: 'Retention',
  about: {
    zh: '保存期限：一个局到期删除的内容，以及因核查或者审计暂缓删除的内容；编号为该局的编号。',
    en: 'The retention of a bureau, under its id: what was over and deleted, and what is held for an inquiry or an audit.',
  },
  schemas: {
    /** All of the kind that is older than the day is deleted, but for what was held then. */
    RetentionApplied: z.strictObject({
      kind: retentionKind,
      olderThan: day,
      count: z.int().min(1).max(1_000_000_000),
      ruleSet: title,
    }),
    RetentionHeld: z.strictObject({
      holdId: part('RetentionHold'),
      kind: retentionKind,
      personId: ref('Person').optional(),
      basis: title,
      reason: prose,
    }),
    RetentionReleased: z.strictObject({ holdId: part('RetentionHold'), reason: prose }),
  },
  restedOnBy: {
    RetentionApplied: { types: [] },
    RetentionHeld: { types: ['RetentionReleased'], by: 'holdId' },
    RetentionReleased: { types: [] },
  },
});
export type RetentionEvent = EventOf<typeof retentionEvents>;
