import type { Labels } from './label';

/** What the facts of station business are called. */
export const businessFacts = {
  ProcessStandardSet: ['制定流程标准', 'setting of the process standard'],
  ProcessAudited: ['抽查业务流程', 'audit of the process'],
  DeviationRectified: ['整改偏差', 'rectification of the deviation'],
  DeviationVerified: ['复核偏差整改', 'verification of the deviation'],
  DeviationReopened: ['退回重新整改偏差', 'reopening of the deviation'],
  TeamPlanFiled: ['报备班组计划', 'filing of the team plan'],
  TeamPlanExecuted: ['登记班组计划执行情况', 'execution of the team plan'],
  TeamPlanControlled: ['班组计划管控评价', 'control of the team plan'],
  FourCriteriaScored: ['四项标准评分', 'scoring of the four criteria'],
} as const satisfies Labels;

/** What the fields of station business are called. */
export const businessFields = {
  process: ['业务流程', 'The process'],
  steps: ['流程步骤', 'The steps of the process'],
  requirement: ['工作要求', 'What the step requires'],
  auditId: ['抽查编号', 'The id of the audit'],
  population: ['业务总件数', 'How many cases there were'],
  sample: ['抽查件数', 'How many of them were checked'],
  deviations: ['发现的偏差', 'Where the process deviates'],
  deviationId: ['偏差编号', 'The id of the deviation'],
  team: ['班组', 'The team'],
  planId: ['班组计划编号', 'The id of the team plan'],
  filedById: ['报备人编号', 'The id of the person who filed it'],
  doneItemIds: ['已完成事项编号', 'The ids of the items that were done'],
  slips: ['未完成事项', 'The items that were not done, and why'],
  cause: ['原因', 'Why it was not done'],
  executedById: ['执行登记人编号', 'The id of the person who recorded the execution'],
  planVerdict: ['管控结论', 'What was found of the execution'],
  criterion: ['标准', 'The criterion'],
  scoreGrounds: ['评分依据', 'The grounds of the score'],
} as const satisfies Labels;
