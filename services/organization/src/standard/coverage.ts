import { standardArea, versionOn } from '@zhudian/facts';
import type { StandardRow, StationRow } from '@zhudian/projections';
import type { CoverageLineView, StandardCoverageView } from './standard.types';

type StationCounted = Pick<StationRow, 'id' | 'countyEnterpriseId'>;
export interface StandardCounted extends Pick<StandardRow, 'stationId' | 'area' | 'checkBy' | 'openShortfalls'> {
  readonly versions: readonly Pick<StandardRow['versions'][number], 'version' | 'from'>[];
  readonly repeal: { readonly decision: { readonly on: string } } | null;
}

export const isInForce = ({ versions, repeal }: StandardCounted, day: string): boolean =>
  versionOn(versions, repeal?.decision.on ?? null, day) !== undefined;

const isOverdue = ({ checkBy }: StandardCounted, day: string) => checkBy !== null && checkBy < day;

/** In which areas a station has a standard in force on a day, and in which not. */
export const coverageOf = (
  stationId: string,
  standards: readonly StandardCounted[],
  day: string,
): StandardCoverageView => {
  const own = standards.filter((one) => one.stationId === stationId);
  const inForce = own.filter((one) => isInForce(one, day));
  const has = (area: StandardRow['area']) => inForce.some((one) => one.area === area);
  return {
    stationId,
    inForce: inForce.length,
    covered: standardArea.options.filter(has),
    missing: standardArea.options.filter((area) => !has(area)),
    overdue: inForce.filter((one) => isOverdue(one, day)).length,
    openShortfalls: own.reduce((sum, { openShortfalls }) => sum + openShortfalls, 0),
  };
};

const lineOf = (
  countyEnterpriseId: string | null,
  stations: readonly StationCounted[],
  standards: readonly StandardCounted[],
  day: string,
): CoverageLineView => {
  const all = stations.map(({ id }) => coverageOf(id, standards, day));
  const sum = (of: (one: StandardCoverageView) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    countyEnterpriseId,
    stations: all.length,
    complete: all.filter(({ missing }) => missing.length === 0).length,
    inForce: sum(({ inForce }) => inForce),
    overdue: sum(({ overdue }) => overdue),
    openShortfalls: sum(({ openShortfalls }) => openShortfalls),
    areas: standardArea.options.map((area) => ({
      area,
      without: all.filter(({ missing }) => missing.includes(area)).length,
    })),
  };
};

/** One line for each county enterprise, in the order of their ids, and one for all of them together, last. */
export const coverageBoardOf = (
  stations: readonly StationCounted[],
  standards: readonly StandardCounted[],
  day: string,
): readonly CoverageLineView[] => {
  const byCounty = Map.groupBy(stations, ({ countyEnterpriseId }) => countyEnterpriseId);
  const lines = [...byCounty]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([county, of]) => lineOf(county, of, standards, day));
  return [...lines, lineOf(null, stations, standards, day)];
};
