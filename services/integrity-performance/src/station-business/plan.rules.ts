import { managementCriterion } from '@zhudian/facts';
import { hasReason, refuse, together, type Rule } from '@zhudian/framework';
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
  const outside = items.filter(({ dueOn }) => dueOn.slice(0, 7) !== period).map(({ itemId }) => itemId);
  const last = `${period}-${FILED_BY}`;
  const isLate = on > last && !hasReason(command, 'PLAN_FILED_LATE');
  const unfit = together(
    repeated.length > 0 ? refuse('ITEM_TWICE', { items: repeated }) : undefined,
    outside.length > 0 ? refuse('ITEM_OUTSIDE_MONTH', { items: outside, period }) : undefined,
    isLate ? refuse('PLAN_FILED_LATE', { period, last, on }) : undefined,
  );
  return unfit ?? [{ type: 'TeamPlanFiled', data: { ...data, filedById: by } }];
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
  const repeated = twice(told);
  const missing = itemIds.filter((one) => !told.includes(one));
  return together(
    unknown.length > 0 ? refuse('ITEM_UNKNOWN', { items: [...new Set(unknown)] }) : undefined,
    repeated.length > 0 ? refuse('ITEM_TWICE', { items: repeated }) : undefined,
    missing.length > 0 ? refuse('EXECUTION_INCOMPLETE', { missing }) : undefined,
  );
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
  const repeated = twice(given);
  const no = together(
    missing.length > 0 ? refuse('CRITERIA_INCOMPLETE', { missing }) : undefined,
    repeated.length > 0 ? refuse('CRITERION_TWICE', { repeated }) : undefined,
    scored.has(period) ? refuse('PERIOD_SCORED', { period }) : undefined,
    unlessOver(period, act.on),
  );
  return no ?? [{ type: 'FourCriteriaScored', data }];
};
