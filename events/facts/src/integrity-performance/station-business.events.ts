import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, dueDay, month, part, prose, ref, sha256, title } from '../shapes';
import { enumOf } from '../words/label';

/** P01: what a station does for its customers and its lines. */
export const businessProcess = enumOf('BusinessProcess', {
  CONNECTION: ['业扩报装', 'customer connection'],
  METER_READING: ['抄表', 'meter reading'],
  BILLING: ['核算收费', 'billing and collection'],
  METER_ASSETS: ['计量资产管理', 'meter assets'],
  LINE_LOSS: ['线损管理', 'line loss management'],
  SERVICE: ['客户服务', 'customer service'],
  MAINTENANCE: ['巡视检修', 'patrol and maintenance'],
  REPAIR: ['故障抢修', 'fault repair'],
  SAFETY: ['作业安全管控', 'safety at work'],
  ACCEPTANCE: ['工程验收', 'acceptance of works'],
});
export type BusinessProcess = z.infer<typeof businessProcess>;

/** P02: the teams of a station. */
export const stationTeam = enumOf('StationTeam', {
  MARKETING: ['营销班', 'marketing team'],
  OPERATION: ['配电运维班', 'operation team'],
  REPAIR: ['抢修班', 'repair team'],
  GENERAL: ['综合班', 'general team'],
});
export type StationTeam = z.infer<typeof stationTeam>;

export const teamPlanStage = enumOf('TeamPlanStage', {
  FILED: ['已报备', 'filed'],
  EXECUTED: ['已执行，待管控评价', 'executed, to be controlled'],
  CONTROLLED: ['已管控评价', 'controlled'],
});
export type TeamPlanStage = z.infer<typeof teamPlanStage>;

/** What another person found of the execution of a plan. */
export const planVerdict = enumOf('PlanVerdict', {
  IN_CONTROL: ['在控', 'in control'],
  OUT_OF_CONTROL: ['失控', 'out of control'],
});
export type PlanVerdict = z.infer<typeof planVerdict>;

/** P03. */
export const managementCriterion = enumOf('ManagementCriterion', {
  STANDARD: ['规范', 'standard'],
  SIMPLE: ['简单', 'simple'],
  GENUINE: ['真实', 'genuine'],
  EFFECTIVE: ['有效', 'effective'],
});
export type ManagementCriterion = z.infer<typeof managementCriterion>;

const step = z
  .strictObject({ name: title, requirement: title })
  .meta({ id: 'ProcessStandardStep', description: 'A step of a process, and what it requires. 流程步骤及要求。' });
const auditId = part('ProcessAudit');
const deviationId = part('ProcessDeviation');
const deviation = z
  .strictObject({ deviationId, text: prose, ownerId: ref('Person'), dueOn: dueDay(12) })
  .meta({ id: 'AuditedDeviation', description: 'Where a process deviates from its standard. 与标准的偏差。' });
const planId = part('TeamPlan');
const itemId = part('TeamPlanItem');
const item = z
  .strictObject({ itemId, about: prose, ownerId: ref('Person'), dueOn: dueDay(2) })
  .meta({ id: 'TeamPlanItemFiled', description: 'An item of a team plan. 班组计划事项。' });
const slip = z
  .strictObject({ itemId, cause: prose })
  .meta({ id: 'TeamPlanSlip', description: 'An item that was not done, and why. 未完成事项及原因。' });
const scored = z
  .strictObject({ criterion: managementCriterion, score: z.int().min(0).max(100), scoreGrounds: prose })
  .meta({ id: 'CriterionScore', description: 'The score of a criterion, and its grounds. 一项标准的评分及依据。' });
const CASES = 1_000_000;

/** Streams are named `StationBusiness-<station>`. */
export const stationBusinessEvents = defineEvents({
  context: 'integrity-performance',
  category: 'StationBusiness',
  about: {
    zh: '一个供电所的业务管理：流程标准、抽查及偏差整改、班组计划、四项标准评分。',
    en: 'The business of a station: process standards, audits and their deviations, team plans, the four criteria.',
  },
  schemas: {
    ProcessStandardSet: z.strictObject({
      process: businessProcess,
      version: z.int().min(1),
      title,
      steps: z.array(step).min(1).max(30),
      from: day,
    }),
    ProcessAudited: z.strictObject({
      auditId,
      process: businessProcess,
      version: z.int().min(1),
      population: z.int().min(1).max(CASES),
      sample: z.int().min(1).max(CASES),
      account: prose,
      deviations: z.array(deviation).max(30),
    }),
    DeviationRectified: z.strictObject({
      deviationId,
      auditId,
      result: prose,
      sha256,
      rectifiedById: ref('Person'),
      inTime: z.boolean(),
    }),
    DeviationVerified: z.strictObject({ deviationId, auditId, opinion: prose }),
    DeviationReopened: z.strictObject({ deviationId, auditId, reason: prose, dueOn: dueDay(12) }),
    TeamPlanFiled: z.strictObject({
      planId,
      team: stationTeam,
      period: month,
      items: z.array(item).min(1).max(40),
      filedById: ref('Person'),
    }),
    TeamPlanExecuted: z.strictObject({
      planId,
      doneItemIds: z.array(itemId).max(40),
      slips: z.array(slip).max(40),
      executedById: ref('Person'),
    }),
    TeamPlanControlled: z.strictObject({ planId, planVerdict, opinion: prose }),
    FourCriteriaScored: z.strictObject({ period: month, criteria: z.array(scored).max(8) }),
  },
  restedOnBy: {
    // An audit goes by the version in force on its day, whatever was set since.
    ProcessStandardSet: [
      { types: ['ProcessStandardSet'], by: 'process' },
      { types: ['ProcessAudited'], by: ['process', 'version'] },
    ],
    ProcessAudited: { types: ['DeviationRectified', 'DeviationVerified', 'DeviationReopened'], by: 'auditId' },
    DeviationRectified: { types: ['DeviationRectified', 'DeviationVerified', 'DeviationReopened'], by: 'deviationId' },
    DeviationVerified: { types: [] },
    DeviationReopened: { types: ['DeviationRectified', 'DeviationVerified', 'DeviationReopened'], by: 'deviationId' },
    TeamPlanFiled: { types: ['TeamPlanExecuted', 'TeamPlanControlled'], by: 'planId' },
    TeamPlanExecuted: { types: ['TeamPlanControlled'], by: 'planId' },
    TeamPlanControlled: { types: [] },
    FourCriteriaScored: { types: [] },
  },
});
export type StationBusinessEvent = EventOf<typeof stationBusinessEvents>;
