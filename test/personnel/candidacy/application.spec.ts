import { candidacyDecider, personDecider, roundDecider } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import { applied } from '../../support/candidacy.story';
import { changed, lawAfter, shippedLaw } from '../../support/law.story';
import { lanConfirmed, lanRegistered, weiRegistered } from '../../support/person.story';
import { openedWith, roundClosed, roundOpened, targetsFixed } from '../../support/round.story';

// covers: S04, S05, S06

const candidacy = specificationOf(candidacyDecider);
const { unitId: _, ...application } = applied.data;
const wei = stateAfter(personDecider, weiRegistered);
const weiUnborn = { unitId: 'marketing', membership: 'FULL' } as const;
const open = stateAfter(roundDecider, roundOpened);
const apply = (
  read: Partial<{ round: typeof open; person: typeof wei } & typeof shippedLaw> = {},
  on = '2016-01-10',
  by = 'wei',
) =>
  ({
    type: 'SubmitApplication',
    data: application,
    act: actAs('STAFF', { by, on }),
    read: { round: open, person: wei, ...shippedLaw, ...read },
  }) as const;

describe('Step 1, the application', () => {
  it('is a person’s own wish, with the unit that the person is known by', () =>
    candidacy.given().when(apply()).then(applied));

  it('is accepted up to and on the last day', () => candidacy.given().when(apply({}, '2016-01-15')).then(applied));

  it('is accepted while the targets are fixed already', () =>
    candidacy
      .given()
      .when(apply({ round: stateAfter(roundDecider, ...targetsFixed) }))
      .then(applied));

  it('is not accepted after the last day', () =>
    candidacy.given().when(apply({}, '2016-01-16')).thenRefused('ROUND_CLOSED', { applyBy: '2016-01-15' }));

  it('is not accepted in a round that is closed or was never opened', () => {
    const closed = stateAfter(roundDecider, ...targetsFixed, roundClosed);
    candidacy
      .given()
      .when(apply({ round: closed }))
      .thenRefused('ROUND_CLOSED', { applyBy: '2016-01-15' });
    candidacy
      .given()
      .when(apply({ round: roundDecider.initial }))
      .thenRefused('ROUND_CLOSED', { applyBy: '' });
  });

  it('is submitted by nobody else', () =>
    candidacy
      .given()
      .when(apply({}, '2016-01-10', 'lan'))
      .thenRefused('NOT_VOLUNTARY', {}));

  it('is made by a registered person', () =>
    candidacy
      .given()
      .when(apply({ person: personDecider.initial }))
      .thenRefused('PERSON_UNKNOWN', { personId: 'wei' }));

  it('is made by a full member of the Party', () => {
    candidacy
      .given()
      .when(apply({ person: stateAfter(personDecider, lanRegistered) }))
      .thenRefused('NOT_FULL_MEMBER', {});
    candidacy
      .given()
      .when(apply({ person: stateAfter(personDecider, lanRegistered, lanConfirmed) }))
      .then(applied);
  });

  it('is made from a unit of the pool', () =>
    candidacy
      .given()
      .when(apply({ round: stateAfter(roundDecider, openedWith({ poolOrgUnits: ['audit-office'] })) }))
      .thenRefused('OUT_OF_POOL', { unitId: 'marketing' }));

  it('is made once per person and round', () =>
    candidacy.given(applied).when(apply()).thenRefused('DUPLICATE_APPLICATION', {}));

  describe('of somebody who is young no longer', () => {
    const born = (bornOn: string) => ({
      person: stateAfter(personDecider, { ...weiRegistered, data: { ...weiRegistered.data, bornOn } }),
    });
    const reasons = { OLDER_THAN_YOUNG: '县公司急需党建骨干' };

    it('is accepted up to the last day on which the person is 45', () =>
      candidacy
        .given()
        .when(apply(born('1970-01-11')))
        .then(applied));

    it('asks for a reason from the day on which the person is 46', () => {
      const older = apply(born('1970-01-10'));
      candidacy.given().when(older).thenRefused('OLDER_THAN_YOUNG', { most: 45 }, 'WARN');
      candidacy
        .given()
        .when({ ...older, act: { ...older.act, reasons } })
        .then(applied);
    });

    it('is accepted up to the age that the bureau has set, and refused above it: the bureau did not propose it', () => {
      const law = lawAfter(changed('youngUntilAge', 50));
      const older = { ...apply({ ...born('1965-01-11'), ...law }) };
      candidacy.given().when(older).then(applied);
      candidacy
        .given()
        .when({ ...apply({ ...born('1965-01-10'), ...law }), act: { ...older.act, reasons } })
        .thenRefused('OLDER_THAN_YOUNG', { most: 50 }, 'BLOCK');
    });

    it('asks for none where no age is known', () =>
      candidacy
        .given()
        .when(apply({ person: stateAfter(personDecider, { ...lanRegistered, data: weiUnborn }) }))
        .then(applied));
  });
});
