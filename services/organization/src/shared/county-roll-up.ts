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
