import type { Labels } from './label';

/** What the facts of standards and rules are called. */
export const standardFacts = {
  StandardDrafted: ['起草标准制度', 'draft of the standard'],
  StandardRevised: ['修订标准制度', 'revision of the standard'],
  StandardAdopted: ['通过标准制度', 'adoption of the standard'],
  StandardChecked: ['检查标准制度执行', 'check of the standard'],
  ShortfallRectified: ['整改不到位问题', 'rectification of the shortfall'],
  ShortfallVerified: ['复核销号', 'verification of the shortfall'],
  ShortfallReopened: ['退回重新整改', 'reopening of the shortfall'],
  StandardRepealed: ['废止标准制度', 'repeal of the standard'],
} as const satisfies Labels;

/** What the fields of standards and rules are called. */
export const standardFields = {
  standardId: ['标准制度编号', 'The id of the standard'],
  area: ['所属方面', 'Which area it is about'],
  cycleMonths: ['检查周期（月）', 'How many months lie between two checks'],
  checkBy: ['首次检查期限', 'By when it is checked first'],
  nextCheckBy: ['下次检查期限', 'By when it is checked next'],
  shortfalls: ['不到位问题', 'Where practice falls short'],
  shortfallId: ['不到位问题编号', 'The id of the shortfall'],
} as const satisfies Labels;
