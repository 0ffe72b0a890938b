import { inspectionFindings, inspections } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Inspections that were to be conducted before a day. */
export const dueInspections: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, inspections, { stage: 'SCHEDULED', plannedOn: { before } });
  return rows.map(({ id, stationId, plannedOn: dueOn }) => ({
    kind: 'INSPECTION_CONDUCTED' as const,
    subject: { type: 'Inspection', id },
    of: null,
    unitId: stationId,
    owner: null,
    dueOn,
    rule: null,
    source: 'N02 定期督查: the day for which it was planned',
  }));
};

/** Findings that were to be rectified before a day, and those that are rectified and wait for somebody else to verify them. */
export const dueFindings: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, inspectionFindings, { standing: ['OPEN', 'RECTIFIED'], dueOn: { before } });
  return rows.map(({ inspectionId, findingId, stationId, ownerId, standing, dueOn }) => ({
    kind: standing === 'OPEN' ? ('FINDING_RECTIFIED' as const) : ('FINDING_VERIFIED' as const),
    subject: { type: 'Inspection', id: inspectionId },
    of: findingId,
    unitId: stationId,
    owner: standing === 'OPEN' ? { type: 'Person', id: ownerId } : null,
    dueOn,
    rule: null,
    source: 'N03 跟踪问效: the day that was set when it was raised or sent back',
  }));
};
