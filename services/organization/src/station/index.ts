import { stations } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { IntegrityPostResolver, OrgUnitStationResolver, StationResolver } from './station.resolver';
import { Station } from './station.types';

/** The org units that are stations. Facts about a station are also in the stream of its branch. */
export const stationSlice = defineSlice({
  entity: {
    name: 'Station',
    type: () => Station,
    model: stations,
  },
  resolvers: [StationResolver, IntegrityPostResolver, OrgUnitStationResolver],
});
