import { riskDomain, type RecordedFact } from '@zhudian/facts';
import { modelStation, modelStationAfterGrace } from '@zhudian/integrity-performance';
import { dutyLists, firstSecretaryTerms, indicators, modelStations, riskPoints } from '@zhudian/projections';
import { dutyListId, adopted, mainDrafted } from '../../support/duty-list.story';
import { titled, awarded, revoked, givenUp, applied } from '../../support/model-station.story';
import { liveRows } from '../../support/live-rows';
import { atPosition, recorded, type FactOfStory } from '../../support/recorded';
import { controlDefined, riskIdentified, riskRetired } from '../../support/risk-point.story';

// covers: I05
type Dated = FactOfStory & { readonly recordedAt?: string };
const dated = (stream: string, fact: object, on: string, recordedOn = on): Dated =>
  ({ ...recorded(stream, fact, { on }), recordedAt: `${recordedOn}T02:00:00.000Z` }) as Dated;
const risk = (id: string, fact: object, on: string, recordedOn = on) => dated(`RiskPoint-${id}`, fact, on, recordedOn);
const title = (fact: object, on: string, recordedOn = on) => dated('ModelStation-luobo', fact, on, recordedOn);

const branch = (type: string, on: string) => dated('Branch-luobo-branch', { type, data: { orgUnitId: 'luobo' } }, on);
/** A station with all controls and the lists of the year, to which the title was awarded on a day, until 1 March 2018. */
const awardedOn = (on: string, recordedOn = on): readonly Dated[] => [
  ...riskDomain.options.flatMap((domain) => [
    risk(domain, riskIdentified({ domain, level: 'II' }), '2016-02-01'),
    risk(domain, controlDefined(), '2016-02-02'),
  ]),
  dated(`DutyList-${dutyListId}`, mainDrafted(), '2016-02-02'),
  dated(`DutyList-${dutyListId}`, adopted, '2016-02-03'),
  ...titled.map((fact) => title(fact, on, recordedOn)),
];

/** What follows by a day from what was told. */
const followsBy = async (today: string, ...told: readonly Dated[]) => {
  const facts = told.map((fact, at) => ({ ...atPosition(fact, at + 1), ...fact })) as readonly RecordedFact[];
  const { fold, snapshot } = liveRows([dutyLists, firstSecretaryTerms, indicators, modelStations, riskPoints] as never);
  facts.forEach(fold);
  const readStream = (stream: string) => Promise.resolve(facts.filter((fact) => fact.stream === stream));
  const dayAt = (instant: string) => instant.slice(0, 10);
  const occasions = await modelStationAfterGrace.occasions({ snapshot, readStream, today, dayAt });
  return occasions.map(({ cause, consequence: { aggregate, type, data }, ...when }) => {
    expect(aggregate).toBe(modelStation);
    expect(type).toBe('RevokeUnmendedModelStation');
    expect(cause.type).toBe('ModelStationAwarded');
    return { ...when, data };
  });
};

const found = (id: string, on: string, recordedOn = on) =>
  risk(id, riskIdentified({ domain: 'REPAIR', level: 'II' }), on, recordedOn);
const DOMAINS = { stationId: 'luobo', criterion: 'DOMAINS', judgedAt: '800' };
const fromMarch = (from: string, mendBy: string, on: string, isOver = false) => ({
  key: `DOMAINS/${from}`,
  on,
  isOver,
  data: { ...DOMAINS, failingSince: from, mendBy, riskPointId: 'new' },
});

