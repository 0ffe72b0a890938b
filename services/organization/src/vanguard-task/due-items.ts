import { vanguardTasks } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Vanguard tasks that were to be done before a day, and are not reported done. */
export const dueVanguardTasks: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, vanguardTasks, { stage: ['ASSIGNED', 'ACCEPTED'], dueOn: { before } });
  return rows.map(({ id, stationId, ownerId, dueOn }) => ({
    kind: 'VANGUARD_TASK_REPORTED' as const,
    subject: { type: 'VanguardTask', id },
    of: null,
    unitId: stationId,
    owner: { type: 'Person' as const, id: ownerId },
    dueOn,
    rule: null,
    source: 'B12 急难险重任务: the day that was set when it was assigned',
  }));
};
