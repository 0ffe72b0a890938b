import { personEvents, type PersonEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Person {
  readonly registered: boolean;
  readonly unitId?: string;
  readonly bornOn?: string | undefined;
  readonly membership: 'FULL' | 'PROBATIONARY' | 'NONE';
}

export const personFold: Fold<Person, PersonEvent> = {
  family: personEvents,
  initial: { registered: false, membership: 'NONE' },
  evolve: {
    PersonRegistered: (_, { data }) => ({ registered: true, ...data }),
    MembershipChanged: (person, { data: { membership } }) => ({ ...person, membership }),
    PersonTransferred: (person, { data: { unitId } }) => ({ ...person, unitId }),
    PersonNamed: (person) => person,
    PersonalDataErased: (person) => person,
  },
};
