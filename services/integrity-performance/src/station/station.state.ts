import { orgUnitEvents, type OrgUnitEvent, type OrgUnitType } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** What is known here of an org unit: its kind, once it is registered. */
export interface KnownUnit {
  readonly type?: OrgUnitType;
}

const evolve: Partial<Fold<KnownUnit, OrgUnitEvent>['evolve']> = {
  OrgUnitRegistered: (_, { data: { type } }) => ({ type }),
};

export const knownUnit: AnyFold<KnownUnit> = { family: orgUnitEvents, initial: {}, evolve };
