import type { IntegrityActivityRow, StationPlaceRow } from '@zhudian/projections';
import { monthsOverlapping, quarterOf } from '@zhudian/programme';
import type { ParticipationPeriod, ParticipationTrend } from './integrity-activity.types';

export type TrendZoom = 'STATION' | 'COUNTY_ENTERPRISE' | 'BUREAU';
export type TrendPeriod = 'MONTH' | 'QUARTER';
export type ActivityCounted = Pick<
  IntegrityActivityRow,
  'stationId' | 'medium' | 'carrier' | 'heldOn' | 'participants' | 'voluntary'
>;
export interface TrendQuery {
  readonly zoom: TrendZoom;
  readonly every: TrendPeriod;
  /** Months, both included. */
  readonly from: string;
  readonly to: string;
}
type Held = ActivityCounted & { readonly heldOn: string };

const periodOf = (day: string, every: TrendPeriod): string => (every === 'MONTH' ? day.slice(0, 7) : quarterOf(day));

const periodsOf = ({ every, from, to }: TrendQuery): readonly string[] => [
  ...new Set(monthsOverlapping(`${from}-01`, `${to}-01`).map((month) => periodOf(`${month}-01`, every))),
];

const carrierOf = ({ stationId, carrier }: ActivityCounted) => JSON.stringify([stationId, carrier]);

/** The day on which each station used each carrier first. */
const firstUses = (all: readonly Held[]): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const one of all) {
    const known = first.get(carrierOf(one));
    if (known === undefined || one.heldOn < known) first.set(carrierOf(one), one.heldOn);
  }
  return first;
};

const sum = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/** One period, before it is compared. */
const counted = (period: string, held: readonly Held[], first: ReadonlyMap<string, string>) => {
  const participants = sum(held.map((one) => one.participants));
  const voluntary = sum(held.map((one) => one.voluntary));
  const fresh = held.filter((one) => first.get(carrierOf(one)) === one.heldOn);
  return {
    period,
    held: held.length,
    media: new Set(held.map(({ medium }) => medium)).size,
    newCarriers: new Set(fresh.map(carrierOf)).size,
    participants,
    voluntary,
    share: participants === 0 ? null : rounded((voluntary / participants) * 100),
  };
};

const compared = (periods: readonly Omit<ParticipationPeriod, 'change'>[]): ParticipationPeriod[] =>
  periods.map((one, at) => {
    const before = periods[at - 1]?.share ?? null;
    return { ...one, change: one.share === null || before === null ? null : rounded(one.share - before) };
  });

const unitOf = ({ id, countyEnterpriseId, bureauId }: StationPlaceRow, zoom: TrendZoom): string =>
  ({ STATION: id, COUNTY_ENTERPRISE: countyEnterpriseId, BUREAU: bureauId })[zoom];

/** Units by periods: how many activities, by which means, and how many took part willingly. */
export const trendOf = (
  rows: readonly ActivityCounted[],
  stations: readonly StationPlaceRow[],
  asked: TrendQuery,
): readonly ParticipationTrend[] => {
  const all = rows.filter((row): row is Held => row.heldOn !== null);
  const first = firstUses(all);
  const periods = periodsOf(asked);
  const within = all.filter(({ heldOn }) => asked.from <= heldOn.slice(0, 7) && heldOn.slice(0, 7) <= asked.to);
  const units = [...Map.groupBy(stations, (station) => unitOf(station, asked.zoom))];
  return units
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([unitId, of]) => {
      const here = new Set(of.map(({ id }) => id));
      const held = within.filter(({ stationId }) => here.has(stationId));
      const found = Map.groupBy(held, ({ heldOn }) => periodOf(heldOn, asked.every));
      return {
        unitId,
        stations: of.length,
        active: new Set(held.map(({ stationId }) => stationId)).size,
        periods: compared(periods.map((period) => counted(period, found.get(period) ?? [], first))),
      };
    });
};
