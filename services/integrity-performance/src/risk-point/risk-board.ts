import { riskDomain, type RiskDomain, type RiskLevel } from '@zhudian/facts';
import type { ControlStanding, RiskPointRow, StationPlaceRow } from '@zhudian/projections';
import { unitOf, type Zoom } from '../station/zoom';
import type { RiskCell, RiskCounts } from './risk-point.types';

/** A risk as it stood on a day. */
export interface StandingRisk {
  readonly level: RiskLevel;
  readonly control: ControlStanding;
  readonly isOverdue: boolean;
}
interface Dated {
  readonly decision: { readonly on: string };
}

/** How a risk stood on a day; `undefined` before it was identified and once it was retired. */
export const standingOn = (row: RiskPointRow, day: string): StandingRisk | undefined => {
  if (row.identifiedOn > day || (row.retired && row.retired.on <= day)) return undefined;
  const until = <T extends Dated>(all: readonly T[]) => all.filter(({ decision }) => decision.on <= day);
  const rating = until(row.reviews).at(-1) ?? row.firstRated;
  const controls = until(row.controls).length;
  const test = until(row.tests).findLast(({ ofControl }) => ofControl === controls);
  const untested = controls > 0 ? 'UNTESTED' : 'UNDEFINED';
  return { level: rating.level, control: test?.result ?? untested, isOverdue: rating.reviewDueOn < day };
};

export const countsOf = (risks: readonly StandingRisk[]): RiskCounts => {
  const count = (is: (risk: StandingRisk) => boolean) => risks.filter(is).length;
  const of = (level: RiskLevel) => count((one) => one.level === level);
  return {
    risks: risks.length,
    levelI: of('I'),
    levelII: of('II'),
    levelIII: of('III'),
    uncontrolled: count(({ control }) => control === 'UNDEFINED'),
    untested: count(({ control }) => control === 'UNTESTED'),
    failed: count(({ control }) => control === 'FAILED'),
    overdue: count(({ isOverdue }) => isOverdue),
  };
};

/** A domain is covered at a station where it holds a risk, and each of its risks has a control that did not fail its last test. */
export const isCovered = (risks: readonly StandingRisk[]): boolean =>
  risks.length > 0 && risks.every(({ control }) => control === 'UNTESTED' || control === 'PASSED');

const highestOf = (risks: readonly StandingRisk[]): RiskLevel | null =>
  (['I', 'II', 'III'] as const).find((level) => risks.some((one) => one.level === level)) ?? null;

type Standing = (stationId: string, domain: RiskDomain) => readonly StandingRisk[];

const cellOf = (unitId: string, domain: RiskDomain, stations: readonly StationPlaceRow[], at: Standing): RiskCell => {
  const perStation = stations.map(({ id }) => at(id, domain));
  const risks = perStation.flat();
  return {
    unitId,
    domain,
    stations: stations.length,
    covered: perStation.filter(isCovered).length,
    highest: highestOf(risks),
    ...countsOf(risks),
  };
};

/** Units by domains, as they stood on a day: a cell for every domain, also where nobody has looked yet. */
export const heatMap = (
  rows: readonly RiskPointRow[],
  stations: readonly StationPlaceRow[],
  { zoom, day }: { readonly zoom: Zoom; readonly day: string },
): readonly RiskCell[] => {
  const cellKey = (stationId: string, domain: RiskDomain) => `${domain} ${stationId}`;
  const found = Map.groupBy(rows, ({ stationId, domain }) => cellKey(stationId, domain));
  const at: Standing = (stationId, domain) =>
    (found.get(cellKey(stationId, domain)) ?? []).flatMap((row) => standingOn(row, day) ?? []);
  const units = [...Map.groupBy(stations, (station) => unitOf(station, zoom))];
  return units
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([unitId, of]) => riskDomain.options.map((domain) => cellOf(unitId, domain, of, at)));
};
