import { modelStations, stationPlaces } from '@zhudian/projections';
import { addDays } from '@zhudian/programme';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { factsOf } from './criteria';
import { failingSince } from './failing-since';

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

const DAYS_TO_MEND = 7;

/**
 * Criteria that a station with a title fails: what no policy follows, such as a year without lists, is put right within a
 * week, or the title is revoked. Who does not see what the criteria are counted from is told of none.
 */
export const dueCriteria: DueItemsOf = async (context, before, today) => {
  const titled = await allRows(context, modelStations, { title: 'AWARDED', until: { from: today } });
  if (titled.length === 0) return [];
  const places = await allRows(context, stationPlaces, { id: titled.map(({ stationId }) => stationId) });
  const seen = new Set(places.map(({ id }) => id));
  const of = await factsOf(context, [...seen]);
  return titled.flatMap(({ id, stationId, awardedOn }) => {
    const failing = seen.has(stationId) ? failingSince(of(stationId), { from: awardedOn ?? today, today }) : [];
    return [...failing].flatMap(([criterion, since]) => {
      const dueOn = addDays(since, DAYS_TO_MEND);
      return dueOn >= before
        ? []
        : {
            kind: 'MODEL_STATION_CRITERION_MET' as const,
            ...ofStation(id),
            of: criterion,
            dueOn,
            rule: null,
            source:
              'I05 廉洁示范供电所: a criterion that fails is met again within a week, or the title is revoked (proposed)',
          };
    });
  });
};
