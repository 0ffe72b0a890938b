import type { PersonEvent } from '@zhudian/facts';
import { defineAggregate, refuse, type Decider } from '@zhudian/framework';
import { addMonths } from '@zhudian/programme';
import { makeAddress, withdrawAddress } from './inbox-address.rules';
import { personCommands, type PersonCommand } from './person.commands';
import { personRefusals, type PersonRefusal } from './person.refusals';
import { personFold, type Person } from './person.state';

/** Ages between which somebody can be on the books of an enterprise, retired members included. */
const [YOUNGEST, OLDEST] = [16, 100];

const unlessOfAge = (bornOn: string | undefined, today: string) => {
  const [earliest, latest] = [addMonths(today, -12 * OLDEST), addMonths(today, -12 * YOUNGEST)];
  return bornOn !== undefined && (bornOn < earliest || bornOn > latest)
    ? refuse('BIRTH_DAY_IMPLAUSIBLE', { bornOn, earliest, latest })
    : undefined;
};

export const personDecider: Decider<PersonCommand, Person, PersonEvent, PersonRefusal> = {
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
    MakeInboxAddress: makeAddress,
    WithdrawInboxAddress: withdrawAddress,
  },
};

export const person = defineAggregate({ decider: personDecider, commands: personCommands, refusals: personRefusals });
