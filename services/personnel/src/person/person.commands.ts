import { personEvents, ref } from '@zhudian/facts';
import { type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { partId } from '../shared/candidacy-id';
import type { Person } from './person.state';

const person = command<Person>();
const { PersonRegistered, MembershipChanged, PersonTransferred } = personEvents.schemas;

export const personCommands = {
  RegisterPerson: person({
    items: ['S04', 'S05'],
    emits: ['PersonRegistered'],
    about: { zh: '登记人员。', en: 'Register a person.' },
    roles: ['PARTY_WORK', 'ADMINISTRATOR'],
    input: PersonRegistered.extend({ personId: partId('Person') }),
    of: ({ personId }) => personId,
    scope: ({ unitId }) => unitId,
  }),
  ChangeMembership: person({
    items: ['S05'],
    emits: ['MembershipChanged'],
    about: { zh: '变更党员身份。', en: 'Change the Party membership.' },
    roles: ['PARTY_WORK'],
    input: MembershipChanged.extend({ personId: ref('Person') }),
    of: ({ personId }) => personId,
    scope: (_, { unitId }) => unitId,
  }),
  TransferPerson: person({
    items: ['S04'],
    emits: ['PersonTransferred'],
    about: { zh: '调动到另一单位。', en: 'Transfer to another unit.' },
    roles: ['PARTY_WORK', 'ADMINISTRATOR'],
    input: PersonTransferred.extend({ personId: ref('Person') }),
    of: ({ personId }) => personId,
    scope: (_, { unitId }) => unitId,
  }),
};
export type PersonCommand = CommandOf<typeof personCommands>;
