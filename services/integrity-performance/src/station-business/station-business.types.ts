import { z } from 'zod';
import { id } from '@zhudian/facts';
import {
  deviationReturn,
  fourCriteria,
  internal,
  processAudits,
  processDeviations,
  processStandard,
  stationBusinesses,
  teamPlanControl,
  teamPlanItem,
  teamPlans,
} from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const StationBusiness = entityTypeOf(
  'StationBusiness',
  stationBusinesses,
  'The business of a station: standards, audits, team plans, scores. 供电所业务管理。',
);
export const StationBusinessConnection = connectionOf('StationBusiness', () => StationBusiness);
export const ProcessStandard = objectTypeOf(processStandard);
export const FourCriteriaScore = objectTypeOf(fourCriteria);
export const DeviationReturn = objectTypeOf(deviationReturn);
export const TeamPlanItem = objectTypeOf(teamPlanItem);
export const TeamPlanControl = objectTypeOf(teamPlanControl);

const audit = z
  .object({ id, ...processAudits.columns })
  .meta({ id: 'ProcessAudit', description: 'An audit of a process by sample. 业务流程抽查。' });
export const ProcessAudit = objectTypeOf(audit);
export const ProcessAuditConnection = connectionOf('ProcessAudit', () => ProcessAudit);

const deviation = z.object({ id, ...processDeviations.columns }).meta({
  id: 'ProcessDeviation',
  description: 'Where a process deviates from its standard, followed to its end. 流程偏差及整改。',
});
export const ProcessDeviation = objectTypeOf(deviation);
export const ProcessDeviationConnection = connectionOf('ProcessDeviation', () => ProcessDeviation);

const plan = z
  .object({ id, ...teamPlans.columns })
  .meta({ id: 'TeamPlan', description: 'The plan of a team for a month. 班组月度计划。' });
export const TeamPlan = objectTypeOf(plan);
export const TeamPlanConnection = connectionOf('TeamPlan', () => TeamPlan);

const count = z.int().min(0);
const share = z.number().min(0).max(100).nullable();
const mean = z.number().nullable();
const totals = z
  .object({
    unitId: internal(id),
    stations: count.describe('Stations that are looked at. 供电所数。'),
    standardised: count.describe('Of these, with a standard in force. 有现行流程标准的供电所数。'),
    audits: count.describe('Audits in the period. 期内抽查次数。'),
    sampled: count.describe('Cases that were checked. 抽查件数。'),
    deviating: count.describe('Of them, with a deviation. 有偏差的件数。'),
    conformity: share.describe('Per cent of the checked cases that hold the standard. 抽查合格率，百分数。'),
    open: count.describe('Deviations of the period that are to be rectified. 待整改的偏差数。'),
    overdue: count.describe('Of them, past their day. 其中逾期未整改。'),
    toVerify: count.describe('Rectified, and to be verified. 待复核的偏差数。'),
    verified: count.describe('Verified. 已复核销号的偏差数。'),
    plans: count.describe('Team plans of the months of the period. 期内班组计划数。'),
    controlled: count.describe('Of them, controlled. 其中已管控评价。'),
    inControl: count.describe('Of them, found in control. 其中在控。'),
    planned: count.describe('Items of the plans that were executed. 已登记执行的计划事项数。'),
    done: count.describe('Of them, done. 其中已完成。'),
    completion: share.describe('Per cent of these items that were done. 计划完成率，百分数。'),
    scored: count.describe('Months of stations that were scored. 已评分的所月数。'),
    standard: mean.describe('Mean score: standard. 规范平均分。'),
    simple: mean.describe('Mean score: simple. 简单平均分。'),
    genuine: mean.describe('Mean score: genuine. 真实平均分。'),
    effective: mean.describe('Mean score: effective. 有效平均分。'),
  })
  .meta({ id: 'BusinessTotals', description: 'The business of stations, summed up. 供电所业务管理合计。' });
export const BusinessTotals = objectTypeOf(totals);
export type BusinessTotalsView = Readonly<z.output<typeof totals>>;
