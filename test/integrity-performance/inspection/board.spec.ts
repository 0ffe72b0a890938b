import fc from 'fast-check';
import { findingCategory, findingStanding } from '@zhudian/facts';
import { boardOf, earlierThan, repeatedAmong } from '@zhudian/integrity-performance';
import { trials } from '../../support/trials';

// covers: N02, N03
const DAYS = ['2016-01-04', '2016-02-01', '2016-03-01', '2016-03-31', '2016-04-01'] as const;
const STATIONS = ['luobo', 'fucheng', 'litang', 'mashan'] as const;
const aStation = fc.constantFrom(...STATIONS);
const aDay = fc.constantFrom(...DAYS);
/** An inspection is of one station. */
const finding = fc
  .record({
    at: fc.nat({ max: 2 }),
    stationId: aStation,
    findingCategory: fc.constantFrom(...findingCategory.options.slice(0, 2)),
    raisedOn: aDay,
    standing: fc.constantFrom(...findingStanding.options),
    dueOn: aDay,
    everLate: fc.boolean(),
  })
  .map(({ at, ...one }) => ({ ...one, inspectionId: `${one.stationId}-${at}` }));
type Finding = typeof finding extends fc.Arbitrary<infer F> ? F : never;

/** When an inspection first found something of a category. */
const firstOf = (findings: readonly Finding[], { inspectionId, findingCategory }: Finding) =>
  Math.min(
    ...findings
      .filter((one) => one.inspectionId === inspectionId && one.findingCategory === findingCategory)
      .map(({ raisedOn }) => Date.parse(raisedOn)),
  );
const COUNTY = { luobo: 'wuming', fucheng: 'wuming', litang: 'binyang', mashan: 'mashan-power' } as const;
const stations = STATIONS.map((id) => ({ id, countyEnterpriseId: COUNTY[id] }));
const period = { from: '2016-02-01', before: '2016-04-01', today: '2016-03-31' };

const one = {
  inspectionId: 'q1',
  stationId: 'luobo',
  findingCategory: 'RECORDS',
  raisedOn: '2016-03-01',
  standing: 'OPEN',
  dueOn: '2016-03-31',
  everLate: false,
} as const;
const later = { ...one, inspectionId: 'q2', raisedOn: '2016-03-02' };

describe('The board of inspections', () => {
  it('counts what a plain recomputation counts, by county and for all', () =>
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 25 }), fc.array(aStation, { maxLength: 5 }), (findings, visited) => {
        const board = boardOf({ stations, inspections: visited.map((stationId) => ({ stationId })), findings }, period);
        expect(board.map(({ countyEnterpriseId }) => countyEnterpriseId)).toStrictEqual([
          'binyang',
          'mashan-power',
          'wuming',
          null,
        ]);
        for (const { countyEnterpriseId: county, ...line } of board) {
          const isOf = (id: keyof typeof COUNTY) => county === null || COUNTY[id] === county;
          const of = findings.filter(
            (one) => isOf(one.stationId) && ['2016-02-01', '2016-03-01', '2016-03-31'].includes(one.raisedOn),
          );
          const unseen = STATIONS.filter((id) => isOf(id) && !visited.includes(id));
          const count = (is: (one: (typeof findings)[number]) => boolean) => of.filter(is).length;
          expect(line).toStrictEqual({
            stations: STATIONS.filter(isOf).length,
            inspected: STATIONS.filter((id) => isOf(id) && visited.includes(id)).length,
            notInspectedIds: unseen.toSorted(),
            raised: of.length,
            open: count(({ standing }) => standing === 'OPEN'),
            rectified: count(({ standing }) => standing === 'RECTIFIED'),
            verified: count(({ standing }) => standing === 'VERIFIED'),
            overdue: count(
              ({ standing, dueOn }) => standing === 'OPEN' && Date.parse(dueOn) < Date.parse('2016-03-31'),
            ),
            everLate: count(({ everLate }) => everLate),
            repeated: count((one) =>
              findings.some(
                (other) =>
                  other.stationId === one.stationId &&
                  other.findingCategory === one.findingCategory &&
                  firstOf(findings, other) < firstOf(findings, one),
              ),
            ),
          });
        }
      }),
      trials('inspection-board', { test: 100, soak: 20_000 }),
    ));

  it('takes no finding for repeated by those of the same day, another category or another station', () => {
    const others = [{ ...one }, { ...later, stationId: 'fucheng' }, { ...later, findingCategory: 'SERVICE' }] as const;
    expect([...repeatedAmong([later, one, ...others])]).toStrictEqual([later]);
  });

  it('takes no finding for repeated by those of the same inspection, however late it was raised', () => {
    const addedLater = { ...one, raisedOn: '2016-03-05' };
    expect([...repeatedAmong([one, addedLater])]).toStrictEqual([]);
    expect([...repeatedAmong([one, later, addedLater])]).toStrictEqual([later]);
    expect(earlierThan(addedLater, [one, later])).toStrictEqual([]);
    expect(earlierThan(later, [one, addedLater])).toStrictEqual([one]);
  });
});
