import type { ModelStationCriterion } from '@zhudian/facts';
import { modelStations, stationPlaces } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';
import { asKnown, knownFrom } from './as-known';
import { factsOf } from './criteria';
import { failingSince } from './failures';
import { mendBy } from './grace';
import { sourceOf } from './sources';

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

/**
 * Criteria that a station with a title fails: they are met again within a week of the day from which on that is known, or the
 * title is revoked. Who does not see what the criteria are counted from is told of none.
 */
export const dueCriteria: DueItemsOf = async (context, before, today) => {
  const { dayAt } = context.ports;
  const titled = await allRows(context, modelStations, { title: 'AWARDED', until: { from: today } });
  if (titled.length === 0) return [];
  const places = await allRows(context, stationPlaces, { id: titled.map(({ stationId }) => stationId) });
  const seen = new Set(places.map(({ id }) => id));
  const of = await factsOf(context, [...seen]);
  return titled
    .filter(({ stationId }) => seen.has(stationId))
    .flatMap(({ id, stationId, awards }) => {
      const award = awards.at(-1)?.decision;
      if (!award) return [];
      const told = of(stationId);
      const known = failingSince(asKnown(told, dayAt), { from: knownFrom(award, dayAt), today });
      return [...failingSince(told, { from: award.on, today })].flatMap(([criterion, since]) => {
        const dueOn = mendBy(known.get(criterion) ?? since);
        return dueOn >= before ? [] : unmet(id, criterion, dueOn);
      });
    });
};

const unmet = (id: string, criterion: ModelStationCriterion, dueOn: string) => ({
  kind: 'MODEL_STATION_CRITERION_MET' as const,
  ...ofStation(id),
  of: criterion,
  dueOn,
  rule: null,
  source: sourceOf('CRITERION_FAILED'),
});
