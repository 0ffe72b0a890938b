import { z } from 'zod';
import { id, idOfStream, orgUnitEvents, orgUnitType, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

const columns = {
  type: orgUnitType,
  parentId: internal(id.nullable()),
  path: z.string().describe('It and all above it, `/bureau/…/unit/`. 层级路径。'),
  divisionCode: z.string().nullable().describe('National division code. 行政区划代码。'),
  name: title,
  nameEn: title.nullable(),
};
type Row = RowOf<typeof columns>;

/** The tree of org units; ordered by path, parents come before their children. */
export const orgUnits = defineReadModel({
  name: 'org_unit',
  version: 1,
  context: 'organization',
  columns,
  indexes: [['path'], ['parentId', 'path'], ['type', 'path']],
  on: on<Row>()(orgUnitEvents, {
    OrgUnitRegistered: (_, { stream, data: { type, parentId, path, divisionCode, name, nameEn } }) => ({
      id: idOfStream(stream),
      type,
      parentId: parentId ?? null,
      path,
      divisionCode: divisionCode ?? null,
      name,
      nameEn: nameEn ?? null,
    }),
    OrgUnitRenamed: (row, { data: { name, nameEn } }) => row && { ...row, name, nameEn: nameEn ?? null },
  }),
});
export type OrgUnitRow = Row;
