import fc from 'fast-check';
import { riskDomain, type ModelStationStanding } from '@zhudian/facts';
import {
  countedOn,
  modelStationTotalsOf,
  readinessOf,
  standingOfTitle,
  type StationFacts,
} from '@zhudian/integrity-performance';
import { indicators, modelStations, riskPoints, type ModelStationRow } from '@zhudian/projections';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
import { controlDefined, controlTested, riskIdentified } from '../../support/risk-point.story';
import { applied, awarded, revoked } from '../../support/model-station.story';

// covers: I05
const DAY = '2016-05-10';
const ON = { on: '2016-03-01' };
const MONTHS = ['2016-01', '2016-02', '2016-03', '2016-04', '2016-05'];

/** What one station is like, told plainly. */
const stations = fc.record({
  lists: fc.array(fc.record({ year: fc.constantFrom(2015, 2016), adopted: fc.boolean() }), { maxLength: 3 }),
  risks: fc.array(
    fc.record({
      domain: fc.constantFrom(...riskDomain.options),
      level: fc.constantFrom('I', 'II', 'III'),
      controlled: fc.constantFrom(null, 'UNTESTED', 'PASSED', 'FAILED'),
    }),
    { maxLength: 7 },
  ),
  target: fc.constantFrom(null, '2016-01-01', '2016-03-15', '2016-05-01'),
  values: fc.array(fc.constantFrom(null, 7, 9, -1), { minLength: MONTHS.length, maxLength: MONTHS.length }),
  title: fc.constantFrom(null, 'APPLIED', 'AWARDED', 'LAPSED', 'REVOKED'),
});
type Plain = typeof stations extends fc.Arbitrary<infer P> ? P : never;

const risksOf = ({ risks }: Plain) =>
  foldInMemory(
    riskPoints,
    risks.flatMap(({ domain, level, controlled }, at) => [
      recorded(`RiskPoint-${at}`, riskIdentified({ domain, level }), ON),
      ...(controlled === null ? [] : [recorded(`RiskPoint-${at}`, controlDefined(), ON)]),
      ...(controlled === 'PASSED' || controlled === 'FAILED'
        ? [recorded(`RiskPoint-${at}`, controlTested(controlled), ON)]
        : []),
    ]),
  );

const indicatorsOf = ({ target, values }: Plain) => {
  const stream = 'Indicator-luobo.LINE_LOSS';
  const set = { stationId: 'luobo', code: 'LINE_LOSS', value: 8, comparator: 'AT_MOST', source: '南供市场' } as const;
  return foldInMemory(indicators, [
    recorded(stream, { type: 'LinkedToDomain' as const, data: { domain: 'METERING' as const } }),
    ...(target === null ? [] : [recorded(stream, { type: 'TargetSet' as const, data: { ...set, from: target } })]),
    ...values.flatMap((value, at) => {
      const data = { period: MONTHS[at] ?? '', numerator: value ?? 0, denominator: 100, value: value ?? 0 };
      return value === null ? [] : [recorded(stream, { type: 'ReadingReported' as const, data })];
    }),
  ]);
};

const rowOf = ({ title }: Plain): ModelStationRow | undefined => {
  const until = title === 'LAPSED' ? '2016-05-09' : DAY;
  const told = [applied, awarded(until), revoked()].slice(
    0,
    title === null ? 0 : { APPLIED: 1, AWARDED: 2, LAPSED: 2, REVOKED: 3 }[title],
  );
  return foldInMemory(
    modelStations,
    told.map((fact) => recorded('ModelStation-luobo', fact)),
  )[0];
};

const factsOf = (plain: Plain): StationFacts => ({
  lists: plain.lists.map(({ year, adopted }) => ({
    id: `lists-${year}`,
    year,
    adoption: adopted
      ? { meetingId: 'm', motionId: 'lists', decision: { on: '2016-03-01', role: 'PARTY_WORK', byId: 'hua' } as never }
      : null,
  })),
  risks: risksOf(plain),
  indicators: indicatorsOf(plain),
  terms: [],
});

/** Which criteria hold, told plainly: `null` where nobody can tell. */
const plainly = ({ lists, risks, target, values }: Plain) => {
  const ofYear = lists.filter(({ year }) => year === 2016);
  const looked = ['2016-02', '2016-03', '2016-04'].filter((one) => target !== null && target.slice(0, 7) <= one);
  const read = looked.map((one) => values[MONTHS.indexOf(one)] ?? null);
  const missing = read.some((one) => one === null || one < 0);
  return {
    LISTS: ofYear.length > 0 && ofYear.every(({ adopted }) => adopted),
    DOMAINS: riskDomain.options.every((domain) => {
      const here = risks.filter((one) => one.domain === domain);
      return here.length > 0 && here.every(({ controlled }) => controlled === 'UNTESTED' || controlled === 'PASSED');
    }),
    LEVEL_I_RISKS: risks.length === 0 ? null : risks.every(({ level }) => level !== 'I'),
    INDICATORS: read.includes(9) ? false : read.length === 0 || missing ? null : true,
  };
};
const STATE = new Map<boolean | null, string>([
  [true, 'MET'],
  [false, 'FAILED'],
  [null, 'NOT_JUDGED'],
]);

const readiness = (plain: Plain) =>
  readinessOf('luobo', countedOn(factsOf(plain), DAY), { row: rowOf(plain), day: DAY });