describe('After its grace a criterion takes the title', () => {
  it('not while all is met', async () => {
    expect(await followsBy('2016-12-31', ...awardedOn('2016-03-09'))).toStrictEqual([]);
    expect(await followsBy('2016-12-31')).toStrictEqual([]);
  });

  it('on the day after a week in which a new risk had no control', async () => {
    const told = [...awardedOn('2016-03-09'), found('new', '2016-03-15')];
    expect(await followsBy('2016-03-22', ...told)).toStrictEqual([]);
    const follows = [fromMarch('2016-03-15', '2016-03-22', '2016-03-23')];
    expect(await followsBy('2016-03-23', ...told)).toStrictEqual(follows);
    expect(await followsBy('2017-01-01', ...told)).toStrictEqual(follows);
  });

  it('not where the control was known in time, and all the same where it was told later', async () => {
    const told = [...awardedOn('2016-03-09'), found('new', '2016-03-15')];
    const control = (on: string, recordedOn = on) => risk('new', controlDefined(), on, recordedOn);
    expect(await followsBy('2016-05-01', ...told, control('2016-03-22'))).toStrictEqual([]);
    const follows = [fromMarch('2016-03-15', '2016-03-22', '2016-03-23', true)];
    for (const late of [control('2016-03-23'), control('2016-03-16', '2016-03-23')])
      expect(await followsBy('2016-05-01', ...told, late)).toStrictEqual(follows);
    const today = [fromMarch('2016-03-15', '2016-03-22', '2016-03-23')];
    expect(await followsBy('2016-03-23', ...told, control('2016-03-23'))).toStrictEqual(today);
  });

  it('a week after it is told, where a risk or the award is told late', async () => {
    const late = [...awardedOn('2016-03-09'), found('new', '2016-03-12', '2016-04-01')];
    expect(await followsBy('2016-05-01', ...late)).toStrictEqual([fromMarch('2016-04-01', '2016-04-08', '2016-04-09')]);
    const lateAward = [...awardedOn('2016-03-09', '2016-04-05'), found('new', '2016-03-15')];
    expect(await followsBy('2016-05-01', ...lateAward)).toStrictEqual([
      fromMarch('2016-04-05', '2016-04-12', '2016-04-13'),
    ]);
  });

  it('a week after an annulment, where the criterion fails because of it', async () => {
    const told = [...awardedOn('2016-03-09'), found('new', '2016-03-15')];
    const lists = `DutyList-${dutyListId}`;
    for (const [stream, type] of [
      ['RiskPoint-new', 'RiskPointAnnulled'],
      [lists, 'DutyListAnnulled'],
    ] as const) {
      const annulled = dated(
        stream,
        { type, data: { factId: 'control', factType: 'any', reason: '误录' } },
        '2016-05-10',
      );
      expect(await followsBy('2016-05-17', ...told, annulled)).toStrictEqual([]);
      expect(await followsBy('2016-05-18', ...told, annulled)).toStrictEqual([
        fromMarch('2016-05-10', '2016-05-17', '2016-05-18'),
      ]);
    }
    const corrected = dated('RiskPoint-new', { type: 'RiskPointCorrected', data: {} }, '2016-05-10');
    expect(await followsBy('2016-05-17', ...told, corrected)).toStrictEqual([
      fromMarch('2016-03-15', '2016-03-22', '2016-03-23'),
    ]);
  });

  it('by no risk where nobody looks for any in a domain', async () => {
    const told = [...awardedOn('2016-03-09'), risk('REPAIR', riskRetired, '2016-04-01')];
    expect(await followsBy('2016-05-01', ...told)).toStrictEqual([
      {
        key: 'DOMAINS/2016-04-01',
        on: '2016-04-09',
        isOver: false,
        data: { ...DOMAINS, failingSince: '2016-04-01', mendBy: '2016-04-08' },
      },
    ]);
  });

  it('not for what takes it at once, or never does', async () => {
    const levelI = risk('seals', riskIdentified({ domain: 'REPAIR', level: 'I' }), '2016-03-15');
    const control = risk('seals', controlDefined(), '2016-03-15');
    expect(await followsBy('2016-05-01', ...awardedOn('2016-03-09'), levelI, control)).toStrictEqual([]);
  });

  it('for lists, a week after they are due, which a First Secretary who has just come may put off', async () => {
    const lists = (failingSince: string, mendBy: string, on: string) => [
      {
        key: `LISTS/${failingSince}`,
        on,
        isOver: false,
        data: { stationId: 'luobo', criterion: 'LISTS', failingSince, mendBy, judgedAt: '800' },
      },
    ];
    const told = awardedOn('2016-03-09');
    expect(await followsBy('2017-04-08', ...told)).toStrictEqual([]);
    expect(await followsBy('2017-04-09', ...told)).toStrictEqual(lists('2017-04-01', '2017-04-08', '2017-04-09'));
    const came = [branch('BranchEstablished', '2016-02-01'), branch('FirstSecretaryAssigned', '2017-03-01')];
    expect(await followsBy('2017-06-06', ...told, ...came)).toStrictEqual([]);
    expect(await followsBy('2017-06-08', ...told, ...came)).toStrictEqual(
      lists('2017-05-31', '2017-06-07', '2017-06-08'),
    );
  });

  it('not once the title has lapsed, is lost, given up, or was awarded anew', async () => {
    const ofNextYear = [mainDrafted({ year: 2017 }), adopted].map((fact) =>
      dated('DutyList-luobo-branch.2017', fact, '2017-02-01'),
    );
    const titleUntilMarch = [...awardedOn('2016-03-09'), ...ofNextYear];
    expect(await followsBy('2018-04-01', ...titleUntilMarch, found('new', '2018-02-22'))).toStrictEqual([]);
    expect(await followsBy('2018-03-01', ...titleUntilMarch, found('new', '2018-02-21'))).toMatchObject([
      { on: '2018-03-01' },
    ]);
    const early = [...awardedOn('2016-03-09'), found('new', '2016-03-15')];
    for (const over of [revoked(), givenUp])
      expect(await followsBy('2016-05-01', ...early, title(over, '2016-03-20'))).toStrictEqual([]);
    const anew = [applied, awarded('2020-03-01')].map((fact) => title(fact, '2016-04-20'));
    expect(await followsBy('2016-04-27', ...early, ...anew)).toStrictEqual([]);
    expect(await followsBy('2016-04-28', ...early, ...anew)).toMatchObject([
      { key: 'DOMAINS/2016-04-20', on: '2016-04-28' },
    ]);
  });
});
