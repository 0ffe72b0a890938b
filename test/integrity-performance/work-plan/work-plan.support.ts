import { knownPosting, standingFold, workPlanDecider } from '@zhudian/integrity-performance';
import type { PlanItem } from '@zhudian/facts';
import { actAs, specificationOf, stateAfter } from '../../support';
import { monthSettled } from '../../support/evaluation.story';
import { weiPosted } from '../../support/organization.story';
import { aprilDrafted, itemDone, itemSlipped, planItems, planReturned } from '../../support/work-plan.story';

export const plan = specificationOf(workPlanDecider);
export const read = {
  posting: stateAfter(knownPosting, weiPosted),
  standing: standingFold.initial,
  tasks: ['task-1'] as readonly string[],
};
export const settled = { ...read, standing: stateAfter(standingFold, monthSettled('2016-04', 90)) };
export const wei = (on: string) => actAs('FIRST_SECRETARY', { by: 'wei', on });
export const april = { postingId: 'r2016.wei', month: '2016-04' };
export const draft = (items: readonly PlanItem[] = planItems, on = '2016-03-28') => ({
  type: 'DraftWorkPlan' as const,
  data: { ...aprilDrafted.data, items: [...items] },
  act: wei(on),
  read,
});
export const submit = { type: 'SubmitWorkPlan' as const, data: april, act: wei('2016-03-29'), read };
export const approve = { type: 'ApproveWorkPlan' as const, data: april, act: actAs('COUNTY_ENTERPRISE'), read };
export const giveBack = {
  type: 'ReturnWorkPlan' as const,
  data: { ...april, ...planReturned.data },
  act: actAs('COUNTY_ENTERPRISE'),
  read,
};
const { inTime: _, ...done } = itemDone().data;
export const complete = (on: string, itemId = 'ledger') => ({
  type: 'CompletePlanItem' as const,
  data: { ...april, ...done, itemId },
  act: wei(on),
  read,
});
export const slip = (itemId = 'visit') => ({
  type: 'SlipPlanItem' as const,
  data: { ...april, ...itemSlipped(itemId).data },
  act: wei('2016-04-28'),
  read,
});
export const [ledger, visit] = planItems as [PlanItem, PlanItem];
