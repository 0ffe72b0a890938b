import type { OfType } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Rule } from '@zhudian/framework';
import { draft } from './draft.rules';
import { workPlanCommands, type WorkPlanCommand } from './work-plan.commands';
import {
  unlessAnother,
  unlessMonthGone,
  unlessOwn,
  unlessSettled,
  unlessStage,
  type WorkPlanDecider,
} from './work-plan.guards';
import { workPlanRefusals } from './work-plan.refusals';
import { workPlanFold, type WorkPlan } from './work-plan.state';

type Judging = OfType<WorkPlanCommand, 'ReturnWorkPlan' | 'ApproveWorkPlan'>;
type Working = OfType<WorkPlanCommand, 'CompletePlanItem' | 'SlipPlanItem'>;

const submit: Rule<WorkPlanDecider, 'SubmitWorkPlan'> = (state, { data: { month }, act, read }) =>
  unlessStage(state, 'DRAFT') ??
  together(unlessOwn(act.by, read.posting), unlessSettled(month, read.standing) ?? unlessMonthGone(month, act.on)) ?? [
    { type: 'PlanSubmitted', data: {} },
  ];

const unlessToBeDecided = (state: WorkPlan, { data: { month }, act, read }: Judging) =>
  unlessStage(state, 'SUBMITTED') ?? together(unlessAnother(act.by, read.posting), unlessSettled(month, read.standing));

const itemOf = ({ items }: WorkPlan, itemId: string) => items.find((item) => item.itemId === itemId);

const unlessItemOpen = (state: WorkPlan, itemId: string) => {
  const item = itemOf(state, itemId);
  if (!item) return refuse('PLAN_ITEM_UNKNOWN', { itemId });
  return item.standing === 'DONE' ? refuse('PLAN_ITEM_DONE', { itemId }) : undefined;
};

const unlessToBeDone = (state: WorkPlan, { data: { month, itemId }, act, read }: Working) =>
  unlessStage(state, 'APPROVED') ??
  together(unlessOwn(act.by, read.posting), unlessSettled(month, read.standing), unlessItemOpen(state, itemId));

const complete: Rule<WorkPlanDecider, 'CompletePlanItem'> = (state, command) => {
  const { itemId, result, evidenceRefs } = command.data;
  const inTime = command.act.on <= (itemOf(state, itemId)?.dueOn ?? '');
  return unlessToBeDone(state, command) ?? [{ type: 'PlanItemDone', data: { itemId, result, evidenceRefs, inTime } }];
};

const slip: Rule<WorkPlanDecider, 'SlipPlanItem'> = (state, command) => {
  const { itemId, reason } = command.data;
  const no = unlessToBeDone(state, command);
  if (no) return no;
  return itemOf(state, itemId)?.standing === 'SLIPPED'
    ? refuse('PLAN_ITEM_SLIPPED', { itemId })
    : [{ type: 'PlanItemSlipped', data: { itemId, reason } }];
};

export const workPlanDecider: WorkPlanDecider = {
  ...workPlanFold,
  decide: {
    DraftWorkPlan: draft,
    SubmitWorkPlan: submit,
    ReturnWorkPlan: (state, command) =>
      unlessToBeDecided(state, command) ?? [{ type: 'PlanReturned', data: { reason: command.data.reason } }],
    ApproveWorkPlan: (state, command) => unlessToBeDecided(state, command) ?? [{ type: 'PlanApproved', data: {} }],
    CompletePlanItem: complete,
    SlipPlanItem: slip,
  },
};

export const workPlan = defineAggregate({
  decider: workPlanDecider,
  commands: workPlanCommands,
  refusals: workPlanRefusals,
});
