import { orgUnitEvents, type OrgUnitEvent, type OrgUnitType } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export type OrgUnit =
  | { readonly registered: false }
  | {
      readonly registered: true;
      readonly type: OrgUnitType;
      readonly path: string;
      readonly name: string;
      readonly nameEn: string | undefined;
    };

export const orgUnitFold: Fold<OrgUnit, OrgUnitEvent> = {
  family: orgUnitEvents,
  initial: { registered: false },
  evolve: {
    OrgUnitRegistered: (_, { data: { type, path, name, nameEn } }) => ({ registered: true, type, path, name, nameEn }),
    OrgUnitRenamed: (unit, { data: { name, nameEn } }) => (unit.registered ? { ...unit, name, nameEn } : unit),
  },
};
