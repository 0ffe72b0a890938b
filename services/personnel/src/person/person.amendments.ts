import { stateOf } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { personPosting } from '../shared/reservations';
import { person } from './person.decider';
import { personFold } from './person.state';

/** The corrections and annulments of what is recorded of a person; nobody amends the own record. */
export const personAmendments = amendmentsOf(person, personFold, {
  correctable: {
    PersonRegistered: ['unitId', 'membership', 'bornOn'],
    MembershipChanged: ['membership'],
    PersonTransferred: ['unitId'],
  },
  byStewardsAlone: ['InboxAddressMade', 'InboxAddressWithdrawn'],
  scope: ({ unitId }) => unitId,
  reads: (_, id) => ({ posting: stateOf(personPosting, id) }),
  subject: (_state, _read, id) => id,
  inUse: (_, { posting: { heldBy } }) => (heldBy ? { by: heldBy, operation: 'annulPosting' } : undefined),
});
