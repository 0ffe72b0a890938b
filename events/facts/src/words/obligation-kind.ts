import { enumOf, type Labels } from './label';

/** What a branch owes again in every period. */
export const obligationLabels = {
  COMMITTEE_MONTHLY: ['每月召开支部委员会会议', 'committee meeting each month'],
  GROUP_MONTHLY: ['每月召开党小组会', 'Party group meeting each month'],
  THEME_DAY_MONTHLY: ['每月开展主题党日', 'Party day each month'],
  GENERAL_QUARTERLY: ['每季度召开支部党员大会', 'branch general meeting each quarter'],
  LESSON_QUARTERLY: ['每季度上党课', 'Party lesson each quarter'],
  STUDY_WEEKLY: ['每周一学', 'study each week'],
  LIFE_YEARLY: ['每年召开组织生活会', 'organisational life meeting each year'],
  REVIEW_YEARLY: ['每年民主评议党员', 'review of members each year'],
} satisfies Labels;

export const obligationKind = enumOf('ObligationKind', obligationLabels);
export type ObligationKind = (typeof obligationKind.options)[number];
