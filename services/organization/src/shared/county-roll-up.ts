import { stations } from '@zhudian/projections';
import { allRows, type RequestContext } from '@zhudian/framework/service';

/** Whose sum it is: the stations of a county enterprise, or all of the bureau where there is none. */
export interface RolledUp {
  readonly countyEnterpriseId: string | null;
  readonly stationIds: readonly string[];
}

/** The stations to be summed up: the bureau as a whole and then each county enterprise, or the one that is asked for. */
export const countyRollUp = async (
  countyEnterpriseId: string | null | undefined,
  context: RequestContext,
): Promise<readonly RolledUp[]> => {
  const within = await allRows(context, stations, { countyEnterpriseId: countyEnterpriseId ?? undefined });
  const counties = [...Map.groupBy(within, (one) => one.countyEnterpriseId)]
    .map(([county, here]) => ({ countyEnterpriseId: county, stationIds: here.map(({ id }) => id) }))
    .toSorted((one, other) => (one.countyEnterpriseId < other.countyEnterpriseId ? -1 : 1));
  if (countyEnterpriseId) return counties;
  return [{ countyEnterpriseId: null, stationIds: within.map(({ id }) => id) }, ...counties];
};

/** What the county enterprise of a sum is. */
export const OR_BUREAU = 'The county enterprise; null for the bureau as a whole. 县级供电企业，全局合计为空。';

/** What is in each county enterprise, and all of it last for the bureau as a whole, unless one enterprise is asked for. */
export const byCounty = <One>(
  all: readonly One[],
  countyOf: (one: One) => string | null,
  asked: string | null | undefined,
): readonly (readonly [county: string | null, here: readonly One[]])[] => {
  const counties = [...Map.groupBy(all, countyOf)];
  return asked || all.length === 0 ? counties : [...counties, [null, all]];
};
