import { z } from 'zod';
import { branchEvents, id, idOfStream, integrityRole, orgUnitEvents, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decisionOf } from '../shared/decision';
import { stationAccess } from './access';
import { integrityPost, type IntegrityPostView } from './integrity-post-views';

const columns = {
  name: title,
  nameEn: title.nullable(),
  divisionCode: z.string().nullable().describe('National division code. 行政区划代码。'),
  countyEnterpriseId: internal(id),
  branchId: internal(id.nullable()),
  integrityPosts: z
    .array(integrityPost)
    .describe('The roles in its integrity work, and who holds them. 廉洁工作岗位及人员。'),
  emptyPosts: z.int().describe('How many of them nobody holds. 空缺岗位数。'),
};
type Row = RowOf<typeof columns>;

const withPosts = (row: Row, integrityPosts: readonly IntegrityPostView[]): Row => ({
  ...row,
  integrityPosts,
  emptyPosts: integrityPosts.filter(({ holderId }) => holderId === null).length,
});
const withPost = (row: Row | undefined, post: IntegrityPostView): Row | undefined =>
  row &&
  withPosts(
    row,
    row.integrityPosts.map((one) => (one.role === post.role ? post : one)),
  );
const EMPTY = { holderId: null, filled: null, vacated: null } as const;

/** The org units that are stations, each with its county enterprise and its branch. */
export const stations = defineReadModel({
  name: 'station',
  version: 2,
  context: 'organization',
  access: stationAccess,
  validity: 'TIMELESS',
  columns,
  indexes: [
    ['divisionCode'],
    ['countyEnterpriseId', 'divisionCode'],
    ['emptyPosts', 'divisionCode'],
    ['countyEnterpriseId', 'emptyPosts', 'divisionCode'],
  ],
  on: {
    ...on<Row>()(orgUnitEvents, {
      OrgUnitRegistered: (row, { stream, data: { type, parentId, name, nameEn, divisionCode } }) =>
        type === 'STATION' && parentId
          ? withPosts(
              {
                id: idOfStream(stream),
                name,
                nameEn: nameEn ?? null,
                divisionCode: divisionCode ?? null,
                countyEnterpriseId: parentId,
                branchId: null,
                integrityPosts: [],
                emptyPosts: 0,
              },
              integrityRole.options.map((role) => ({ role, ...EMPTY })),
            )
          : row,
      OrgUnitRenamed: (row, { data: { name, nameEn } }) => row && { ...row, name, nameEn: nameEn ?? null },
      IntegrityRoleFilled: (row, fact) => {
        const { role, personId: holderId } = fact.data;
        return withPost(row, { role, holderId, filled: decisionOf(fact), vacated: null });
      },
      IntegrityRoleVacated: (row, fact) => {
        const { role, reason } = fact.data;
        return withPost(row, { role, ...EMPTY, vacated: { reason, decision: decisionOf(fact) } });
      },
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
