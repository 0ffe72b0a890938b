import type { OfType, WorkPlanEvent } from '@zhudian/facts';

type Plan<T extends WorkPlanEvent['type']> = OfType<WorkPlanEvent, T>;

export const planItems = [
  { itemId: 'ledger', about: '核对台账', weight: 60, dueOn: '2016-04-15' },
  { itemId: 'visit', about: '走访用户', weight: 40, dueOn: '2016-04-29' },
];
export const aprilDrafted: Plan<'PlanDrafted'> = {
  type: 'PlanDrafted',
  data: { postingId: 'r2016.wei', stationId: 'luobo', month: '2016-04', items: planItems },
};
export const planSubmitted: Plan<'PlanSubmitted'> = { type: 'PlanSubmitted', data: {} };
export const planReturned: Plan<'PlanReturned'> = { type: 'PlanReturned', data: { reason: '事项不具体' } };
export const planApproved: Plan<'PlanApproved'> = { type: 'PlanApproved', data: {} };
export const itemDone = (itemId = 'ledger', inTime = true): Plan<'PlanItemDone'> => ({
  type: 'PlanItemDone',
  data: { itemId, result: '台账已核对', evidenceRefs: ['台账 2016-04'], inTime },
});
export const itemSlipped = (itemId = 'visit'): Plan<'PlanItemSlipped'> => ({
  type: 'PlanItemSlipped',
  data: { itemId, reason: '连日暴雨' },
});
/** April's plan as it was approved. */
export const aprilApproved = [aprilDrafted, planSubmitted, planApproved] as const;
