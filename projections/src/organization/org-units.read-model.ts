import { z } from 'zod';
import { id, idOfStream, orgUnitEvents, orgUnitType, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { orgUnitAccess } from './access';

const columns = {
  type: orgUnitType,
  parentId: internal(id.nullable()),
  path: z.string().describe('It and all above it, `/bureau/…/unit/`. 层级路径。'),
  divisionCode: z.string().nullable().describe('National division code. 行政区划代码。'),
  name: title,
  nameEn: title.nullable(),
  registered: decision.describe('Who registered it. 登记。'),
  renamed: decision.nullable().describe('Who renamed it last. 最近一次更名。'),
};
type Row = RowOf<typeof columns>;

/** The tree of org units; ordered by path, parents come before their children. */
export const orgUnits = defineReadModel({
  name: 'org_unit',
  version: 2,
  context: 'organization',
  access: orgUnitAccess,
  validity: 'TIMELESS',
  columns,
  indexes: [['path'], ['parentId', 'path'], ['type', 'path']],
  on: on<Row>()(orgUnitEvents, {
    OrgUnitRegistered: (_, fact) => {
      const { type, parentId, path, divisionCode, name, nameEn } = fact.data;
      return {
        id: idOfStream(fact.stream),
        type,
        parentId: parentId ?? null,
        path,
        divisionCode: divisionCode ?? null,
        name,
        nameEn: nameEn ?? null,
        registered: decisionOf(fact),
        renamed: null,
      };
    },
    OrgUnitRenamed: (row, fact) => {
      const { name, nameEn = null } = fact.data;
      return row && { ...row, name, nameEn, renamed: decisionOf(fact) };
    },
  }),
});
export type OrgUnitRow = Row;
