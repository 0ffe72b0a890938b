import { elsewhere, type Act } from '@zhudian/framework';
import { deputationDecider, officeHolderFold } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { deputationId, deputyNamed, deputyWithdrawn, termReleased, termReserved } from '../../support/deputation.story';

const deputation = specificationOf(deputationDecider);
const he: Partial<Act> = { by: 'he', role: 'STATION', unit: 'luobo', on: '2016-06-01' };
const above: Partial<Act> = { by: 'zhou', role: 'PARTY_WORK', unit: 'bureau', on: '2016-06-01', actsFor: ['luobo'] };
const reserved = elsewhere(officeHolderFold, 'he', termReserved());
const free = { holder: officeHolderFold.initial };
const taken = { holder: { terms: [termReserved().data] } };

const name = (change: object = {}, act: Partial<Act> = he) =>
  ({
    type: 'NameDeputy',
    data: { deputationId, ...deputyNamed().data, ...change },
    act,
    held: { heldFor: ['luobo'] },
    read: free,
  }) as const;
const withdraw = (act: Partial<Act> = he) =>
  ({
    type: 'WithdrawDeputy',
    data: { deputationId, ...deputyWithdrawn.data },
    act: { ...act, on: '2016-06-12' },
    read: taken,
  }) as const;

describe('A deputy', () => {
  it('is named by the holder, who may hand the office over as well', () => {
    deputation.given().when(name()).then(reserved, deputyNamed());
    deputation
      .given()
      .when(name({ kind: 'HANDOVER' }))
      .then(reserved, deputyNamed({ kind: 'HANDOVER' }));
  });

  it('is named by who is above, for somebody who is known to hold the office', () => {
    deputation.given().when(name({}, above)).then(reserved, deputyNamed());
    deputation
      .given()
      .when(name({}, { ...above, role: 'ADMINISTRATOR' }))
      .then(reserved, deputyNamed());
    deputation
      .given()
      .when({ ...name({}, above), held: { heldFor: [] } })
      .thenRefused('HOLDER_NOT_KNOWN', { holderId: 'he', role: 'STATION' });
    deputation
      .given()
      .when(name({}, { ...above, role: 'RURAL_POWER' }))
      .thenRefused('ROLE_NOT_YOURS', { role: 'STATION', acting: 'RURAL_POWER' });
    deputation
      .given()
      .when(name({}, { ...above, by: 'an' }))
      .thenRefused('NAMED_ONESELF');
  });

  it.each(['DISCIPLINE', 'PARTY_COMMITTEE', 'AUDITOR'] as const)('for %s is named by the holder alone', (role) => {
    deputation.given().when(name({ role }, above)).thenRefused('ONLY_BY_THE_HOLDER', { role });
    deputation
      .given()
      .when(name({ role }, { ...he, role }))
      .then(elsewhere(officeHolderFold, 'he', termReserved({ role })), deputyNamed({ role }));
  });

  it('is another person, for an office that the holder acts in, and hands nothing on', () => {
    deputation
      .given()
      .when(name({ deputyId: 'he' }))
      .thenRefused('DEPUTY_IS_HOLDER');
    deputation
      .given()
      .when(name({ role: 'PARTY_WORK' }))
      .thenRefused('ROLE_NOT_YOURS', { role: 'PARTY_WORK', acting: 'STATION' });
    deputation
      .given()
      .when(name({}, { ...he, actingFor: 'hua' }))
      .thenRefused('DEPUTISED_RIGHT');
  });

  it.each(['FIRST_SECRETARY', 'STAFF', 'ANALYST', 'POLICY'] as const)('is not named for %s', (role) => {
    deputation
      .given()
      .when(name({ role }, { ...he, role }))
      .thenRefused('ROLE_NOT_DEPUTISED', { role });
  });

  it('is named for days to come, in their order; for long with a reason', () => {
    deputation
      .given()
      .when(name({ from: '2016-06-16' }))
      .thenRefused('DEPUTATION_ENDS_FIRST', { from: '2016-06-16', until: '2016-06-15' });
    const oneDay = { from: '2016-06-15' };
    deputation
      .given()
      .when(name(oneDay))
      .then(elsewhere(officeHolderFold, 'he', termReserved(oneDay)), deputyNamed(oneDay));
    deputation
      .given()
      .when(name({}, { ...he, recordedOn: '2016-06-11' }))
      .thenRefused('DEPUTATION_BACKDATED', { from: '2016-06-10', today: '2016-06-11' });
    deputation
      .given()
      .when(name({}, { ...he, recordedOn: '2016-06-10' }))
      .then(reserved, deputyNamed());
    const half = { until: '2016-12-10' };
    deputation
      .given()
      .when(name(half))
      .then(elsewhere(officeHolderFold, 'he', termReserved(half)), deputyNamed(half));
    const longer = { until: '2016-12-11' };
    deputation.given().when(name(longer)).thenRefused('DEPUTATION_LONG', { until: '2016-12-11', months: 6 });
    deputation
      .given()
      .when(name(longer, { ...he, reasons: { DEPUTATION_LONG: '援藏。' } }))
      .then(elsewhere(officeHolderFold, 'he', termReserved(longer)), deputyNamed(longer));
  });

  it('is one at a time in an office: neither the first nor the last day is shared', () => {
    const other = { deputationId: 'again' };
    const days = (from: string, until: string) => ({ ...name({ ...other, from, until }), read: taken });
    const overlap = { deputationId, from: '2016-06-10', until: '2016-06-15' };
    for (const [from, until] of [
      ['2016-06-09', '2016-06-10'],
      ['2016-06-15', '2016-06-16'],
    ] as const)
      deputation.given().when(days(from, until)).thenRefused('DEPUTY_OVERLAPS', overlap);
    for (const [from, until] of [
      ['2016-06-08', '2016-06-09'],
      ['2016-06-16', '2016-06-17'],
    ] as const) {
      const term = { ...other, from, until };
      deputation
        .given()
        .when(days(from, until))
        .then(elsewhere(officeHolderFold, 'he', termReserved(term)), deputyNamed({ from, until }));
    }
    for (const office of [{ role: 'PARTY_WORK' }, { unitId: 'fucheng' }] as const)
      deputation
        .given()
        .when({ ...name({ ...other, ...office }, { ...he, role: office.role ?? 'STATION' }), read: taken })
        .then(elsewhere(officeHolderFold, 'he', termReserved({ ...other, ...office })), deputyNamed(office));
    deputation.given(deputyNamed()).when(name()).thenRefused('DEPUTATION_KNOWN', { deputationId });
  });
});

