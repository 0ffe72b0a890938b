import type { OfType, PlanItem } from '@zhudian/facts';
import { refuse, together, type Rule } from '@zhudian/framework';
import { addMonths, monthOf, spanOfMonth } from '@zhudian/programme';
import { unlessOfPosting } from '../posting/posting.guards';
import type { KnownPosting } from '../posting/posting.state';
import type { WorkPlanCommand } from './work-plan.commands';
import { unlessMonthGone, unlessOwn, unlessSettled, unlessStage, type WorkPlanDecider } from './work-plan.guards';

type Draft = OfType<WorkPlanCommand, 'DraftWorkPlan'>;

const unlessItemsOnce = (items: readonly PlanItem[]) => {
  const ids = items.map(({ itemId }) => itemId);
  const repeated = [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  return repeated.length > 0 ? refuse('PLAN_ITEM_REPEATED', { items: repeated }) : undefined;
};

const unless100 = (items: readonly PlanItem[]) => {
  const sum = items.reduce((total, { weight }) => total + weight, 0);
  return sum === 100 ? undefined : refuse('PLAN_WEIGHTS_NOT_100', { sum });
};

/** The days of a month on which the posting is served. */
const servedIn = (month: string, posting: KnownPosting) => {
  const { first, last } = spanOfMonth(month);
  if (!posting.known) return { first, last };
  const { startOn, endOn } = posting;
  return { first: first < startOn ? startOn : first, last: endOn < last ? endOn : last };
};

const unlessDueInMonth = ({ data: { month, items }, read: { posting } }: Draft) => {
  const { first, last } = servedIn(month, posting);
  const outside = items.filter(({ dueOn }) => dueOn < first || dueOn > last).map(({ dueOn }) => dueOn);
  return outside.length > 0 ? refuse('PLAN_DUE_OUTSIDE_MONTH', { days: outside, first, last }) : undefined;
};

const unlessTasksKnown = ({ data: { items, postingId }, read: { tasks } }: Draft) => {
  const named = items.flatMap(({ targetTaskId }) => targetTaskId ?? []);
  const unknown = named.filter((taskId) => !tasks.includes(taskId));
  return unknown.length > 0 ? refuse('TARGET_TASK_UNKNOWN', { tasks: unknown, postingId }) : undefined;
};

/** A month is planned from the month before on. */
const unlessNear = (month: string, on: string) => {
  const earliest = `${monthOf(addMonths(`${month}-01`, -1))}-01`;
  return on < earliest ? refuse('PLAN_EARLY', { month, earliest }) : undefined;
};

const unlessInTime = ({ data: { month }, act: { on }, read: { standing } }: Draft) =>
  unlessSettled(month, standing) ?? unlessNear(month, on) ?? unlessMonthGone(month, on);

export const draft: Rule<WorkPlanDecider, 'DraftWorkPlan'> = (state, command) => {
  const { data, act, read } = command;
  return (
    unlessOfPosting(data, read.posting) ??
    unlessOwn(act.by, read.posting) ??
    unlessStage(state, 'NONE', 'DRAFT', 'RETURNED') ??
    together(
      unlessInTime(command),
      unlessItemsOnce(data.items),
      unless100(data.items),
      unlessDueInMonth(command),
      unlessTasksKnown(command),
    ) ?? [{ type: 'PlanDrafted', data }]
  );
};
