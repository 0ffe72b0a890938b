import type { Labels } from './label';

/** What the facts of deputations are called. */
export const deputationFacts = {
  DeputyNamed: ['确定代理人', 'naming of the deputy'],
  DeputyWithdrawn: ['提前终止代理', 'withdrawal of the deputy'],
  DeputationReserved: ['登记职务代理期间', 'period of the deputy'],
  DeputationReleased: ['解除职务代理期间', 'release of the period of the deputy'],
} as const satisfies Labels;

/** What the fields of deputations are called. */
export const deputationFields = {
  deputationId: ['职务代理编号', 'The id of the deputation'],
  holderId: ['任职人', 'Whose office it is'],
  deputyId: ['代理人', 'Who stands for the holder'],
  role: ['角色', 'The role'],
} as const satisfies Labels;
