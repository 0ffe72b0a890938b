import type { Labels } from './label';

/** What the facts of retention are called. */
export const retentionFacts = {
  RetentionApplied: ['到期删除', 'deletion of what was over'],
  RetentionHeld: ['暂缓删除', 'hold on the deletion'],
  RetentionReleased: ['解除暂缓删除', 'release of the hold'],
} as const satisfies Labels;

/** What the fields of retention are called. */
export const retentionFields = {
  holdId: ['暂缓删除编号', 'The id of the hold'],
  olderThan: ['早于该日的内容', 'What is older than this day'],
  found: ['预览的数量', 'How many the preview showed'],
} as const satisfies Labels;
