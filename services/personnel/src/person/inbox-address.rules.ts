import type { OfType } from '@zhudian/facts';
import { refuse, type Act } from '@zhudian/framework';
import { addDays } from '@zhudian/programme';
import type { PersonCommand } from './person.commands';
import type { Person } from './person.state';

/** The roles of a token are those of its day: an address that goes by them is made anew twice a year. */
const LASTS_DAYS = 180;

const ABOVE = ['ADMINISTRATOR', 'PARTY_WORK'];

/** Who may end it: the person, and who administers persons of that unit. */
const mayEnd = (unitId: string | undefined, personId: string, { by, role, actsFor = [] }: Act): boolean =>
  by === personId || (ABOVE.includes(role) && unitId !== undefined && actsFor.includes(unitId));

export const makeAddress = ({ registered }: Person, { data, act }: OfType<PersonCommand, 'MakeInboxAddress'>) => {
  const { personId, addressHash } = data;
  if (!registered) return refuse('PERSON_UNKNOWN');
  if (act.by !== personId || act.actingFor !== undefined) return refuse('ADDRESS_OF_SOMEBODY_ELSE');
  const until = addDays(act.recordedOn, LASTS_DAYS);
  return [{ type: 'InboxAddressMade' as const, data: { addressHash, until } }];
};

export const withdrawAddress = (
  { unitId, addressUntil }: Person,
  { data: { personId }, act }: OfType<PersonCommand, 'WithdrawInboxAddress'>,
) => {
  if (!mayEnd(unitId, personId, act)) return refuse('ADDRESS_NOT_YOURS');
  return addressUntil === undefined ? refuse('NO_ADDRESS') : [{ type: 'InboxAddressWithdrawn' as const, data: {} }];
};
