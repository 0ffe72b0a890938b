import { idOfStream, orgUnitEvents } from '@zhudian/facts';
import { text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { stationPlaceAccess } from './access-of-integrity';

const columns = { bureauId: text(), countyEnterpriseId: text() };

/** The stations there are, and where they belong: also those of which nothing was recorded. */
export const stationPlaces = defineReadModel({
  name: 'station_place',
  version: 1,
  context: 'integrity-performance',
  access: stationPlaceAccess,
  validity: 'TIMELESS',
  columns,
  indexes: [['bureauId'], ['countyEnterpriseId']],
  on: on<RowOf<typeof columns>>()(orgUnitEvents, {
    OrgUnitRegistered: (_, { stream, data: { type, path } }) => {
      const [, bureauId = '', countyEnterpriseId = ''] = path.split('/');
      return type === 'STATION' ? { id: idOfStream(stream), bureauId, countyEnterpriseId } : undefined;
    },
  }),
});
export type StationPlaceRow = RowOf<typeof columns>;
