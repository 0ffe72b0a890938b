import type { OrgUnitEvent } from '@zhudian/facts';
import { defineAggregate, refuse, type Decider, type Rule } from '@zhudian/framework';
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

export const orgUnitDecider: OrgUnitDecider = {
  ...orgUnitFold,
  decide: { RegisterOrgUnit: register, RenameOrgUnit: rename },
};

export const orgUnit = defineAggregate({
  decider: orgUnitDecider,
  commands: orgUnitCommands,
  refusals: orgUnitRefusals,
});
