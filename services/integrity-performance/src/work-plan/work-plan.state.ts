import { planScore, workPlanEvents, type PlanItem, type WorkPlanEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface PlannedItem extends Pick<PlanItem, 'itemId' | 'weight' | 'dueOn'> {
  readonly standing: 'OPEN' | 'SLIPPED' | 'DONE';
  readonly inTime: boolean;
}
export interface WorkPlan {
  readonly stage: 'NONE' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED';
  readonly postingId: string;
  /** Absent until it is drafted. */
  readonly stationId?: string;
  readonly month: string;
  readonly items: readonly PlannedItem[];
}

const withItem = (plan: WorkPlan, itemId: string, change: Partial<PlannedItem>): WorkPlan => ({
  ...plan,
  items: plan.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)),
});

export const workPlanFold: Fold<WorkPlan, WorkPlanEvent> = {
  family: workPlanEvents,
  initial: { stage: 'NONE', postingId: '', month: '', items: [] },
  evolve: {
    PlanDrafted: (_, { data: { items, ...place } }) => ({
      ...place,
      stage: 'DRAFT',
      items: items.map(({ itemId, weight, dueOn }) => ({ itemId, weight, dueOn, standing: 'OPEN', inTime: false })),
    }),
    PlanSubmitted: (plan) => ({ ...plan, stage: 'SUBMITTED' }),
    PlanReturned: (plan) => ({ ...plan, stage: 'RETURNED' }),
    PlanApproved: (plan) => ({ ...plan, stage: 'APPROVED' }),
    PlanItemDone: (plan, { data: { itemId, inTime } }) => withItem(plan, itemId, { standing: 'DONE', inTime }),
    PlanItemSlipped: (plan, { data: { itemId } }) => withItem(plan, itemId, { standing: 'SLIPPED' }),
  },
};

/** Whether a month has a plan: then nobody types a score in its place. */
export const isPlanned = ({ stage }: WorkPlan): boolean => stage === 'SUBMITTED' || stage === 'APPROVED';

/** What a month scores by its plan; nothing where no plan was approved. */
export const scoreByPlan = ({ stage, items }: WorkPlan): number | undefined =>
  stage === 'APPROVED' ? planScore(items) : undefined;
