import { meetings } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Meetings that were to be held before a day. */
export const dueMeetings: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, meetings, { stage: 'PLANNED', plannedOn: { before } });
  return rows.map(({ id, stationId, plannedOn }) => ({
    kind: 'MEETING_HELD',
    subject: { type: 'Meeting', id },
    of: null,
    unitId: stationId,
    owner: null,
    dueOn: plannedOn,
    rule: null,
    source: 'B07 三会一课: planned for this day',
  }));
};

/** Rectifications that were to be verified before a day. */
export const dueRectifications: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, meetings, { rectifyBy: { before } });
  return rows.flatMap(({ id, stationId, rectifications }) =>
    rectifications
      .filter(({ verified, dueOn }) => verified === null && dueOn < before)
      .map(({ itemId, ownerId, dueOn }) => ({
        kind: 'RECTIFICATION_VERIFIED' as const,
        subject: { type: 'Meeting', id },
        of: itemId,
        unitId: stationId,
        owner: { type: 'Person' as const, id: ownerId },
        dueOn,
        rule: null,
        source: 'B08 组织生活会: the day that was set at the life meeting',
      })),
  );
};
