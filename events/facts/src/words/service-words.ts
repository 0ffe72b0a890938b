import type { Labels } from './label';

/** What the fields of the service to the masses are called. */
export const serviceFields = {
  serviceMatterId: ['服务群众事项编号', 'The id of the matter of service'],
  beneficiaries: ['服务对象类别', 'Whom it serves: kinds of groups, not persons'],
  approach: ['服务方式', 'By what means it is done'],
  served: ['服务户数（人次）', 'How many households or persons were served'],
  renderedById: ['办理人编号', 'The id of the person who rendered it'],
  renderedOn: ['办理日期', 'The day on which it was rendered'],
  serviceFinding: ['核实结果', 'What was found of it'],
} as const satisfies Labels;

/** What the facts of the service to the masses are called. */
export const serviceFacts = {
  ServiceMatterPlanned: ['计划服务群众事项', 'plan of the service'],
  ServiceRendered: ['办理服务群众事项', 'rendering of the service'],
  ServiceVerified: ['核实服务群众事项', 'verification of the service'],
  ServiceEffectVerified: ['检验服务成效', 'verification of the effect of the service'],
  ServiceMatterCalledOff: ['取消服务群众事项', 'calling off of the service'],
} as const satisfies Labels;
