import { idOfStream, orgUnitEvents } from '@zhudian/facts';
import { defineReadModel, on, optional, text, type RowOf } from '../declaring/define-read-model';

const columns = {
  type: text(),
  parentId: optional(text()),
  path: text(),
  divisionCode: optional(text()),
  name: text(),
  nameEn: optional(text()),
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