describe('A deputation', () => {
  it.each([
    ['the holder', he],
    ['the deputy', { by: 'an', role: 'STAFF', actsFor: [] }],
    ['who is above', above],
  ])('is withdrawn by %s', (_, act) => {
    deputation
      .given(deputyNamed())
      .when(withdraw(act))
      .then(elsewhere(officeHolderFold, 'he', termReleased), deputyWithdrawn);
  });

  it.each([
    ['somebody else', { by: 'hua', role: 'STATION', actsFor: ['luobo'] }],
    ['who is above another unit', { ...above, actsFor: ['fucheng'] }],
  ])('is not withdrawn by %s', (_, act) => {
    deputation.given(deputyNamed()).when(withdraw(act)).thenRefused('NOT_YOUR_DEPUTATION');
  });

  it('is withdrawn once, up to its last day', () => {
    deputation
      .given(deputyNamed(), deputyWithdrawn)
      .when(withdraw())
      .thenRefused('DEPUTATION_OVER', { stage: 'WITHDRAWN', until: '2016-06-15' });
    const late = (on: string) => ({ ...withdraw(), act: { ...he, on } });
    deputation
      .given(deputyNamed())
      .when(late('2016-06-15'))
      .then(elsewhere(officeHolderFold, 'he', termReleased), deputyWithdrawn);
    deputation
      .given(deputyNamed())
      .when(late('2016-06-16'))
      .thenRefused('DEPUTATION_OVER', { stage: 'NAMED', until: '2016-06-15' });
  });
});

describe('The offices of a holder', () => {
  it('are free again when a deputy is withdrawn', () => {
    const other = termReserved({ deputationId: 'again', from: '2016-07-01', until: '2016-07-02' });
    const folded = [termReserved(), other, termReleased].reduce(
      (state, event) => officeHolderFold.evolve[event.type](state, event as never),
      officeHolderFold.initial,
    );
    expect(folded).toStrictEqual({ terms: [other.data] });
  });
});
