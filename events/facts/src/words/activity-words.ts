import type { Labels } from './label';

/** What the facts about integrity activities are called. */
export const activityFacts = {
  ActivityPlanned: ['廉洁教育活动列入计划', 'planning of the activity'],
  ActivityHeld: ['开展廉洁教育活动', 'holding of the activity'],
  ActivityCancelled: ['取消廉洁教育活动', 'cancellation of the activity'],
} as const satisfies Labels;

/** What the fields of integrity activities are called. */
export const activityFields = {
  activityId: ['活动编号', 'The id of the activity'],
  medium: ['教育手段', 'By what means it teaches'],
  carrier: ['教育载体', 'What carries it'],
  participants: ['参加人数', 'How many took part'],
  voluntary: ['主动参加人数', 'How many of them took part willingly'],
} as const satisfies Labels;
