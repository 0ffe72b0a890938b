import { orgUnitEvents, type OrgUnitEvent, type OrgUnitType } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** What is known here of an org unit, once it is registered: its kind, and the bureau by whose rules it goes. */
export interface KnownUnit {
  readonly type?: OrgUnitType;
  readonly bureauId?: string;
  /** All above it, and itself: `/bureau/…/unit/`. */
  readonly path?: string;
}

const evolve: Partial<Fold<KnownUnit, OrgUnitEvent>['evolve']> = {
  OrgUnitRegistered: (_, { data: { type, path } }) => {
    const bureauId = path.split('/')[1];
    return { type, path, ...(bureauId ? { bureauId } : {}) };
  },
};

export const knownUnit: AnyFold<KnownUnit> = { family: orgUnitEvents, initial: {}, evolve };
