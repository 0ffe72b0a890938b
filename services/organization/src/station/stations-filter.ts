import { stations } from '@zhudian/projections';
import { allRows, among, type RequestContext } from '@zhudian/framework/service';

export interface StationsFilter {
  readonly stationId?: string | null;
  readonly countyEnterpriseId?: string | null;
}

/** The condition on a station: the one that is asked for, among those of a county enterprise where that is asked for too. */
export const stationsFilter = async ({ stationId, countyEnterpriseId }: StationsFilter, context: RequestContext) => {
  if (!countyEnterpriseId) return stationId ?? undefined;
  const ids = (await allRows(context, stations, { countyEnterpriseId })).map(({ id }) => id);
  return among(ids, stationId);
};
