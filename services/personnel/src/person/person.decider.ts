import type { PersonEvent } from '@zhudian/facts';
import { defineAggregate, defineRefusals, refuse, type Decider } from '@zhudian/framework';
import { personCommands, type PersonCommand } from './person.commands';
import { personFold, type Person } from './person.state';

const OURS = 'S04, S05: the pool is known by unit and membership';
const personRefusals = defineRefusals({
  PERSON_ALREADY_REGISTERED: {
    zh: '该人员已经登记，不能重复登记。如需调动或变更党员身份，请党建人事部门分别办理。',
    en: 'This person is registered already. The Party-work department can transfer the person or change the membership.',
    next: { command: 'TransferPerson', role: 'PARTY_WORK' },
    rule: 'A person is registered once',
    source: OURS,
  },
  PERSON_UNKNOWN: {
    zh: '该人员尚未登记。请党建人事部门先登记人员。',
    en: 'This person is not registered yet. The Party-work department must register the person first.',
    next: { command: 'RegisterPerson', role: 'PARTY_WORK' },
    rule: 'A person is registered first',
    source: OURS,
  },
});

export const personDecider: Decider<PersonCommand, Person, PersonEvent, keyof typeof personRefusals> = {
  ...personFold,
  decide: {
    RegisterPerson: ({ registered }, { data: { personId: _, ...data } }) =>
      registered ? refuse('PERSON_ALREADY_REGISTERED') : [{ type: 'PersonRegistered', data }],
    ChangeMembership: ({ registered }, { data: { membership } }) =>
      registered ? [{ type: 'MembershipChanged', data: { membership } }] : refuse('PERSON_UNKNOWN'),
    TransferPerson: ({ registered }, { data: { unitId } }) =>
      registered ? [{ type: 'PersonTransferred', data: { unitId } }] : refuse('PERSON_UNKNOWN'),
    NamePerson: ({ registered }, { data: { name } }) =>
      registered ? [{ type: 'PersonNamed', data: { name } }] : refuse('PERSON_UNKNOWN'),
    ErasePersonName: ({ registered }, { data: { basis } }) =>
      registered ? [{ type: 'PersonalDataErased', data: { scope: 'NAME', basis } }] : refuse('PERSON_UNKNOWN'),
    ErasePersonalData: ({ registered }, { data: { basis } }) =>
      registered ? [{ type: 'PersonalDataErased', data: { scope: 'ALL', basis } }] : refuse('PERSON_UNKNOWN'),
  },
};

export const person = defineAggregate({ decider: personDecider, commands: personCommands, refusals: personRefusals });
