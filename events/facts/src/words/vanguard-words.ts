import type { Labels } from './label';
import { serviceFacts } from './service-words';

/** What the fields of vanguard tasks and exemplars are called. */
export const vanguardFields = {
  vanguardTaskId: ['先锋任务编号', 'The id of the vanguard task'],
  memberId: ['承担任务的党员编号', 'The id of the member who takes it'],
  aim: ['任务目标', 'What is to be reached'],
  taskOutcome: ['核实结果', 'What was found'],
  exemplarId: ['先进典型编号', 'The id of the exemplar'],
  exemplarField: ['典型类别', 'In what somebody leads by example'],
  deeds: ['先进事迹', 'What was done'],
} as const satisfies Labels;

/** What the facts of vanguard tasks, exemplars and the service to the masses are called. */
export const vanguardFacts = {
  VanguardTaskLogged: ['交办先锋任务', 'assignment of the vanguard task'],
  VanguardTaskAccepted: ['接受先锋任务', 'acceptance of the vanguard task'],
  VanguardTaskReported: ['报告先锋任务完成', 'report of the vanguard task'],
  VanguardTaskVerified: ['核实先锋任务', 'verification of the vanguard task'],
  VanguardTaskCalledOff: ['取消先锋任务', 'calling off of the vanguard task'],
  ExemplarProposed: ['推荐先进典型', 'proposal of the exemplar'],
  ExemplarApproved: ['通过先进典型', 'approval of the exemplar'],
  ExemplarNamed: ['公布先进典型', 'publication of the exemplar'],
  ExemplarWithdrawn: ['撤下先进典型', 'withdrawal of the exemplar'],
  ...serviceFacts,
} as const satisfies Labels;
