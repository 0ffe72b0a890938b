import { z } from 'zod';
import { branchEvents, id, idOfStream, orgUnitEvents, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { stationAccess } from './access';

const columns = {
  name: title,
  nameEn: title.nullable(),
  divisionCode: z.string().nullable().describe('National division code. 行政区划代码。'),
  countyEnterpriseId: internal(id),
  branchId: internal(id.nullable()),
};
type Row = RowOf<typeof columns>;

/** The org units that are stations, each with its county enterprise and its branch. */
export const stations = defineReadModel({
  name: 'station',
  version: 1,
  context: 'organization',
  access: stationAccess,
  columns,
  indexes: [['divisionCode'], ['countyEnterpriseId', 'divisionCode']],
  on: {
    ...on<Row>()(orgUnitEvents, {
      OrgUnitRegistered: (row, { stream, data: { type, parentId, name, nameEn, divisionCode } }) =>
        type === 'STATION' && parentId
          ? {
              id: idOfStream(stream),
              name,
              nameEn: nameEn ?? null,
              divisionCode: divisionCode ?? null,
              countyEnterpriseId: parentId,
              branchId: null,
            }
          : row,
      OrgUnitRenamed: (row, { data: { name, nameEn } }) => row && { ...row, name, nameEn: nameEn ?? null },
    }),
    ...on<Row>()(branchEvents, {
      BranchEstablished: {
        keys: ({ data: { orgUnitId } }) => orgUnitId,
        fold: (row, { stream }) => row && { ...row, branchId: idOfStream(stream) },
      },
    }),
  },
});
export type StationRow = Row;
