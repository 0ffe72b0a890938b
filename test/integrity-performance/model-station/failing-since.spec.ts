import { riskDomain } from '@zhudian/facts';
import { failingSince, failuresIn, type StationFacts } from '@zhudian/integrity-performance';
import { riskPoints } from '@zhudian/projections';
import { foldInMemory } from '../../support/read-model-of';
import { recorded, type FactOfStory } from '../../support/recorded';
import { controlDefined, controlTested, riskIdentified, riskRetired } from '../../support/risk-point.story';

// covers: I05
const AWARDED_ON = '2016-03-09';
const adoption = { meetingId: 'm', motionId: 'lists', decision: { on: '2016-03-01' } as never };

/** Every domain with a risk of level II and a control, the lists of the year adopted; and what came then. */
const stationAfter = (...facts: readonly FactOfStory[]): StationFacts => ({
  lists: [{ id: 'lists-2016', year: 2016, adoption }],
  risks: foldInMemory(riskPoints, [
    ...riskDomain.options.flatMap((domain) => [
      recorded(`RiskPoint-${domain}`, riskIdentified({ domain, level: 'II' }), { on: '2016-03-01' }),
      recorded(`RiskPoint-${domain}`, controlDefined(), { on: '2016-03-02' }),
    ]),
    ...facts,
  ]),
  indicators: [],
  terms: [],
});
const failing = (facts: StationFacts, today: string) =>
  Object.fromEntries(failingSince(facts, { from: AWARDED_ON, today }));
const on = (day: string) => ({ on: day });

describe('A criterion of a station with a title', () => {
  it('fails since no day while all is met', () => {
    expect(failing(stationAfter(), '2016-12-31')).toStrictEqual({});
    expect(failing(stationAfter(), AWARDED_ON)).toStrictEqual({});
  });

  it('fails since a risk without control was identified, until it has one', () => {
    const found = recorded('RiskPoint-new', riskIdentified({ level: 'II' }), on('2016-04-12'));
    expect(failing(stationAfter(found), '2016-04-11')).toStrictEqual({});
    expect(failing(stationAfter(found), '2016-04-12')).toStrictEqual({ DOMAINS: '2016-04-12' });
    expect(failing(stationAfter(found), '2016-06-05')).toStrictEqual({ DOMAINS: '2016-04-12' });
    const controlled = recorded('RiskPoint-new', controlDefined(), on('2016-04-20'));
    expect(failing(stationAfter(found, controlled), '2016-04-19')).toStrictEqual({ DOMAINS: '2016-04-12' });
    expect(failing(stationAfter(found, controlled), '2016-04-20')).toStrictEqual({});
  });

  it('fails since the only risk of a domain was retired, or its control failed a test', () => {
    const retired = recorded('RiskPoint-REPAIR', riskRetired, on('2016-05-03'));
    expect(failing(stationAfter(retired), '2016-05-20')).toStrictEqual({ DOMAINS: '2016-05-03' });
    const tested = recorded('RiskPoint-REPAIR', controlTested('FAILED'), on('2016-05-04'));
    expect(failing(stationAfter(tested), '2016-05-20')).toStrictEqual({ DOMAINS: '2016-05-04' });
  });

  it('fails since the award at the earliest, when something of before it is told late', () => {
    const late = recorded('RiskPoint-late', riskIdentified({ level: 'I' }), on('2016-03-05'));
    const since = { DOMAINS: AWARDED_ON, LEVEL_I_RISKS: AWARDED_ON };
    expect(failing(stationAfter(late), '2016-05-20')).toStrictEqual(since);
    expect(failing(stationAfter(late), AWARDED_ON)).toStrictEqual(since);
  });

  it('fails since the lists of a year were due', () => {
    expect(failing(stationAfter(), '2017-03-31')).toStrictEqual({});
    expect(failing(stationAfter(), '2017-04-01')).toStrictEqual({ LISTS: '2017-04-01' });
    expect(failing(stationAfter(), '2017-07-09')).toStrictEqual({ LISTS: '2017-04-01' });
    expect(failing(stationAfter(), '2018-02-01')).toStrictEqual({});
  });

  it('fails since the month after a month that missed its target', () => {
    const target = { value: 8, comparator: 'AT_MOST', from: '2016-01-01' } as never;
    const reading = (period: string, onTarget: boolean) => ({ period, onTarget }) as never;
    const facts = { ...stationAfter(), indicators: [{ targets: [target], readings: [reading('2016-04', false)] }] };
    expect(failing(facts, '2016-06-09')).toStrictEqual({ INDICATORS: '2016-05-01' });
    expect(failing(facts, '2016-08-01')).toStrictEqual({});
  });
});

describe('The times in which criteria failed', () => {
  const found = recorded('RiskPoint-new', riskIdentified({ level: 'II' }), on('2016-04-12'));
  const controlled = recorded('RiskPoint-new', controlDefined(), on('2016-04-20'));
  const nextYear = (adoptedOn: string | null) => ({
    id: 'lists-2017',
    year: 2017,
    adoption: adoptedOn === null ? null : { ...adoption, decision: { on: adoptedOn } as never },
  });
  const until = (today: string, facts: StationFacts) => failuresIn(facts, { from: AWARDED_ON, today });
  const withLists = (facts: StationFacts, ...lists: StationFacts['lists']) => ({
    ...facts,
    lists: [...facts.lists, ...lists],
  });

  it('are none before the first day', () => expect(until('2016-03-08', stationAfter(found))).toStrictEqual([]));

  it('end on the day on which it is met again, in the order in which they began', () => {
    const lists = { criterion: 'LISTS', since: '2017-04-01', until: '2017-05-10' };
    expect(
      until('2017-06-15', withLists(stationAfter(), { ...nextYear(null), year: 2018 }, nextYear('2017-05-10'))),
    ).toStrictEqual([lists]);
    expect(until('2017-06-15', withLists(stationAfter(found), nextYear('2017-05-10')))).toStrictEqual([
      { criterion: 'DOMAINS', since: '2016-04-12', until: null },
      lists,
    ]);
    expect(until('2017-06-15', stationAfter(found, controlled))).toStrictEqual([
      { criterion: 'DOMAINS', since: '2016-04-12', until: '2016-04-20' },
      { ...lists, until: null },
    ]);
  });

  it('begin on the day after a First Secretary has gone, for whom the lists were not due yet', () => {
    const facts = { ...stationAfter(), terms: [{ from: '2017-02-15', until: '2017-04-20' }] as never };
    expect(until('2017-06-15', facts)).toStrictEqual([{ criterion: 'LISTS', since: '2017-04-21', until: null }]);
  });
});
