import type { Act } from '@zhudian/framework';
import { personDecider } from '@zhudian/personnel';
import { specificationOf } from '../../support';
import { weiAddress, weiErased, weiRegistered, weiTransferred } from '../../support/person.story';

const person = specificationOf(personDecider);
const wei: Partial<Act> = { by: 'wei', role: 'FIRST_SECRETARY', unit: 'luobo', on: '2016-03-03' };
const above: Partial<Act> = { by: 'zhou', role: 'PARTY_WORK', unit: 'bureau', actsFor: ['marketing'] };
const { addressHash } = weiAddress.data;
const withdrawn = { type: 'InboxAddressWithdrawn', data: {} } as const;

const make = (act: Partial<Act> = wei) =>
  ({ type: 'MakeInboxAddress', data: { personId: 'wei', addressHash }, act }) as const;
const withdraw = (act: Partial<Act> = wei) =>
  ({ type: 'WithdrawInboxAddress', data: { personId: 'wei' }, act }) as const;

describe('A secret address of the inbox', () => {
  it('is made for oneself, for 180 days', () => {
    person.given(weiRegistered).when(make()).then(weiAddress);
    person.given(weiRegistered, weiAddress).when(make()).then(weiAddress);
  });

  it('is for who is registered', () => person.given().when(make()).thenRefused('PERSON_UNKNOWN', {}));

  it.each<[string, Partial<Act>]>([
    ['somebody else', { ...wei, by: 'lan' }],
    ['who is above', above],
    ['a deputy', { ...wei, actingFor: 'lan' }],
  ])('is not made by %s', (_, act) =>
    person.given(weiRegistered).when(make(act)).thenRefused('ADDRESS_OF_SOMEBODY_ELSE', {}),
  );

  it.each<[string, Partial<Act>]>([
    ['its person', wei],
    ['the Party-work department', above],
    ['the administrator', { ...above, role: 'ADMINISTRATOR' }],
  ])('is ended by %s', (_, act) => person.given(weiRegistered, weiAddress).when(withdraw(act)).then(withdrawn));

  it.each<[string, Partial<Act>]>([
    ['somebody else', { ...wei, by: 'lan' }],
    ['another role above', { ...above, role: 'AUDITOR' }],
    ['a department that is not above', { ...above, actsFor: ['luobo'] }],
    ['a department for nothing', { by: 'zhou', role: 'PARTY_WORK', unit: 'bureau' }],
  ])('is not ended by %s', (_, act) =>
    person.given(weiRegistered, weiAddress).when(withdraw(act)).thenRefused('ADDRESS_NOT_YOURS', {}),
  );

  it('is not ended by who is above of somebody whom nobody registered', () =>
    person.given().when(withdraw(above)).thenRefused('ADDRESS_NOT_YOURS', {}));

  it.each([
    ['none was made', []],
    ['it was ended', [weiAddress, withdrawn]],
    ['its person was transferred', [weiAddress, weiTransferred]],
    ['its person was erased', [weiAddress, weiErased]],
  ])('is not there to be ended once %s', (_, facts) =>
    person
      .given(weiRegistered, ...facts)
      .when(withdraw())
      .thenRefused('NO_ADDRESS', {}),
  );
});
