import { integrityActivities } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Activities that were to be held before a day. */
export const dueActivities: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, integrityActivities, { stage: 'PLANNED', plannedOn: { before } });
  return rows.map(({ id, stationId, plannedOn }) => ({
    kind: 'ACTIVITY_HELD' as const,
    subject: { type: 'IntegrityActivity', id },
    of: null,
    unitId: stationId,
    owner: null,
    dueOn: plannedOn,
    rule: null,
    source: 'I19 创新廉洁教育手段: held by the day that was planned',
  }));
};
