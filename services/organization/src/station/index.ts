import { branchEvents, orgUnitEvents, streamOf } from '@zhudian/facts';
import { stations } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { OrgUnitStationResolver, StationResolver } from './station.resolver';
import { Station } from './station.types';

/** The org units that are stations. Facts about a station are also in the stream of its branch. */
export const stationSlice = defineSlice({
  entity: {
    name: 'Station',
    type: () => Station,
    model: stations,
    changes: {
      streams: (id, row) => [
        streamOf(orgUnitEvents, id),
        ...(row?.branchId ? [streamOf(branchEvents, row.branchId)] : []),
      ],
    },
  },
  resolvers: [StationResolver, OrgUnitStationResolver],
});
