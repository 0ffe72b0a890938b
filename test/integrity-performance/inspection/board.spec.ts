import fc from 'fast-check';
import { findingCategory, findingStanding } from '@zhudian/facts';
import { boardOf, repeatedAmong } from '@zhudian/integrity-performance';
import { trials } from '../../support/trials';

// covers: N02, N03
const DAYS = ['2016-01-04', '2016-02-01', '2016-03-01', '2016-03-31', '2016-04-01'] as const;
const STATIONS = ['luobo', 'fucheng', 'litang', 'mashan'] as const;
const aStation = fc.constantFrom(...STATIONS);
const aDay = fc.constantFrom(...DAYS);
const finding = fc.record({
  stationId: aStation,
  findingCategory: fc.constantFrom(...findingCategory.options.slice(0, 2)),
  raisedOn: aDay,
  standing: fc.constantFrom(...findingStanding.options),
  dueOn: aDay,
  everLate: fc.boolean(),
});
const COUNTY = { luobo: 'wuming', fucheng: 'wuming', litang: 'binyang', mashan: 'mashan-power' } as const;
const stations = STATIONS.map((id) => ({ id, countyEnterpriseId: COUNTY[id] }));
const period = { from: '2016-02-01', before: '2016-04-01', today: '2016-03-31' };

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
                  Date.parse(other.raisedOn) < Date.parse(one.raisedOn),
              ),
            ),
          });
        }
      }),
      trials('inspection-board', { test: 100, soak: 20_000 }),
    ));

  it('takes no finding for repeated by those of the same day, another category or another station', () => {
    const first = { stationId: 'luobo', findingCategory: 'RECORDS', raisedOn: '2016-03-01', standing: 'OPEN' } as const;
    const one = { ...first, dueOn: '2016-03-31', everLate: false };
    const later = { ...one, raisedOn: '2016-03-02' };
    const others = [{ ...one }, { ...later, stationId: 'fucheng' }, { ...later, findingCategory: 'SERVICE' }] as const;
    expect([...repeatedAmong([later, one, ...others])]).toStrictEqual([later]);
  });
});
