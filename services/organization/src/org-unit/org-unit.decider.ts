import type { IntegrityRole, OrgUnitEvent } from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, type Decider, type Rule } from '@zhudian/framework';
import { parentTypesOf, pathOf } from './hierarchy';
import { orgUnitCommands, type OrgUnitCommand } from './org-unit.commands';
import { orgUnitRefusals, type OrgUnitRefusal } from './org-unit.refusals';
import { orgUnitFold, type OrgUnit } from './org-unit.state';

type OrgUnitDecider = Decider<OrgUnitCommand, OrgUnit, OrgUnitEvent, OrgUnitRefusal>;

const register: Rule<OrgUnitDecider, 'RegisterOrgUnit'> = (
  unit,
  { data: { orgUnitId, ...data }, read: { parent } },
) => {
  const { type, parentId } = data;
  if (unit.registered) return refuse('ORG_UNIT_ALREADY_REGISTERED', { orgUnitId });
  const allowed = parentTypesOf[type];
  if (!parentId) {
    return allowed.length > 0
      ? refuse('PARENT_REQUIRED', { type, allowed })
      : [{ type: 'OrgUnitRegistered', data: { ...data, path: pathOf(orgUnitId) } }];
  }
  if (allowed.length === 0) return refuse('PARENT_NOT_ALLOWED', { parentId });
  if (!parent?.registered) return refuse('PARENT_UNKNOWN', { parentId });
  if (!allowed.includes(parent.type)) return refuse('PARENT_TYPE_UNFIT', { type, parentType: parent.type, allowed });
  return [{ type: 'OrgUnitRegistered', data: { ...data, path: pathOf(orgUnitId, parent.path) } }];
};

const rename: Rule<OrgUnitDecider, 'RenameOrgUnit'> = (unit, { data: { orgUnitId, ...data } }) => {
  if (!unit.registered) return refuse('ORG_UNIT_UNKNOWN', { orgUnitId });
  const unchanged = unit.name === data.name && unit.nameEn === data.nameEn;
  return unchanged ? [] : [{ type: 'OrgUnitRenamed', data }];
};

/** The head is responsible for the integrity work, the others watch over it. */
const inOneHand = (roles: ReadonlyMap<IntegrityRole, string>, role: IntegrityRole, personId: string) => {
  const held = [...roles].flatMap(([one, holder]) => (holder === personId && one !== role ? [one] : []));
  return held.filter((one) => one === 'HEAD' || role === 'HEAD');
};

const fillRole: Rule<OrgUnitDecider, 'FillIntegrityRole'> = (unit, command) => {
  const { stationId, role, personId } = command.data;
  if (!unit.registered) return refuse('ORG_UNIT_UNKNOWN', { orgUnitId: stationId });
  if (unit.integrityRoles.get(role) === personId) return [];
  const held = inOneHand(unit.integrityRoles, role, personId);
  if (held.length > 0 && !hasReason(command, 'INTEGRITY_ROLES_IN_ONE_HAND'))
    return refuse('INTEGRITY_ROLES_IN_ONE_HAND', { personId, role, held });
  return [{ type: 'IntegrityRoleFilled', data: { role, personId } }];
};

const vacateRole: Rule<OrgUnitDecider, 'VacateIntegrityRole'> = (unit, { data: { stationId, ...data } }) => {
  if (!unit.registered) return refuse('ORG_UNIT_UNKNOWN', { orgUnitId: stationId });
  const { role } = data;
  if (!unit.integrityRoles.has(role)) return refuse('INTEGRITY_ROLE_EMPTY', { stationId, role });
  return [{ type: 'IntegrityRoleVacated', data }];
};

export const orgUnitDecider: OrgUnitDecider = {
  ...orgUnitFold,
  decide: {
    RegisterOrgUnit: register,
    RenameOrgUnit: rename,
    FillIntegrityRole: fillRole,
    VacateIntegrityRole: vacateRole,
  },
};

export const orgUnit = defineAggregate({
  decider: orgUnitDecider,
  commands: orgUnitCommands,
  refusals: orgUnitRefusals,
});
