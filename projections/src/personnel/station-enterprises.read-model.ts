import { id, idOfStream, orgUnitEvents } from '@zhudian/facts';
import type { RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { stationEnterpriseAccess } from './access-of-selection';

const columns = { countyEnterpriseId: id };

/** Which county enterprise a station belongs to: personnel's own copy, to find what belongs to an enterprise's stations. */
export const stationEnterprises = defineReadModel({
  name: 'station_enterprise',
  version: 1,
  context: 'personnel',
  access: stationEnterpriseAccess,
  validity: 'TIMELESS',
  columns,
  indexes: [['countyEnterpriseId']],
  on: on<RowOf<typeof columns>>()(orgUnitEvents, {
    OrgUnitRegistered: (row, { stream, data: { type, parentId } }) =>
      type === 'STATION' && parentId ? { id: idOfStream(stream), countyEnterpriseId: parentId } : row,
  }),
});
