import type { PersonEvent } from '@zhudian/facts';
import { defineAggregate, defineRefusals, refuse, type Decider } from '@zhudian/framework';
import { addMonths } from '@zhudian/programme';
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
  BIRTH_DAY_IMPLAUSIBLE: {
    zh: '出生日期{bornOn}应在{earliest}至{latest}之间。请核对出生日期。',
    en: 'The birth date {bornOn} should lie between {earliest} and {latest}. Check it.',
    rule: 'A person on the books has a plausible age',
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

/** Ages between which somebody can be on the books of an enterprise, retired members included. */
const [YOUNGEST, OLDEST] = [16, 100];

const unlessOfAge = (bornOn: string | undefined, today: string) => {
  const [earliest, latest] = [addMonths(today, -12 * OLDEST), addMonths(today, -12 * YOUNGEST)];
  return bornOn !== undefined && (bornOn < earliest || bornOn > latest)
    ? refuse('BIRTH_DAY_IMPLAUSIBLE', { bornOn, earliest, latest })
    : undefined;
};

export const personDecider: Decider<PersonCommand, Person, PersonEvent, keyof typeof personRefusals> = {
  ...personFold,
  decide: {
    RegisterPerson: ({ registered }, { data: { personId: _, ...data }, act: { recordedOn } }) =>
      registered
        ? refuse('PERSON_ALREADY_REGISTERED')
        : (unlessOfAge(data.bornOn, recordedOn) ?? [{ type: 'PersonRegistered', data }]),
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
