import { personEvents, type PersonEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Person {
  readonly registered: boolean;
  readonly unitId?: string;
  readonly bornOn?: string | undefined;
  readonly membership: 'FULL' | 'PROBATIONARY' | 'NONE';
  /** Until when a calendar may read at the secret address; none where there is no address. */
  readonly addressUntil?: string;
}

const withoutAddress = ({ addressUntil: _, ...person }: Person): Person => person;

export const personFold: Fold<Person, PersonEvent> = {
  family: personEvents,
  initial: { registered: false, membership: 'NONE' },
  evolve: {
    PersonRegistered: (_, { data }) => ({ registered: true, ...data }),
    MembershipChanged: (person, { data: { membership } }) => ({ ...person, membership }),
    PersonTransferred: (person, { data: { unitId } }) => ({ ...withoutAddress(person), unitId }),
    PersonNamed: (person) => person,
    PersonalDataErased: withoutAddress,
    InboxAddressMade: (person, { data: { until } }) => ({ ...person, addressUntil: until }),
    InboxAddressWithdrawn: withoutAddress,
  },
};
