import { z } from 'zod';
import { day, enumOf, id, idOfStream, month, percent, planScore, text, title, workPlanEvents } from '@zhudian/facts';
import { internal, type RowOf, type ViewOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { workPlanAccess } from './access-of-plans';

export const workPlanStage = enumOf('WorkPlanStage', {
  DRAFT: ['编制中', 'being drafted'],
  SUBMITTED: ['待审批', 'waiting for approval'],
  RETURNED: ['已退回', 'returned'],
  APPROVED: ['已批准', 'approved'],
});
const planItemStanding = enumOf('PlanItemStanding', {
  OPEN: ['未完成', 'open'],
  DONE: ['按期完成', 'done in time'],
  LATE: ['逾期完成', 'done late'],
  SLIPPED: ['滞后', 'slipped'],
});

export const planItemView = z
  .object({
    itemId: id,
    about: text.nullable(),
    weight: z.int(),
    dueOn: day,
    targetTaskId: id.nullable(),
    standing: planItemStanding,
    result: text.nullable(),
    evidenceRefs: z.array(title),
    reason: text.nullable().describe('Why it slipped. 滞后原因。'),
    told: decision.nullable().describe('Who recorded that last. 最近一次记录。'),
  })
  .meta({ id: 'PlanItem', description: 'An item of a work plan. 工作计划中的一项。' });
type ItemView = ViewOf<typeof planItemView>;

const columns = {
  postingId: internal(id),
  stationId: internal(id),
  month,
  stage: workPlanStage,
  items: z.array(planItemView),
  score: percent.nullable().describe('The weight of what was done in time; null until it is approved. 由系统计算。'),
  drafted: decision.describe('Who drafted it. 编制。'),
  submitted: decision.nullable().describe('Who submitted it. 提交。'),
  decided: decision.nullable().describe('Who approved or returned it. 审批。'),
  returnReason: text.nullable().describe('Why it was returned. 退回理由。'),
};
type Row = RowOf<typeof columns>;

const scored = (row: Row): Row => ({
  ...row,
  score:
    row.stage === 'APPROVED'
      ? planScore(row.items.map(({ weight, standing }) => ({ weight, inTime: standing === 'DONE' })))
      : null,
});

const withItem = (row: Row, itemId: string, change: Partial<ItemView>): Row =>
  scored({ ...row, items: row.items.map((item) => (item.itemId === itemId ? { ...item, ...change } : item)) });

const UNDONE = { standing: 'OPEN', result: null, evidenceRefs: [], reason: null, told: null } as const;

/** The monthly work plans of postings: what was planned, by whom it was approved, what was done, and what that scores. */
export const workPlans = defineReadModel({
  name: 'work_plan',
  version: 1,
  context: 'integrity-performance',
  access: workPlanAccess,
  columns,
  indexes: [
    ['postingId', 'month'],
    ['stationId', 'month'],
    ['month', 'stationId'],
    ['stage', 'month', 'stationId'],
  ],
  on: on<Row>()(workPlanEvents, {
    PlanDrafted: (_, fact) => {
      const { items, ...place } = fact.data;
      return {
        id: idOfStream(fact.stream),
        ...place,
        stage: 'DRAFT',
        items: items.map((item) => ({ ...item, targetTaskId: item.targetTaskId ?? null, ...UNDONE })),
        score: null,
        drafted: decisionOf(fact),
        submitted: null,
        decided: null,
        returnReason: null,
      };
    },
    PlanSubmitted: (row, fact) => row && { ...row, stage: 'SUBMITTED', submitted: decisionOf(fact) },
    PlanReturned: (row, fact) =>
      row && { ...row, stage: 'RETURNED', decided: decisionOf(fact), returnReason: fact.data.reason },
    PlanApproved: (row, fact) => row && scored({ ...row, stage: 'APPROVED', decided: decisionOf(fact) }),
    PlanItemDone: (row, fact) => {
      const { itemId, result, evidenceRefs, inTime } = fact.data;
      const standing = inTime ? 'DONE' : 'LATE';
      return row && withItem(row, itemId, { standing, result, evidenceRefs, told: decisionOf(fact) });
    },
    PlanItemSlipped: (row, fact) => {
      const { itemId, reason } = fact.data;
      return row && withItem(row, itemId, { standing: 'SLIPPED', reason, told: decisionOf(fact) });
    },
  }),
});
export type WorkPlanRow = Row;
