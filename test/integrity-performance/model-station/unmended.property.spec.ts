import fc from 'fast-check';
import { riskDomain } from '@zhudian/facts';
import { asKnown, unmendedIn, type StationFacts } from '@zhudian/integrity-performance';
import { addDays } from '@zhudian/programme';
import { riskPoints } from '@zhudian/projections';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
import { controlDefined, controlTested, riskIdentified, riskRetired } from '../../support/risk-point.story';

// covers: I05
const AWARDED_ON = '2016-11-01';
const day = (after: number) => addDays(AWARDED_ON, after);
const DAYS = 220;
const GRACE = 7;
const dayAt = (instant: string) => instant.slice(0, 10);

/** What is told of a risk, so many days after the award, and so many days late. */
const told = fc.record({
  risk: fc.nat(5),
  what: fc.constantFrom('FOUND', 'CONTROLLED', 'PASSED', 'FAILED', 'RETIRED'),
  at: fc.nat(DAYS),
  late: fc.constantFrom(0, 0, 0, 3, 12),
});
const lives = fc.record({
  told: fc.array(told, { maxLength: 14 }),
  /** When the lists of the two years are adopted; the title was awarded with those of the first. */
  adopted: fc.record({ first: fc.constant(-20), second: fc.option(fc.nat(DAYS)) }),
  terms: fc.array(fc.record({ from: fc.integer({ min: -200, max: DAYS }), lasting: fc.option(fc.nat(120)) }), {
    maxLength: 1,
  }),
});
type Life = typeof lives extends fc.Arbitrary<infer L> ? L : never;

/** At the award every domain had one risk, with a control. */
const AT_FIRST = riskDomain.options.flatMap((_, risk) =>
  (['FOUND', 'CONTROLLED'] as const).map((what) => ({ risk, what, at: -20, late: 0 })),
);
const domainOf = (risk: number) => riskDomain.options[risk % riskDomain.options.length] ?? 'REPAIR';
const FACT = {
  FOUND: (risk: number) => riskIdentified({ domain: domainOf(risk), level: 'II' }),
  CONTROLLED: () => controlDefined(),
  PASSED: () => controlTested('PASSED'),
  FAILED: () => controlTested('FAILED'),
  RETIRED: () => riskRetired,
};

/** In the order in which it is recorded; a risk is found before anything else is told of it, once, and nothing is told after its end. */
const sensible = (life: Life) => {
  const known = new Map<number, string>();
  return [...AT_FIRST, ...life.told]
    .map((one, index) => ({ ...one, index, recorded: one.at + one.late }))
    .toSorted((one, other) => one.recorded - other.recorded || one.index - other.index)
    .filter(({ risk, what }) => {
      const last = known.get(risk);
      const fits = what === 'FOUND' ? last === undefined : last !== undefined && last !== 'RETIRED';
      const isTested = what === 'PASSED' || what === 'FAILED';
      if (!fits || (isTested && last === 'FOUND')) return false;
      known.set(risk, what);
      return true;
    });
};

const factsOf = (life: Life): StationFacts => ({
  risks: foldInMemory(
    riskPoints,
    sensible(life).map(({ risk, what, at, recorded: on }) => ({
      ...recorded(`RiskPoint-${risk}`, FACT[what](risk), { on: day(at) }),
      recordedAt: `${day(on)}T10:00:00.000Z`,
    })),
  ),
  lists: [
    { id: 'lists-2016', year: 2016, adoption: adoption(life.adopted.first) },
    { id: 'lists-2017', year: 2017, adoption: life.adopted.second === null ? null : adoption(life.adopted.second) },
  ],
  indicators: [],
  terms: life.terms.map(({ from, lasting }) => ({
    from: day(from),
    until: lasting === null ? null : day(from + lasting),
  })),
});
const adoption = (on: number) =>
  ({ meetingId: 'm', motionId: 'lists', decision: { on: day(on), recordedAt: `${day(on)}T10:00:00.000Z` } }) as never;

/** Whether the four domains are controlled on a day, by what was known on it, by walking over what was told. */
const areControlled = (life: Life, at: number): boolean => {
  const last = new Map<number, string>();
  for (const { risk, what, recorded: on } of sensible(life)) if (on <= at) last.set(risk, what);
  return riskDomain.options.every((_, domain) => {
    const here = [...last].filter(([risk, what]) => risk % 4 === domain && what !== 'RETIRED');
    return here.length > 0 && here.every(([, what]) => what === 'CONTROLLED' || what === 'PASSED');
  });
};
const hasLists = ({ adopted, terms }: Life, at: number): boolean => {
  const year = day(at).slice(0, 4);
  const on = year === '2016' ? adopted.first : adopted.second;
  if (on !== null && on <= at) return true;
  const serving = terms.find(({ from, lasting }) => from <= at && (lasting === null || at <= from + lasting));
  return day(at) <= `${year}-03-31` || (serving !== undefined && at <= serving.from + 90);
};

/** By walking day by day: the first day on which the title must be gone, and why. */
const walked = (life: Life, last: number) => {
  const failed = { LISTS: 0, DOMAINS: 0 };
  for (let at = 0; at <= last; at++) {
    failed.LISTS = hasLists(life, at) ? 0 : failed.LISTS + 1;
    failed.DOMAINS = areControlled(life, at) ? 0 : failed.DOMAINS + 1;
    for (const criterion of ['LISTS', 'DOMAINS'] as const)
      if (failed[criterion] > GRACE) return { criterion, failingSince: day(at - GRACE), mendBy: day(at) };
  }
  return undefined;
};

describe('A title', () => {
  it('is lost after the first week on all of whose days the same criterion failed, by what was known on each, and not before', () => {
    let lost = 0;
    fc.assert(
      fc.property(lives, fc.nat(DAYS), (life, last) => {
        const found = unmendedIn(asKnown(factsOf(life), dayAt), { from: AWARDED_ON, today: day(last) });
        const [first] = found.toSorted((one, other) => (one.mendBy < other.mendBy ? -1 : 1));
        const expected = walked(life, last);
        if (expected) lost++;
        expect(
          first && { criterion: first.criterion, failingSince: first.failingSince, mendBy: first.mendBy },
        ).toStrictEqual(expected);
      }),
      { numRuns: 400 },
    );
    expect(lost).toBeGreaterThan(50);
  });
});
