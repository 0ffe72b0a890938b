import { orgUnitEvents, ref, shortKey } from '@zhudian/facts';
import { stateOf, type CommandOf, type StateRef } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { orgUnitFold, type OrgUnit } from './org-unit.state';

const orgUnit = command<OrgUnit>();
const { OrgUnitRegistered, OrgUnitRenamed, IntegrityRoleFilled, IntegrityRoleVacated } = orgUnitEvents.schemas;

const ofStation = {
  of: ({ stationId }: { readonly stationId: string }) => stationId,
  scope: ({ stationId }: { readonly stationId: string }) => stationId,
};

export const orgUnitCommands = {
  RegisterOrgUnit: orgUnit({
    emits: ['OrgUnitRegistered'],
    about: {
      zh: '登记组织机构。局没有上级，由本局管理员登记。',
      en: 'Register an org unit under its parent; a bureau has none and is registered by its own administrator.',
    },
    roles: ['ADMINISTRATOR', 'PARTY_WORK'],
    input: OrgUnitRegistered.omit({ path: true }).extend({ orgUnitId: shortKey('OrgUnit') }),
    of: ({ orgUnitId }) => orgUnitId,
    scope: ({ type, orgUnitId, parentId }) => parentId ?? (type === 'BUREAU' ? orgUnitId : undefined),
    reads: ({ parentId }): { readonly parent?: StateRef<OrgUnit> } =>
      parentId ? { parent: stateOf(orgUnitFold, parentId) } : {},
  }),
  RenameOrgUnit: orgUnit({
    emits: ['OrgUnitRenamed'],
    about: { zh: '变更组织机构名称。', en: 'Rename an org unit.' },
    roles: ['ADMINISTRATOR', 'PARTY_WORK'],
    input: OrgUnitRenamed.extend({ orgUnitId: ref('OrgUnit') }),
    of: ({ orgUnitId }) => orgUnitId,
    scope: ({ orgUnitId }, { registered }) => (registered ? orgUnitId : undefined),
  }),
  FillIntegrityRole: orgUnit({
    items: ['I21'],
    emits: ['IntegrityRoleFilled'],
    about: {
      zh: '明确供电所廉洁工作岗位的人员；已有人员的，以新人员接替。',
      en: 'Name who holds a role in the integrity work of a station; who held it before is replaced.',
    },
    roles: ['STATION', 'BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE'],
    input: IntegrityRoleFilled.extend({ stationId: ref('Station') }),
    ...ofStation,
    subject: ({ personId }) => personId,
  }),
  VacateIntegrityRole: orgUnit({
    items: ['I21'],
    emits: ['IntegrityRoleVacated'],
    about: {
      zh: '登记供电所廉洁工作岗位空缺及原因。',
      en: 'Record that nobody holds a role in the integrity work of a station any more, and why.',
    },
    roles: ['STATION', 'BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE'],
    input: IntegrityRoleVacated.extend({ stationId: ref('Station') }),
    ...ofStation,
  }),
};
export type OrgUnitCommand = CommandOf<typeof orgUnitCommands>;
