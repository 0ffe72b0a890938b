import { modelStations } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

const ofStation = (id: string) => ({ subject: { type: 'ModelStation', id }, of: null, unitId: id, owner: null });

/** Titles that end before a day, and for which nobody has applied anew. */
export const dueRenewals: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, modelStations, { renewBy: { before } });
  return rows.flatMap(({ id, renewBy }) =>
    renewBy === null
      ? []
      : {
          kind: 'MODEL_STATION_RENEWED' as const,
          ...ofStation(id),
          dueOn: renewBy,
          rule: 'modelStationMonths',
          source: 'I05 廉洁示范供电所: applied for anew before the title ends, or given up',
        },
  );
};

/** Notices that were to be answered before a day. */
export const dueNotices: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, modelStations, { noticeBy: { before } });
  return rows.flatMap(({ id, noticeBy }) =>
    noticeBy === null
      ? []
      : {
          kind: 'MODEL_STATION_NOTICE_ANSWERED' as const,
          ...ofStation(id),
          dueOn: noticeBy,
          rule: null,
          source: 'I05 廉洁示范供电所: a revocation is notified; a week to answer (proposed)',
        },
  );
};
