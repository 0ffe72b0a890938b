import fc from 'fast-check';
import { standardArea } from '@zhudian/facts';
import { coverageBoardOf, coverageOf, type StandardCounted } from '@zhudian/organization';
import { trials } from '../../support/trials';

// covers: N19
const COUNTY = { luobo: 'wuming', fucheng: 'wuming', litang: 'binyang' } as const;
const STATIONS = ['luobo', 'fucheng', 'litang'] as const;
const stations = STATIONS.map((id) => ({ id, countyEnterpriseId: COUNTY[id] }));
const AREAS = standardArea.options.slice(0, 2);
const TODAY = '2016-06-30';
/** Days, and whether they have come by today. */
const COME = { '2016-06-29': true, '2016-06-30': true, '2016-07-01': false } as const;
const aDay = fc.constantFrom(...(Object.keys(COME) as (keyof typeof COME)[]));
const some = fc.record({
  stationId: fc.constantFrom(...STATIONS),
  area: fc.constantFrom(...AREAS),
  froms: fc.array(fc.option(aDay), { minLength: 1, maxLength: 2 }),
  repealedOn: fc.option(aDay, { freq: 3 }),
  checkBy: fc.option(aDay),
  openShortfalls: fc.integer({ min: 0, max: 3 }),
});
type Some = typeof some extends fc.Arbitrary<infer T> ? T : never;

const binds = ({ froms, repealedOn }: Some) =>
  froms.some((from) => from !== null && COME[from]) && !(repealedOn !== null && COME[repealedOn]);

describe('The coverage of the areas', () => {
  it('is what a plain recomputation counts, by station, by county and for all', () =>
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (all) => {
        const counted = all.map(({ froms, repealedOn, ...one }): StandardCounted => ({
          ...one,
          versions: froms.toSorted().map((from, at) => ({ version: at + 1, from })),
          repeal: repealedOn === null ? null : { decision: { on: repealedOn } },
        }));
        const plain = (id: string) => {
          const own = all.filter(({ stationId }) => stationId === id);
          const inForce = own.filter(binds);
          const areas = new Set(inForce.map(({ area }) => area));
          return {
            stationId: id,
            inForce: inForce.length,
            covered: standardArea.options.filter((area) => areas.has(area)),
            missing: standardArea.options.filter((area) => !areas.has(area)),
            overdue: inForce.filter(({ checkBy }) => checkBy === '2016-06-29').length,
            openShortfalls: own.map(({ openShortfalls }) => openShortfalls).reduce((sum, one) => sum + one, 0),
          };
        };
        for (const id of STATIONS) expect(coverageOf(id, counted, TODAY)).toStrictEqual(plain(id));
        const board = coverageBoardOf(stations, counted, TODAY);
        expect(board.map(({ countyEnterpriseId }) => countyEnterpriseId)).toStrictEqual(['binyang', 'wuming', null]);
        for (const { countyEnterpriseId: county, ...line } of board) {
          const here = STATIONS.filter((id) => county === null || COUNTY[id] === county).map(plain);
          const sum = (of: (one: ReturnType<typeof plain>) => number) => here.map(of).reduce((a, b) => a + b, 0);
          expect(line).toStrictEqual({
            stations: here.length,
            complete: 0,
            inForce: sum(({ inForce }) => inForce),
            overdue: sum(({ overdue }) => overdue),
            openShortfalls: sum(({ openShortfalls }) => openShortfalls),
            areas: standardArea.options.map((area) => ({
              area,
              without: here.filter(({ missing }) => missing.includes(area)).length,
            })),
          });
        }
      }),
      trials('standard-coverage', { test: 60, soak: 5000 }),
    ));

  it('is complete when no area is without a standard in force', () => {
    const one = { stationId: 'luobo', versions: [{ version: 1, from: TODAY }], repeal: null } as const;
    const each = standardArea.options.map((area) => ({ ...one, area, checkBy: null, openShortfalls: 0 }));
    const [, wuming] = coverageBoardOf(stations, each, TODAY);
    expect([wuming?.stations, wuming?.complete]).toStrictEqual([2, 1]);
  });
});
