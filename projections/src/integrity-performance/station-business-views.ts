import { z } from 'zod';
import { day, id, month, stationBusinessEvents } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const {
  ProcessStandardSet,
  DeviationReopened,
  TeamPlanFiled,
  TeamPlanExecuted,
  TeamPlanControlled,
  FourCriteriaScored,
} = stationBusinessEvents.schemas;

export const processStandard = ProcessStandardSet.extend({
  from: day.describe('In force from this day on. 执行日期。'),
  decision,
}).meta({ id: 'ProcessStandard', description: 'A version of the standard of a process. 一版流程标准。' });
export type ProcessStandardView = ViewOf<typeof processStandard>;

export const fourCriteria = FourCriteriaScored.extend({
  period: month.describe('The month, YYYY-MM. 月份。'),
  decision,
}).meta({ id: 'FourCriteriaScore', description: 'How a month was scored by the four criteria. 四项标准评分。' });
export type FourCriteriaView = ViewOf<typeof fourCriteria>;

export const deviationReturn = z
  .object({
    reason: DeviationReopened.shape.reason.describe('Why. 退回理由。'),
    dueOn: day.describe('The day that was set anew. 重新整改期限。'),
    decision,
  })
  .meta({ id: 'DeviationReturn', description: 'A deviation that was sent back. 退回重新整改。' });

export const teamPlanItem = TeamPlanFiled.shape.items.element
  .extend({
    ownerId: internal(id),
    dueOn: day.describe('To be done by. 期限。'),
    done: z.boolean().nullable().describe('Whether it was done; null until that is told. 是否完成，未登记的为空。'),
    cause: TeamPlanExecuted.shape.slips.element.shape.cause.nullable().describe('Why it was not done. 未完成原因。'),
  })
  .meta({ id: 'TeamPlanItem', description: 'An item of a team plan, and what became of it. 班组计划事项及执行情况。' });
export type TeamPlanItemView = ViewOf<typeof teamPlanItem>;

export const teamPlanControl = TeamPlanControlled.omit({ planId: true })
  .extend({ decision })
  .meta({ id: 'TeamPlanControl', description: 'What another person found of the execution. 管控评价。' });
