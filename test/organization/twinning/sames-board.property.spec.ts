import fc from 'fast-check';
import { fourSames, twinningSide } from '@zhudian/facts';
import { samesOf, type TwinningCounted } from '@zhudian/organization';
import { trials } from '../../support/trials';

// covers: I07
const COUNTY = { luobo: 'wuming', fucheng: 'wuming', litang: 'binyang' } as const;
const STATIONS = ['luobo', 'fucheng', 'litang'] as const;
const stations = STATIONS.map((id) => ({ id, countyEnterpriseId: COUNTY[id] }));
const CELLS = fourSames.options.flatMap((same) => twinningSide.options.map((side) => ({ same, side })));
/** The quarter that is asked for is the second of 2016. */
const FORMED = { '2016-03-31': true, '2016-06-30': true, '2016-07-01': false } as const;
const ENDED = { '2016-03-31': false, '2016-04-01': true, '2017-01-01': true } as const;
const days = <D extends string>(of: Readonly<Record<D, boolean>>) => fc.constantFrom(...(Object.keys(of) as D[]));
const some = fc.record({
  stationId: fc.constantFrom(...STATIONS),
  formedOn: days(FORMED),
  endedOn: fc.option(days(ENDED)),
  silentSides: fc.subarray([...twinningSide.options]),
  requirements: fc.array(fc.record({ quarter: fc.constantFrom('2016-Q1', '2016-Q2'), missing: fc.subarray(CELLS) }), {
    maxLength: 4,
  }),
});

describe('The board of the four sames', () => {
  it('counts what a plain recomputation counts, by county and for all', () =>
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (all) => {
        const counted = all.map(({ formedOn, endedOn, ...one }): TwinningCounted => ({
          ...one,
          agreements: [{ formed: { on: formedOn }, end: endedOn === null ? null : { decision: { on: endedOn } } }],
        }));
        const board = samesOf(stations, counted, '2016-Q2');
        expect(board.map(({ countyEnterpriseId }) => countyEnterpriseId)).toStrictEqual(['binyang', 'wuming', null]);
        for (const { countyEnterpriseId: county, quarter, ...line } of board) {
          const isOf = (id: keyof typeof COUNTY) => county === null || COUNTY[id] === county;
          const of = all.filter(
            ({ stationId, formedOn, endedOn }) =>
              isOf(stationId) && FORMED[formedOn] && (endedOn === null || ENDED[endedOn]),
          );
          const asked = of.flatMap(({ requirements }) => requirements.filter((one) => one.quarter === '2016-Q2'));
          expect(quarter).toBe('2016-Q2');
          expect(line).toStrictEqual({
            stations: STATIONS.filter(isOf).length,
            twinned: STATIONS.filter((id) => of.some(({ stationId }) => stationId === id)).length,
            withoutRequirement: of.filter(({ requirements }) => requirements.every((one) => one.quarter === '2016-Q1'))
              .length,
            oneWay: of.filter(({ silentSides: [silent] }) => silent !== undefined).length,
            requirements: asked.length,
            complete: asked.filter(({ missing: [first] }) => first === undefined).length,
            missing: CELLS.map((cell) => ({
              ...cell,
              requirements: asked.filter(({ missing }) => missing.includes(cell)).length,
            })),
          });
        }
      }),
      trials('sames-board', { test: 60, soak: 5000 }),
    ));
});
