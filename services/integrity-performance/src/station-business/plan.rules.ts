import { managementCriterion } from '@zhudian/facts';
import { hasReason, refuse, type Rule } from '@zhudian/framework';
import { unlessOver } from '@zhudian/programme';
import type { BusinessDecider } from './business-decider';
import { twice } from './standard.rules';
import type { StationBusiness } from './station-business.state';

/** By this day of its month a plan is filed. */
const FILED_BY = '05';

export const file: Rule<BusinessDecider, 'FileTeamPlan'> = ({ plans }, command) => {
  const { stationId: _, ...data } = command.data;
  const { planId, team, period, items } = data;
  const { on, by } = command.act;
  if (plans.has(planId)) return refuse('PLAN_KNOWN', { planId });
  const other = [...plans.values()].some((one) => one.team === team && one.period === period);
  if (other) return refuse('PLAN_FILED', { team, period });
  const repeated = twice(items.map(({ itemId }) => itemId));
  if (repeated.length > 0) return refuse('ITEM_TWICE', { items: repeated });
  const outside = items.filter(({ dueOn }) => dueOn.slice(0, 7) !== period).map(({ itemId }) => itemId);
  if (outside.length > 0) return refuse('ITEM_OUTSIDE_MONTH', { items: outside, period });
  const last = `${period}-${FILED_BY}`;
  if (on > last && !hasReason(command, 'PLAN_FILED_LATE')) return refuse('PLAN_FILED_LATE', { period, last, on });
  return [{ type: 'TeamPlanFiled', data: { ...data, filedById: by } }];
};

const planAt = ({ plans }: StationBusiness, planId: string, wanted: 'FILED' | 'EXECUTED') => {
  const plan = plans.get(planId);
  if (!plan) return refuse('PLAN_UNKNOWN', { planId });
  return plan.stage === wanted ? plan : refuse('PLAN_STANDS_ELSEWHERE', { planId, stage: plan.stage, wanted });
};

/** Each item of the plan is told once: as done, or with the cause why it is not. */
const unlessPartition = (itemIds: readonly string[], done: readonly string[], slipped: readonly string[]) => {
  const told = [...done, ...slipped];
  const unknown = told.filter((one) => !itemIds.includes(one));
  if (unknown.length > 0) return refuse('ITEM_UNKNOWN', { items: [...new Set(unknown)] });
  const repeated = twice(told);
  if (repeated.length > 0) return refuse('ITEM_TWICE', { items: repeated });
  const missing = itemIds.filter((one) => !told.includes(one));
  return missing.length > 0 ? refuse('EXECUTION_INCOMPLETE', { missing }) : undefined;
};

export const execute: Rule<BusinessDecider, 'ExecuteTeamPlan'> = (state, { data: { stationId: _, ...data }, act }) => {
  const { planId, doneItemIds, slips } = data;
  const plan = planAt(state, planId, 'FILED');
  if (!('itemIds' in plan)) return plan;
  const slipped = slips.map(({ itemId }) => itemId);
  return (
    unlessPartition(plan.itemIds, doneItemIds, slipped) ??
    // What is all done is done, before the month is over too.
    (slips.length > 0 ? unlessOver(plan.period, act.on) : undefined) ?? [
      { type: 'TeamPlanExecuted', data: { ...data, executedById: act.by } },
    ]
  );
};

export const control: Rule<BusinessDecider, 'ControlTeamPlan'> = (state, { data: { stationId: _, ...data }, act }) => {
  const plan = planAt(state, data.planId, 'EXECUTED');
  if (!('itemIds' in plan)) return plan;
  return act.by === plan.filedById || act.by === plan.executedById
    ? refuse('CONTROLS_OWN_PLAN')
    : [{ type: 'TeamPlanControlled', data }];
};

export const score: Rule<BusinessDecider, 'ScoreFourCriteria'> = (
  { scored },
  { data: { stationId: _, ...data }, act },
) => {
  const { period, criteria } = data;
  const given = criteria.map(({ criterion }) => criterion);
  const missing = managementCriterion.options.filter((one) => !given.includes(one));
  if (missing.length > 0) return refuse('CRITERIA_INCOMPLETE', { missing });
  const repeated = twice(given);
  if (repeated.length > 0) return refuse('CRITERION_TWICE', { repeated });
  if (scored.has(period)) return refuse('PERIOD_SCORED', { period });
  return unlessOver(period, act.on) ?? [{ type: 'FourCriteriaScored', data }];
};
