import { workPlans } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { duePlanItems } from './due-items';
import { workPlanAmendments } from './work-plan.amendments';
import { workPlan } from './work-plan.decider';
import { PostingWorkPlansResolver, WorkPlanResolver } from './work-plan.resolver';
import { WorkPlan } from './work-plan.types';

/** The work plans of a posting, month by month. */
export const workPlanSlice = defineSlice({
  aggregate: workPlan,
  amendments: workPlanAmendments,
  entity: { name: 'WorkPlan', type: () => WorkPlan, model: workPlans },
  dueItems: [duePlanItems],
  resolvers: [WorkPlanResolver, PostingWorkPlansResolver],
});
