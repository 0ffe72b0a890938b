import { serviceMatters } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Services that were to be rendered before a day, and are not. */
export const dueServices: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, serviceMatters, { openUntil: { before } });
  return rows.map(({ id, stationId, dueOn }) => ({
    kind: 'SERVICE_RENDERED' as const,
    subject: { type: 'ServiceMatter', id },
    of: null,
    unitId: stationId,
    owner: null,
    dueOn,
    rule: null,
    source: 'N10 服务群众: the day that was set when it was planned',
  }));
};
