import fc from 'fast-check';
import { businessBoard } from '@zhudian/integrity-performance';
import { trials } from '../../support/trials';
import { criteriaScored } from '../../support/station-business.story';

// covers: P01, P02, P03
const STATIONS = [
  { id: 'fucheng', countyEnterpriseId: 'wuming', bureauId: 'bureau' },
  { id: 'litang', countyEnterpriseId: 'binyang', bureauId: 'bureau' },
  { id: 'luobo', countyEnterpriseId: 'wuming', bureauId: 'bureau' },
];
const UNITS = {
  STATION: ['fucheng', 'litang', 'luobo'],
  COUNTY_ENTERPRISE: ['binyang', 'wuming'],
  BUREAU: ['bureau'],
} as const;
const decision = { on: '2016-04-01', role: 'STATION', by: 'lan' } as never;
const stationId = fc.constantFrom(...STATIONS.map(({ id }) => id));
const dayIn = fc.integer({ min: 1, max: 28 }).map((number) => `2016-03-${String(number).padStart(2, '0')}`);

const audits = fc.array(
  fc.record({ stationId, sample: fc.integer({ min: 1, max: 50 }), deviating: fc.nat({ max: 1 }) }),
  { maxLength: 8 },
);
const deviations = fc.array(
  fc.record({ stationId, standing: fc.constantFrom('OPEN', 'RECTIFIED', 'VERIFIED'), dueOn: dayIn }),
  { maxLength: 8 },
);
const plans = fc.array(
  fc
    .record({
      stationId,
      stage: fc.constantFrom('FILED', 'EXECUTED', 'CONTROLLED'),
      isGood: fc.boolean(),
      planned: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ isGood, ...plan }) => {
      const planVerdict = isGood ? ('IN_CONTROL' as const) : ('OUT_OF_CONTROL' as const);
      const control = plan.stage === 'CONTROLLED' ? { planVerdict, opinion: '', decision } : null;
      return { ...plan, done: plan.stage === 'FILED' ? 0 : plan.planned - 1, control };
    }),
  { maxLength: 8 },
);
const businesses = fc.array(
  fc.record({
    id: stationId,
    from: dayIn,
    scores: fc.array(
      fc.record({ period: fc.constantFrom('2016-01', '2016-02', '2016-03', '2016-04'), score: fc.nat({ max: 100 }) }),
      { maxLength: 3 },
    ),
  }),
  { maxLength: 3 },
);
type Standards = Parameters<typeof businessBoard>[0]['businesses'][number]['standards'];

const rows = fc.record({ audits, deviations, plans, businesses }).map((all) => ({
  ...all,
  businesses: [...new Map(all.businesses.map((one) => [one.id, one])).values()].map(({ id, from, scores }) => ({
    id,
    standards: [{ from }] as unknown as Standards,
    scores: scores.map(({ period, score }) => {
      const { criteria } = criteriaScored().data;
      return { period, criteria: criteria.map((one) => ({ ...one, score })), decision };
    }),
  })),
}));
type Rows = typeof rows extends fc.Arbitrary<infer R> ? R : never;

const ASKED = { from: '2016-02-10', before: '2016-04-10', today: '2016-03-15' } as const;
const hundredths = (value: number) => Math.round(value * 100) / 100;
const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** The same, counted plainly for one unit. */
const plainOf = (unitId: string, all: Rows) => {
  const places = STATIONS.filter((one) => Object.values(one).includes(unitId));
  const here = places.map(({ id }) => id);
  const at = <T extends { readonly stationId: string }>(of: readonly T[]) =>
    of.filter((one) => here.includes(one.stationId));
  const mine = all.businesses.filter(({ id }) => here.includes(id));
  const sampled = add(at(all.audits).map(({ sample }) => sample));
  const deviating = add(at(all.audits).map((one) => one.deviating));
  const told = at(all.plans).filter(({ stage }) => stage !== 'FILED');
  const planned = add(told.map((one) => one.planned));
  const done = add(told.map((one) => one.done));
  const scores = mine.flatMap((one) => one.scores).filter(({ period }) => period === '2016-02' || period === '2016-03');
  const points = scores.map(({ criteria }) => criteria[0]?.score ?? 0);
  const mean = points.length > 0 ? hundredths(add(points) / points.length) : null;
  const standing = (wanted: string) => at(all.deviations).filter((one) => one.standing === wanted);
  return {
    unitId,
    stations: places.length,
    standardised: mine.length,
    audits: at(all.audits).length,
    sampled,
    deviating,
    conformity: sampled > 0 ? hundredths(((sampled - deviating) / sampled) * 100) : null,
    open: standing('OPEN').length,
    overdue: standing('OPEN').filter(({ dueOn }) => dueOn < ASKED.today).length,
    toVerify: standing('RECTIFIED').length,
    verified: standing('VERIFIED').length,
    plans: at(all.plans).length,
    controlled: at(all.plans).filter(({ stage }) => stage === 'CONTROLLED').length,
    inControl: at(all.plans).filter(({ control }) => control?.planVerdict === 'IN_CONTROL').length,
    planned,
    done,
    completion: planned > 0 ? hundredths((done / planned) * 100) : null,
    scored: scores.length,
    standard: mean,
    simple: mean,
    genuine: mean,
    effective: mean,
  };
};

describe('The board of station business', () => {
  it('is what one counts plainly, for stations, counties and the bureau', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('STATION', 'COUNTY_ENTERPRISE', 'BUREAU'), (all, zoom) => {
        const plain = UNITS[zoom].map((unitId) => plainOf(unitId, all));
        expect(businessBoard(all, STATIONS, { zoom, ...ASKED })).toStrictEqual(plain);
      }),
      trials('business-board', { test: 200, soak: 20_000 }),
    );
  });

  it('counts a standard once it is in force', () => {
    const business = (from: string) => ({ id: 'luobo', standards: [{ from }] as unknown as Standards, scores: [] });
    const standardised = (from: string) =>
      businessBoard({ businesses: [business(from)], audits: [], deviations: [], plans: [] }, STATIONS, {
        zoom: 'BUREAU',
        ...ASKED,
      })[0]?.standardised;
    expect([standardised('2016-04-09'), standardised('2016-04-10')]).toStrictEqual([1, 0]);
  });
});
