import { orgUnitEvents, ref, key } from '@zhudian/facts';
import { stateOf, type CommandOf, type StateRef } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { orgUnitFold, type OrgUnit } from './org-unit.state';

const orgUnit = command<OrgUnit>();
const { OrgUnitRegistered, OrgUnitRenamed } = orgUnitEvents.schemas;

export const orgUnitCommands = {
  RegisterOrgUnit: orgUnit({
    emits: ['OrgUnitRegistered'],
    about: {
      zh: '登记组织机构。局没有上级，由本局管理员登记。',
      en: 'Register an org unit under its parent; a bureau has none and is registered by its own administrator.',
    },
    roles: ['ADMINISTRATOR', 'PARTY_WORK'],
    input: OrgUnitRegistered.omit({ path: true }).extend({ orgUnitId: key('OrgUnit') }),
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
};
export type OrgUnitCommand = CommandOf<typeof orgUnitCommands>;
