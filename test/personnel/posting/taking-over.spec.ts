import { takenOverIdOf } from '@zhudian/facts';
import { elsewhere } from '@zhudian/framework';
import { personDecider, personPosting, postingDecider, stationPosting, stationUnit } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import { shippedLaw } from '../../support/law.story';
import { lanRegistered, weiRegistered } from '../../support/person.story';
import { luoboRegistered } from '../../support/organization.story';
import { startedBefore, takenOverId as postingId, takenOverOn, underWay } from '../../support/taken-over.story';

// covers: S10

const posting = specificationOf(postingDecider);
const read = {
  unit: { bureauId: 'bureau', knownSince: '2016-02-01' },
  member: stateAfter(personDecider, weiRegistered),
  person: personPosting.initial,
  station: stationPosting.initial,
  branch: { unitId: 'luobo' },
  ...shippedLaw,
};
type Given = Partial<Record<keyof typeof underWay, string>>;
const takeOver = (data: Given = {}, changes: Partial<typeof read> = {}, { on = takenOverOn, reasons = {} } = {}) => ({
  type: 'TakeOverPosting' as const,
  data: { ...underWay, ...data },
  act: actAs('PARTY_WORK', { on, reasons }),
  read: { ...read, ...changes },
});
const decision = (data: Given = {}) =>
  [
    { ...startedBefore, data: { ...startedBefore.data, ...data } },
    elsewhere(personPosting, 'wei', {
      type: 'PersonReserved',
      data: { postingId: takenOverIdOf({ ...underWay, ...data }) },
    }),
    elsewhere(stationPosting, 'luobo', {
      type: 'StationReserved',
      data: { postingId: takenOverIdOf({ ...underWay, ...data }) },
    }),
  ] as const;

describe('The takeover of a posting that was under way', () => {
  it('starts it here from the business date on, with its true start, its bureau and where it comes from', () =>
    posting
      .given()
      .when(takeOver())
      .then(...decision()));

  it('knows since which day in China the station is in the log, whatever day its registration names', () => {
    const since = (recordedAt: string) => stateAfter(stationUnit, { ...luoboRegistered, recordedAt } as never);
    expect(since('2016-02-01T15:59:59.999Z')).toStrictEqual({ bureauId: 'bureau', knownSince: '2016-02-01' });
    expect(since('2016-02-29T16:00:00.000Z')).toStrictEqual({ bureauId: 'bureau', knownSince: '2016-03-01' });
    expect(stateAfter(stationUnit, luoboRegistered)).toStrictEqual({ bureauId: 'bureau' });
  });

  it('is done once', () =>
    posting.given(startedBefore).when(takeOver()).thenRefused('ALREADY_TAKEN_OVER', { postingId }));

  it('is of one that started before that day and is to last longer', () => {
    const startOn = '2016-02-15';
    const plannedEndOn = '2017-02-14';
    posting
      .given()
      .when(takeOver({ startOn, plannedEndOn }, { unit: { ...read.unit, knownSince: startOn } }))
      .then(...decision({ startOn, plannedEndOn }));
    posting
      .given()
      .when(
        takeOver(
          { startOn: takenOverOn, plannedEndOn: '2017-02-15' },
          { unit: { ...read.unit, knownSince: takenOverOn } },
        ),
      )
      .thenRefused('START_NOT_BEFORE_TAKEOVER', { startOn: takenOverOn, takenOverOn });
    posting
      .given()
      .when(takeOver({ plannedEndOn: '2016-05-31' }, {}, { on: '2016-05-30' }))
      .then(
        { ...startedBefore, data: { ...startedBefore.data, plannedEndOn: '2016-05-31', takenOverOn: '2016-05-30' } },
        ...decision().slice(1),
      );
    posting
      .given()
      .when(takeOver({ plannedEndOn: '2016-05-31' }, {}, { on: '2016-05-31' }))
      .thenRefused('END_NOT_AFTER_TAKEOVER', { plannedEndOn: '2016-05-31', takenOverOn: '2016-05-31' });
  });

  it('lasts as long as the rules of its start ask for, at their edges', () => {
    posting
      .given()
      .when(takeOver({ plannedEndOn: '2018-05-31' }))
      .then(...decision({ plannedEndOn: '2018-05-31' }));
    posting
      .given()
      .when(takeOver({ plannedEndOn: '2018-06-01' }))
      .thenRefused('TERM_OUT_OF_RANGE', { most: 36 }, 'BLOCK');
    posting
      .given()
      .when(takeOver({ plannedEndOn: '2016-05-30' }))
      .thenRefused('TERM_TOO_SHORT', { least: 12 }, 'BLOCK');
  });

  it('warns of a short term where the rules of its start only warn', () => {
    const late = { startOn: '2021-06-01', plannedEndOn: '2022-06-01' };
    const unit = { unit: { ...read.unit, knownSince: '2021-12-01' } };
    const on = '2022-01-04';
    posting
      .given()
      .when(takeOver(late, unit, { on }))
      .thenRefused('TERM_TOO_SHORT', { least: 24 }, 'WARN');
    const [, ...reserved] = decision(late);
    posting
      .given()
      .when(takeOver(late, unit, { on, reasons: { TERM_TOO_SHORT: '原任命文件如此' } }))
      .then({ ...startedBefore, data: { ...startedBefore.data, ...late, takenOverOn: on } }, ...reserved);
  });

  it.each([
    [{ member: stateAfter(personDecider, lanRegistered) }, 'NOT_FULL_MEMBER', { personId: 'wei' }],
    [
      { branch: { unitId: 'fucheng' } },
      'NOT_THE_BRANCH_OF_THE_STATION',
      { branchId: 'luobo-branch', stationId: 'luobo' },
    ],
    [{ person: { heldBy: 'r1.wei' } }, 'PERSON_ALREADY_POSTED', { personId: 'wei', postingId: 'r1.wei' }],
    [{ station: { heldBy: 'r1.lan' } }, 'STATION_OCCUPIED', { stationId: 'luobo', postingId: 'r1.lan' }],
    [{ station: { announced: 'r1.lan' } }, 'STATION_ANNOUNCED', { stationId: 'luobo', candidacyId: 'r1.lan' }],
  ] as const)('is not done against %j: %s', (changes, code, details) =>
    posting
      .given()
      .when(takeOver({}, changes as Partial<typeof read>))
      .thenRefused(code, details),
  );

  it('comes before everything else: not where the log has had a posting, nor quietly for one that began later', () => {
    const held = stateAfter(
      stationPosting,
      { type: 'StationReserved', data: { postingId: 'r1.lan' } },
      { type: 'StationReleased', data: { postingId: 'r1.lan' } },
    );
    posting
      .given()
      .when(takeOver({}, { station: held }))
      .thenRefused('STATION_RUN_HERE', { stationId: 'luobo' });
    const knownSince = '2015-05-31';
    const since = (day: string) => ({ unit: { ...read.unit, knownSince: day } });
    posting
      .given()
      .when(takeOver({}, since(knownSince)))
      .thenRefused('BEGUN_SINCE_REGISTERED', { startOn: '2015-06-01', stationId: 'luobo', knownSince });
    posting
      .given()
      .when(takeOver({}, since(knownSince), { reasons: { BEGUN_SINCE_REGISTERED: '试运行期间按纸质程序任命' } }))
      .then(...decision());
    posting
      .given()
      .when(takeOver({}, since('2015-06-01')))
      .then(...decision());
  });
});
