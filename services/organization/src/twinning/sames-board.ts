import { fourSames, lastDayOfQuarter, twinningSide } from '@zhudian/facts';
import { quarterOf } from '@zhudian/programme';
import type { StationRow, TwinningRow } from '@zhudian/projections';
import type { SamesLineView } from './twinning.types';

type StationCounted = Pick<StationRow, 'id' | 'countyEnterpriseId'>;
export interface TwinningCounted extends Pick<TwinningRow, 'stationId' | 'silentSides'> {
  readonly agreements: readonly {
    readonly formed: { readonly on: string };
    readonly end: { readonly decision: { readonly on: string } } | null;
  }[];
  readonly requirements: readonly Pick<TwinningRow['requirements'][number], 'quarter' | 'missing'>[];
}

/** Whether a twinning was in force on a day of a quarter: from its first day to the day on which it ended, if it has. */
const isOf = ({ agreements }: TwinningCounted, quarter: string): boolean => {
  const last = lastDayOfQuarter(quarter);
  return agreements.some(({ formed, end }) => formed.on <= last && (!end || quarterOf(end.decision.on) >= quarter));
};

/** One line of the board. */
const lineOf = (
  countyEnterpriseId: string | null,
  stations: readonly StationCounted[],
  all: readonly TwinningCounted[],
  quarter: string,
): SamesLineView => {
  const here = new Set(stations.map(({ id }) => id));
  const twinnings = all.filter((one) => here.has(one.stationId) && isOf(one, quarter));
  const ofQuarter = ({ requirements }: TwinningCounted) => requirements.filter((one) => one.quarter === quarter);
  const requirements = twinnings.flatMap(ofQuarter);
  const missing = fourSames.options.flatMap((same) =>
    twinningSide.options.map((side) => ({
      same,
      side,
      requirements: requirements.filter((one) => one.missing.some((gap) => gap.same === same && gap.side === side))
        .length,
    })),
  );
  return {
    countyEnterpriseId,
    quarter,
    stations: here.size,
    twinned: new Set(twinnings.map(({ stationId }) => stationId)).size,
    withoutRequirement: twinnings.filter((one) => ofQuarter(one).length === 0).length,
    oneWay: twinnings.filter(({ silentSides }) => silentSides.length > 0).length,
    requirements: requirements.length,
    complete: requirements.filter((one) => one.missing.length === 0).length,
    missing,
  };
};

/** One line for each county enterprise, in the order of their ids, and one for all of them together, last. */
export const samesOf = (
  stations: readonly StationCounted[],
  twinnings: readonly TwinningCounted[],
  quarter: string,
): readonly SamesLineView[] => {
  const byCounty = Map.groupBy(stations, ({ countyEnterpriseId }) => countyEnterpriseId);
  const lines = [...byCounty]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([county, of]) => lineOf(county, of, twinnings, quarter));
  return [...lines, lineOf(null, stations, twinnings, quarter)];
};
