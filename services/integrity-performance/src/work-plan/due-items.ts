import { workPlans } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Items of approved plans that were to be done before a day and are not. */
export const duePlanItems: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, workPlans, { stage: 'APPROVED' });
  return rows.flatMap(({ id, stationId, postingId, items }) =>
    items
      .filter(({ standing, dueOn }) => standing !== 'DONE' && standing !== 'LATE' && dueOn < before)
      .map(({ itemId, dueOn }) => ({
        kind: 'PLAN_ITEM_DONE' as const,
        subject: { type: 'WorkPlan', id },
        of: itemId,
        unitId: stationId,
        owner: { type: 'Posting', id: postingId },
        dueOn,
        rule: null,
        source: 'M09 工作计划考评: the plan names its own days',
      })),
  );
};
