import { personEvents, type PersonEvent } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

/** What is known here of a person: the unit, and whether of the Party. */
export interface KnownPerson {
  readonly unitId?: string;
  readonly isMember: boolean;
}

const evolve: Partial<Fold<KnownPerson, PersonEvent>['evolve']> = {
  PersonRegistered: (_, { data: { unitId, membership } }) => ({ unitId, isMember: membership !== 'NONE' }),
  PersonTransferred: (person, { data: { unitId } }) => ({ ...person, unitId }),
  MembershipChanged: (person, { data: { membership } }) => ({ ...person, isMember: membership !== 'NONE' }),
};

export const knownPerson: AnyFold<KnownPerson> = { family: personEvents, initial: { isMember: false }, evolve };
