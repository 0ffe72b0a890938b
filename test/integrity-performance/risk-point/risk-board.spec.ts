import fc from 'fast-check';
import { riskDomain } from '@zhudian/facts';
import { heatMap, postsOn, standingOn } from '@zhudian/integrity-performance';
import { riskPoints } from '@zhudian/projections';
import { foldInMemory } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
import {
  controlDefined,
  controlTested,
  riskIdentified,
  riskRetired,
  riskReviewed,
} from '../../support/risk-point.story';

// covers: I10, I11, I12, I13, I14
const STATIONS = [
  { id: 'fucheng', countyEnterpriseId: 'wuming', bureauId: 'bureau' },
  { id: 'litang', countyEnterpriseId: 'binyang', bureauId: 'bureau' },
  { id: 'luobo', countyEnterpriseId: 'wuming', bureauId: 'bureau' },
];
const dayIn = (number: number) => `2016-03-${String(number).padStart(2, '0')}`;
const LEVELS = ['I', 'II', 'III'] as const;
type Step = readonly ['CONTROL' | 'PASS' | 'FAIL' | 'RETIRE' | (typeof LEVELS)[number], number];

/** What one risk went through: days never go back. */
const stories = fc.record({
  stationId: fc.constantFrom(...STATIONS.map(({ id }) => id)),
  domain: fc.constantFrom(...riskDomain.options),
  post: fc.constantFrom('抄表收费员', '抢修员'),
  first: fc.constantFrom(...LEVELS),
  steps: fc.array(
    fc.tuple(fc.constantFrom('CONTROL', 'PASS', 'FAIL', 'RETIRE', ...LEVELS), fc.integer({ min: 0, max: 6 })),
    { maxLength: 6 },
  ),
});
type Story = typeof stories extends fc.Arbitrary<infer S> ? S : never;

const factOf = (kind: Step[0], reviewDueOn: string) => {
  if (kind === 'CONTROL') return controlDefined();
  if (kind === 'PASS' || kind === 'FAIL') return controlTested(kind === 'PASS' ? 'PASSED' : 'FAILED');
  return kind === 'RETIRE' ? riskRetired : riskReviewed({ level: kind, reviewDueOn });
};

/** The facts of a story with their days, as the rules allow them. */
const factsOf = ({ stationId, domain, post, first, steps }: Story, at: number) => {
  const told = [{ fact: riskIdentified({ stationId, domain, post, level: first, reviewDueOn: dayIn(10) }), number: 1 }];
  const all: { fact: ReturnType<typeof factOf> | (typeof told)[0]['fact']; number: number }[] = [...told];
  let number = 1;
  for (const [kind, later] of steps) {
    const isControlled = all.some(({ fact }) => fact.type === 'ControlDefined');
    if (all.at(-1)?.fact.type === 'RiskRetired' || ((kind === 'PASS' || kind === 'FAIL') && !isControlled)) continue;
    number = Math.min(number + later, 28);
    all.push({ fact: factOf(kind, dayIn(Math.min(number + 5, 28))), number });
  }
  return all.map((one) => ({ ...one, id: `risk-${at}`, day: dayIn(one.number) }));
};

/** How it stands, told plainly from its facts up to a day. */
const plainly = (facts: ReturnType<typeof factsOf>, day: string) => {
  let level: string | null = null;
  let control = 'UNDEFINED';
  let due = '';
  for (const { fact } of facts.filter((one) => one.day <= day)) {
    if (fact.type === 'ControlDefined') control = 'UNTESTED';
    else if (fact.type === 'ControlTested') control = fact.data.result;
    else if (fact.type === 'RiskRetired') level = null;
    else ({ level, reviewDueOn: due } = fact.data);
  }
  return level === null ? undefined : { level, control, isOverdue: due < day };
};

