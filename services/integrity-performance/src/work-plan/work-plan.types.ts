import { planItemView, workPlans } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const WorkPlan = entityTypeOf(
  'WorkPlan',
  workPlans,
  'The work plan of a posting for one month. 一次任职一个月的工作计划。',
);
export const WorkPlanConnection = connectionOf('WorkPlan', () => WorkPlan);
export const PlanItem = objectTypeOf(planItemView);
