import { personDecider } from '@zhudian/personnel';
import { specificationOf, stateAfter } from '../../support';
import {
  lanConfirmed,
  lanRegistered,
  weiErased,
  weiNamed,
  weiRegistered,
  weiTransferred,
} from '../../support/person.story';

// covers: S04, S05

const person = specificationOf(personDecider);

describe('A person of the programme', () => {
  it('is registered with unit and membership, never with a name', () =>
    person
      .given()
      .when({ type: 'RegisterPerson', data: { personId: 'wei', ...weiRegistered.data } })
      .then(weiRegistered));

  it('is registered once', () =>
    person
      .given(weiRegistered)
      .when({ type: 'RegisterPerson', data: { personId: 'wei', ...weiRegistered.data } })
      .thenRefused('PERSON_ALREADY_REGISTERED', {}));

  it.each([
    ['1916-02-29', true],
    ['1916-03-01', false],
    ['2000-03-01', false],
    ['2000-03-02', true],
    ['2999-01-01', true],
  ])('born on %s: refused is %s', (bornOn, isRefused) => {
    const born = { ...weiRegistered, data: { ...weiRegistered.data, bornOn } };
    const asked = person.given().when({ type: 'RegisterPerson', data: { personId: 'wei', ...born.data } });
    return isRefused
      ? asked.thenRefused('BIRTH_DAY_IMPLAUSIBLE', { bornOn, earliest: '1916-03-01', latest: '2000-03-01' })
      : asked.then(born);
  });

  it('becomes a full member after probation', () =>
    person
      .given(lanRegistered)
      .when({ type: 'ChangeMembership', data: { personId: 'lan', membership: 'FULL' } })
      .then(lanConfirmed));

  it('moves to another unit', () =>
    person
      .given(weiRegistered)
      .when({ type: 'TransferPerson', data: { personId: 'wei', unitId: 'audit-office' } })
      .then(weiTransferred));

  it('has no membership to change before it is registered', () =>
    person
      .given()
      .when({ type: 'ChangeMembership', data: { personId: 'lan', membership: 'FULL' } })
      .thenRefused('PERSON_UNKNOWN', {}));

  it('moves nowhere before it is registered', () =>
    person
      .given()
      .when({ type: 'TransferPerson', data: { personId: 'wei', unitId: 'audit-office' } })
      .thenRefused('PERSON_UNKNOWN', {}));

  it.each([
    [
      'is named',
      { type: 'NamePerson', data: { personId: 'wei', name: '韦一' } },
      { type: 'PersonNamed', data: { name: '韦一' } },
    ],
    [
      'has the name erased',
      { type: 'ErasePersonName', data: { personId: 'wei', basis: '本人申请〔2016〕1号' } },
      { type: 'PersonalDataErased', data: { scope: 'NAME', basis: '本人申请〔2016〕1号' } },
    ],
    [
      'has all words erased',
      { type: 'ErasePersonalData', data: { personId: 'wei', basis: '本人申请〔2016〕1号' } },
      { type: 'PersonalDataErased', data: { scope: 'ALL', basis: '本人申请〔2016〕1号' } },
    ],
  ] as const)('%s once it is registered', (_, command, fact) => {
    person.given(weiRegistered).when(command).then(fact);
    person.given().when(command).thenRefused('PERSON_UNKNOWN', {});
  });

  it('is known by the newest unit and membership', () => {
    expect(stateAfter(personDecider, lanRegistered, lanConfirmed, weiTransferred, weiNamed, weiErased)).toStrictEqual({
      registered: true,
      unitId: 'audit-office',
      membership: 'FULL',
    });
  });
});
