import type { Labels } from './label';

/** What the facts of twinnings are called. */
export const twinningFacts = {
  TwinningFormed: ['结对共建', 'agreement of the twinning'],
  ResourceShared: ['提供共享资源', 'giving of the resource'],
  ResourceReceived: ['接收共享资源', 'receipt of the resource'],
  ResourceUseJudged: ['评价资源使用效果', 'judgement of the use of the resource'],
  SharedRequirementSet: ['提出“四同”工作要求', 'setting of the shared requirement'],
  RequirementTracked: ['登记“四同”落实情况', 'tracking of the shared requirement'],
  TwinningEnded: ['结束结对共建', 'end of the twinning'],
} as const satisfies Labels;

/** What the fields of twinnings are called. */
export const twinningFields = {
  twinningId: ['结对共建编号', 'The id of the twinning'],
  headquartersId: ['本部机构编号', 'The id of the unit of the headquarters'],
  resourceId: ['共享资源编号', 'The id of the resource'],
  givenBy: ['提供方', 'Which side gave it'],
  use: ['使用效果', 'Of what use it was'],
  requirementId: ['工作要求编号', 'The id of the shared requirement'],
  quarter: ['季度', 'The quarter, YYYY-Q1 to YYYY-Q4'],
  same: ['“四同”环节', 'Which of the four sames'],
  side: ['落实方', 'Which side'],
  early: ['是否提前结束', 'Whether it ended before its last day'],
} as const satisfies Labels;
