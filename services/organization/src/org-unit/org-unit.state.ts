import { orgUnitEvents, type IntegrityRole, type OrgUnitEvent, type OrgUnitType } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export type OrgUnit =
  | { readonly registered: false }
  | {
      readonly registered: true;
      readonly type: OrgUnitType;
      readonly path: string;
      readonly name: string;
      readonly nameEn: string | undefined;
      /** Who holds which role in the integrity work; those that nobody holds are not in it. */
      readonly integrityRoles: ReadonlyMap<IntegrityRole, string>;
    };

export const orgUnitFold: Fold<OrgUnit, OrgUnitEvent> = {
  family: orgUnitEvents,
  initial: { registered: false },
  evolve: {
    OrgUnitRegistered: (_, { data: { type, path, name, nameEn } }) => ({
      registered: true,
      type,
      path,
      name,
      nameEn,
      integrityRoles: new Map(),
    }),
    OrgUnitRenamed: (unit, { data: { name, nameEn } }) => (unit.registered ? { ...unit, name, nameEn } : unit),
    IntegrityRoleFilled: (unit, { data: { role, personId } }) =>
      unit.registered ? { ...unit, integrityRoles: new Map([...unit.integrityRoles, [role, personId]]) } : unit,
    IntegrityRoleVacated: (unit, { data: { role } }) =>
      unit.registered
        ? { ...unit, integrityRoles: new Map([...unit.integrityRoles].filter(([one]) => one !== role)) }
        : unit,
  },
};