describe('Heat map and coverage', () => {
  it('equal a plain recomputation, on any day and at any zoom', () => {
    const days = fc.integer({ min: 0, max: 28 }).map((number) => dayIn(Math.max(number, 1)));
    fc.assert(
      fc.property(fc.array(stories, { maxLength: 8 }), days, (told, day) => {
        const histories = told.map(factsOf);
        const rows = foldInMemory(
          riskPoints,
          histories.flat().map(({ id, fact, day: on }) => recorded(`RiskPoint-${id}`, fact, { on })),
        );
        const standing = histories.map((facts) => plainly(facts, day));
        expect(
          histories
            .map((_, at) => rows.find(({ id }) => id === `risk-${at}`))
            .map((row) => row && standingOn(row, day)),
        ).toStrictEqual(standing);
        for (const zoom of ['STATION', 'COUNTY_ENTERPRISE', 'BUREAU'] as const)
          for (const cell of heatMap(rows, STATIONS, { zoom, day })) {
            const stations = STATIONS.filter(
              (one) =>
                ({ STATION: one.id, COUNTY_ENTERPRISE: one.countyEnterpriseId, BUREAU: one.bureauId })[zoom] ===
                cell.unitId,
            ).map(({ id }) => id);
            const at = (stationId: string) =>
              standing.filter(
                (one, index) => one && told[index]?.stationId === stationId && told[index].domain === cell.domain,
              );
            const risks = stations.flatMap(at);
            expect(cell).toStrictEqual({
              unitId: cell.unitId,
              domain: cell.domain,
              stations: stations.length,
              covered: stations.filter(
                (id) =>
                  at(id).length > 0 && at(id).every((one) => one?.control === 'UNTESTED' || one?.control === 'PASSED'),
              ).length,
              highest: LEVELS.find((level) => risks.some((one) => one?.level === level)) ?? null,
              ...countsIn(risks),
            });
          }
      }),
    );
  });

  it('has four cells for each unit, also where nothing was found', () => {
    const cells = heatMap([], STATIONS, { zoom: 'STATION', day: '2016-03-01' });
    expect(cells.map(({ unitId, domain, covered }) => [unitId, domain, covered])).toStrictEqual(
      ['fucheng', 'litang', 'luobo'].flatMap((id) => riskDomain.options.map((domain) => [id, domain, 0])),
    );
  });

  it('tells of each post that holds a risk', () => {
    const facts = (id: string, post: string, ...more: readonly object[]) =>
      [riskIdentified({ post }), ...more].map((fact) =>
        recorded(`RiskPoint-${id}`, fact as never, { on: '2016-03-01' }),
      );
    const rows = foldInMemory(riskPoints, [
      ...facts('one', '抄表收费员', controlDefined()),
      ...facts('two', '抄表收费员'),
      ...facts('three', '班长', controlDefined(), controlTested()),
      ...facts('four', '库管员', riskRetired),
    ]);
    const shown = postsOn(rows, '2016-03-02').map(({ post, covered, risks, uncontrolled }) => ({
      post,
      covered,
      risks,
      uncontrolled,
    }));
    expect(shown).toStrictEqual([
      { post: '抄表收费员', covered: false, risks: 2, uncontrolled: 1 },
      { post: '班长', covered: true, risks: 1, uncontrolled: 0 },
    ]);
    expect(postsOn(rows, '2016-02-29')).toStrictEqual([]);
  });

  it('takes a domain whose control failed its last test for covered no more, until another control is defined', () => {
    const life = [riskIdentified(), controlDefined(), controlTested('FAILED'), controlDefined()];
    const covered = life.map((_, at) => {
      const told = life.slice(0, at + 1).map((fact) => recorded('RiskPoint-seals', fact, { on: '2016-03-01' }));
      const [post] = postsOn(foldInMemory(riskPoints, told), '2016-03-02');
      return post?.covered;
    });
    expect(covered).toStrictEqual([false, true, false, true]);
  });
});

const countsIn = (risks: readonly ReturnType<typeof plainly>[]) => {
  const by = (name: 'level' | 'control', value: string) => risks.filter((one) => one?.[name] === value).length;
  return {
    risks: risks.length,
    levelI: by('level', 'I'),
    levelII: by('level', 'II'),
    levelIII: by('level', 'III'),
    uncontrolled: by('control', 'UNDEFINED'),
    untested: by('control', 'UNTESTED'),
    failed: by('control', 'FAILED'),
    overdue: risks.filter((one) => one?.isOverdue).length,
  };
};
