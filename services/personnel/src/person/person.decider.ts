import type { PersonEvent } from '@zhudian/facts';
import { defineAggregate, defineRefusals, refuse, type Decider } from '@zhudian/framework';
import { personCommands, type PersonCommand } from './person.commands';
import { personFold, type Person } from './person.state';

const OURS = 'S04, S05: the pool is known by unit and membership';
const personRefusals = defineRefusals({
  PERSON_ALREADY_REGISTERED: {
    zh: '该人员已登记。如需调动或变更身份，请使用相应操作。',
    en: 'This person is registered already. Use the transfer or the change of membership.',
    rule: 'A person is registered once',
    source: OURS,
  },
  PERSON_UNKNOWN: {
    zh: '该人员尚未登记。',
    en: 'This person is not registered yet.',
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
  },
};

export const person = defineAggregate({ decider: personDecider, commands: personCommands, refusals: personRefusals });
