import fc from 'fast-check';
import { indicatorCode, judge, valueOf, type IndicatorCode } from '@zhudian/facts';
import { rollUp } from '@zhudian/integrity-performance';
import type { ReadingView } from '@zhudian/projections';
import { trials } from '../../support/trials';

// covers: I16, I17
const STATIONS = [
  { id: 'fucheng', countyEnterpriseId: 'wuming', bureauId: 'bureau' },
  { id: 'litang', countyEnterpriseId: 'binyang', bureauId: 'bureau' },
  { id: 'luobo', countyEnterpriseId: 'wuming', bureauId: 'bureau' },
];
const MONTHS = ['2015-12', '2016-01', '2016-02', '2016-03'];
const decision = { on: '2016-04-01', role: 'STATION', by: 'lan', factId: 'f', position: '1' };

const viewed = (code: IndicatorCode, [period, numerator, denominator]: readonly [string, number, number]) => {
  const value = valueOf(code, numerator, denominator);
  const target = { value: 50, comparator: 'AT_LEAST', from: '2016-02-01', source: '' } as const;
  const { target: _, ...judged } = judge(code, [target], { period, numerator, denominator, value });
  const amounts = { period, numerator, denominator, value, target: null, comparator: null, ...judged };
  return {
    ...amounts,
    corrected: false,
    correction: null,
    decision,
    findingEventId: null,
    findingEventIds: [],
  } as unknown as ReadingView;
};

const stories = fc.record({
  code: fc.constantFrom<IndicatorCode>(...indicatorCode.options),
  amounts: fc.array(
    fc.tuple(
      fc.constantFrom(...STATIONS.map(({ id }) => id)),
      fc.constantFrom(...MONTHS),
      fc.integer({ min: -200, max: 1200 }),
      fc.integer({ min: 1, max: 1000 }),
    ),
    { maxLength: 20 },
  ),
  zoom: fc.constantFrom('STATION', 'COUNTY_ENTERPRISE', 'BUREAU'),
  from: fc.constantFrom(undefined, ...MONTHS),
  until: fc.constantFrom(undefined, ...MONTHS),
});
type Story = typeof stories extends fc.Arbitrary<infer S> ? S : never;

/** One reading a month, oldest first, as a station has them. */
const rowsOf = ({ code, amounts }: Story) =>
  STATIONS.map(({ id: stationId }) => {
    const months = new Map(amounts.flatMap(([of, ...one]) => (of === stationId ? [[one[0], one] as const] : [])));
    const readings = [...months.values()].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return { stationId, readings: readings.map((one) => viewed(code, one)) };
  });

const UNITS = {
  STATION: ['fucheng', 'litang', 'luobo'],
  COUNTY_ENTERPRISE: ['binyang', 'wuming'],
  BUREAU: ['bureau'],
} as const;

/** The readings of one station that count, month by month. */
const countedAt = (stationId: string, story: Story): readonly ReadingView[] => {
  const { code, from, until } = story;
  const readings: ReadingView[] = [];
  for (const one of rowsOf(story).find((row) => row.stationId === stationId)?.readings ?? []) {
    if ((from && one.period < from) || (until && one.period > until)) continue;
    if (code === 'BILL_RECOVERY_YEAR' || code === 'ARREARS_RECOVERY') readings.length = 0;
    readings.push(one);
  }
  return readings;
};

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** The same, told plainly: unit by unit, station by station, month by month. */
const plainOf = (unitId: string, story: Story) => {
  const { code } = story;
  const stations = STATIONS.filter((one) => [one.id, one.countyEnterpriseId, one.bureauId].includes(unitId));
  const read = stations.map(({ id }) => countedAt(id, story));
  const all = read.flat();
  const good = all.filter(({ anomaly }) => !anomaly);
  const numerator = total(good.map((one) => one.numerator));
  const denominator = total(good.map((one) => one.denominator));
  return {
    unitId,
    code,
    stations: stations.length,
    reporting: read.filter((one) => one.length > 0).length,
    readings: all.length,
    met: all.filter(({ onTarget }) => onTarget === true).length,
    missed: all.filter(({ onTarget }) => onTarget === false).length,
    anomalies: all.length - good.length,
    numerator,
    denominator,
    value: good.length > 0 ? valueOf(code, numerator, denominator) : null,
  };
};
const plain = (story: Story) => UNITS[story.zoom].map((unitId) => plainOf(unitId, story));

describe('The roll-up of an indicator', () => {
  it('is the sum of the numerators by the sum of the denominators, as counted plainly', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const { code, zoom, from, until } = story;
        const asked = { code, zoom, ...(from && { from }), ...(until && { until }) } as const;
        expect(rollUp(rowsOf(story), STATIONS, asked)).toStrictEqual(plain(story));
      }),
      trials('roll-up', { test: 300, soak: 20_000 }),
    );
  });

  it('weights by volume, and is not the mean of the rates', () => {
    const rows = [
      { stationId: 'luobo', readings: [viewed('LINE_LOSS', ['2016-02', 90, 900])] },
      { stationId: 'fucheng', readings: [viewed('LINE_LOSS', ['2016-02', 2, 100])] },
    ];
    expect(rollUp(rows, STATIONS, { code: 'LINE_LOSS', zoom: 'COUNTY_ENTERPRISE' })).toMatchObject([
      { unitId: 'binyang', stations: 1, reporting: 0, value: null },
      { unitId: 'wuming', stations: 2, reporting: 2, numerator: 92, denominator: 1000, value: 9.2 },
    ]);
  });

  it('leaves out what cannot be true, and says so', () => {
    const rows = [
      {
        stationId: 'luobo',
        readings: [viewed('LINE_LOSS', ['2016-01', -90, 900]), viewed('LINE_LOSS', ['2016-02', 8, 100])],
      },
    ];
    expect(rollUp(rows, STATIONS, { code: 'LINE_LOSS', zoom: 'BUREAU' })).toMatchObject([
      { stations: 3, reporting: 1, readings: 2, anomalies: 1, numerator: 8, denominator: 100, value: 8 },
    ]);
  });
});
