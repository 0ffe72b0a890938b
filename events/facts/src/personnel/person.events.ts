import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, personName, ref, secretHash, title } from '../shapes';
import { erasedScope, membership } from './codes';

export const personEvents = defineEvents({
  context: 'personnel',
  category: 'Person',
  about: {
    zh: '人员：所在单位与党员身份；姓名等文字另存于可删除的姓名库。',
    en: 'A person: unit and Party membership; the name and other words are kept apart, in the erasable vault.',
  },
  schemas: {
    PersonRegistered: z.strictObject({ unitId: ref('OrgUnit'), membership, bornOn: day.optional() }),
    MembershipChanged: z.strictObject({ membership }),
    PersonTransferred: z.strictObject({ unitId: ref('OrgUnit') }),
    PersonNamed: z.strictObject({ name: personName }),
    /** The words are gone from the vault; facts hold seals that nobody can open any more. */
    PersonalDataErased: z.strictObject({ scope: erasedScope, basis: title }),
    /** A calendar reads what is due for the person at a secret address, of which this is the SHA-256, in the office of who made it. */
    InboxAddressMade: z.strictObject({ addressHash: secretHash, until: day }),
    InboxAddressWithdrawn: z.strictObject({}),
  },
  restedOnBy: {
    MembershipChanged: { types: ['MembershipChanged'] },
    PersonTransferred: { types: ['PersonTransferred'] },
    PersonNamed: { types: ['PersonNamed'] },
    PersonalDataErased: { types: [] },
    InboxAddressMade: { types: ['InboxAddressMade', 'InboxAddressWithdrawn'] },
    InboxAddressWithdrawn: { types: [] },
  },
});
export type PersonEvent = EventOf<typeof personEvents>;