describe('What a station has and lacks to be a model', () => {
  it('equals a plain recomputation, criterion by criterion', () =>
    fc.assert(
      fc.property(stations, (plain) => {
        const told = readiness(plain);
        const expected = plainly(plain);
        const states = Object.fromEntries(told.criteria.map(({ criterion, state }) => [criterion, state]));
        expect(states).toStrictEqual(
          Object.fromEntries(Object.entries(expected).map(([criterion, holds]) => [criterion, STATE.get(holds)])),
        );
        const where = (asked: boolean | null) =>
          Object.entries(expected).flatMap(([criterion, holds]) => (holds === asked ? [criterion] : []));
        expect(told.missing).toStrictEqual(where(false));
        expect(told.unjudged).toStrictEqual(where(null));
        expect(told.ready).toBe(where(true).length === 4);
        expect(told.standing).toBe(plain.title === null || plain.title === 'APPLIED' ? 'NONE' : plain.title);
        expect(told.applying).toBe(plain.title === 'APPLIED');
      }),
    ));

  it('sums up to the totals of a unit', () =>
    fc.assert(
      fc.property(fc.array(stations, { maxLength: 8 }), (all) => {
        const expected = all.map(plainly);
        const failing = (criterion: keyof (typeof expected)[number]) =>
          expected.filter((one) => one[criterion] === false).length;
        const standing = (title: Plain['title']) => all.filter((one) => one.title === title).length;
        expect(modelStationTotalsOf('wuming', all.map(readiness))).toStrictEqual({
          unitId: 'wuming',
          stations: all.length,
          awarded: standing('AWARDED'),
          lapsed: standing('LAPSED'),
          revoked: standing('REVOKED'),
          applying: standing('APPLIED'),
          ready: expected.filter((one) => Object.values(one).every((holds) => holds === true)).length,
          withoutLists: failing('LISTS'),
          uncontrolled: failing('DOMAINS'),
          withLevelI: failing('LEVEL_I_RISKS'),
          inBreach: failing('INDICATORS'),
        });
      }),
      { numRuns: 30 },
    ));

  it('asks for lists that were adopted by the day', () => {
    const adoption = { meetingId: 'm', motionId: 'lists', decision: { on: DAY } as never };
    const facts = { lists: [{ id: 'lists-2016', year: 2016, adoption }], risks: [], indicators: [], terms: [] };
    const lists = (day: string) => countedOn(facts, day).find(({ criterion }) => criterion === 'LISTS');
    expect(lists(DAY)?.met).toBe(1);
    expect(lists('2016-05-09')?.met).toBe(0);
  });

  it('asks for the lists of a year once they are due, and takes what is adopted before', () => {
    const adoption = (on: string) => ({ meetingId: 'm', motionId: 'lists', decision: { on } as never });
    const lists = (years: StationFacts['lists'], day: string, terms: StationFacts['terms'] = []) => {
      const counted = countedOn({ lists: years, risks: [], indicators: [], terms }, day);
      const { criterion: _, ...count } = counted.find(({ criterion }) => criterion === 'LISTS') ?? {};
      return count;
    };
    const last = { id: 'lists-2016', year: 2016, adoption: adoption('2016-03-20') };
    expect(lists([last], '2016-12-31')).toStrictEqual({ met: 1, owed: 1, unjudged: 0 });
    for (const day of ['2017-01-01', '2017-03-31'])
      expect(lists([last], day)).toStrictEqual({ met: 0, owed: 0, unjudged: 0 });
    expect(lists([last], '2017-04-01')).toStrictEqual({ met: 0, owed: 1, unjudged: 0 });
    const next = { id: 'lists-2017', year: 2017, adoption: adoption('2017-02-20') };
    expect(lists([last, next], '2017-02-19')).toStrictEqual({ met: 0, owed: 0, unjudged: 1 });
    expect(lists([last, next], '2017-02-20')).toStrictEqual({ met: 1, owed: 1, unjudged: 0 });
    expect(lists([next, { id: 'lists-2017', year: 2017, adoption: null }], '2017-04-01')).toStrictEqual({
      met: 1,
      owed: 2,
      unjudged: 0,
    });
    const came = [
      { from: '2014-10-08', until: '2017-02-09' },
      { from: '2017-02-10', until: null },
    ];
    for (const [terms, lastDay, dayAfter] of [
      [came, '2017-05-11', '2017-05-12'],
      [[{ from: '2016-10-08', until: null }], '2017-03-31', '2017-04-01'],
      [[{ from: '2017-03-20', until: '2017-04-20' }], '2017-04-20', '2017-04-21'],
      [[{ from: '2017-11-01', until: null }], '2017-12-31', '2018-04-01'],
    ] as const) {
      expect(lists([last], lastDay, terms)).toStrictEqual({ met: 0, owed: 0, unjudged: 0 });
      expect(lists([last], dayAfter, terms)).toStrictEqual({ met: 0, owed: 1, unjudged: 0 });
    }
  });

  it('knows a title as lapsed after its last day', () => {
    const title = (title: ModelStationStanding, until: string | null) => standingOfTitle({ title, until }, DAY);
    expect(title('AWARDED', DAY)).toBe('AWARDED');
    expect(title('AWARDED', '2016-05-09')).toBe('LAPSED');
    expect(title('REVOKED', null)).toBe('REVOKED');
    expect(title('GIVEN_UP', null)).toBe('GIVEN_UP');
    expect(standingOfTitle(undefined, DAY)).toBe('NONE');
  });
});
