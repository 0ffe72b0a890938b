import type { WorkPlanEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import { spanOfMonth } from '@zhudian/programme';
import type { KnownPosting } from '../posting/posting.state';
import type { Standing } from '../standing/standing.state';
import type { WorkPlanCommand } from './work-plan.commands';
import type { WorkPlanRefusal } from './work-plan.refusals';
import type { WorkPlan } from './work-plan.state';

export type WorkPlanDecider = Decider<WorkPlanCommand, WorkPlan, WorkPlanEvent, WorkPlanRefusal>;

export const unlessStage = ({ stage }: WorkPlan, ...needed: readonly WorkPlan['stage'][]) =>
  needed.includes(stage) ? undefined : refuse('PLAN_STAGE', { stage });

/** A plan is made and carried out by the First Secretary himself. */
export const unlessOwn = (actor: string, posting: KnownPosting) =>
  posting.known && posting.personId === actor ? undefined : refuse('NOT_ONES_OWN_PLAN', { actor });

/** It is decided on by somebody else. */
export const unlessAnother = (actor: string, posting: KnownPosting) =>
  posting.known && posting.personId === actor ? refuse('OWN_PLAN', { actor }) : undefined;

/** What a month that is final rests on does not change. */
export const unlessSettled = (month: string, { months }: Standing) =>
  Object.hasOwn(months, month) ? refuse('PLAN_SETTLED', { month }) : undefined;

export const unlessMonthGone = (month: string, on: string) => {
  const { last } = spanOfMonth(month);
  return on > last ? refuse('PLAN_LATE', { month, last }) : undefined;
};
