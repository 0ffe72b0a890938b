import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { month, part, prose, ref, title, dueDay } from '../shapes';
import { roundedScore } from './rounded-score';

const planItem = z
  .strictObject({
    itemId: part('PlanItem'),
    about: prose,
    /** Per cent; the items of a plan make 100. */
    weight: z.int().min(1).max(100),
    dueOn: dueDay(12),
    targetTaskId: part('TargetTask').optional(),
  })
  .meta({ id: 'PlanItem' });
const evidenceRefs = z.array(title).min(1).max(20);
const itemId = part('PlanItem');

/** Streams are named `WorkPlan-<posting>.<YYYY-MM>`. */
export const workPlanEvents = defineEvents({
  context: 'integrity-performance',
  category: 'WorkPlan',
  about: {
    zh: '一次任职一个月的工作计划：计划事项、审批、完成与滞后。',
    en: 'The work plan of one posting for one month: its items, who approved it, what was done and what slipped.',
  },
  schemas: {
    PlanDrafted: z.strictObject({
      postingId: ref('Posting'),
      stationId: ref('Station'),
      month,
      items: z.array(planItem).min(1).max(20),
    }),
    PlanSubmitted: z.strictObject({}),
    PlanReturned: z.strictObject({ reason: prose }),
    PlanApproved: z.strictObject({}),
    PlanItemDone: z.strictObject({ itemId, result: prose, evidenceRefs, inTime: z.boolean() }),
    PlanItemSlipped: z.strictObject({ itemId, reason: prose }),
  },
  restedOnBy: {
    PlanItemDone: { types: [] },
    PlanItemSlipped: { types: ['PlanItemDone'], by: 'itemId' },
  },
});
export type WorkPlanEvent = EventOf<typeof workPlanEvents>;
export type PlanItem = Readonly<z.infer<typeof planItem>>;

/** The score of a plan: the weight of what was done in time. Its items' weights make 100. */
export const planScore = (items: readonly { readonly weight: number; readonly inTime: boolean }[]): number =>
  roundedScore(items.reduce((sum, { weight, inTime }) => sum + (inTime ? weight : 0), 0));
