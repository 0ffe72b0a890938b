import fc from 'fast-check';
import { skill, type Need, type Strength } from '@zhudian/facts';
import { bestAssignment, matchScore, proposeMatching } from '@zhudian/personnel';
import { trials } from '../../support/trials';

// covers: S12, S15

const skills = fc.constantFrom(...skill.options.slice(0, 4));
const small = fc.integer({ min: 1, max: 3 });
const needs = fc.array(fc.record({ skill: skills, priority: small }), { maxLength: 3 });
const strengths = fc.array(fc.record({ skill: skills, level: small }), { maxLength: 3 });
const stationIds = ['a', 'b', 'c', 'd', 'e'];
const stations = fc
  .array(needs, { minLength: 1, maxLength: 5 })
  .map((list) => list.map((one, index) => ({ stationId: stationIds[index] ?? '', needs: one })));
const candidates = fc
  .array(
    fc.record({ strengths, preferredStations: fc.uniqueArray(fc.constantFrom(...stationIds), { maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((list) => list.map((one, index) => ({ candidacyId: `r.${index}`, ...one })));
type Candidates = readonly { candidacyId: string; strengths: Strength[]; preferredStations: string[] }[];
type Stations = readonly { stationId: string; needs: Need[] }[];

/** Every way to put candidates to stations, one each, as many as can be. */
const everyWay = (rows: Candidates, columns: Stations): (readonly (readonly [number, number])[])[] => {
  const ways = (row: number, free: readonly number[]): (readonly (readonly [number, number])[])[] =>
    row === rows.length
      ? [[]]
      : [
          ...free.flatMap((column) =>
            ways(
              row + 1,
              free.filter((one) => one !== column),
            ).map((rest) => [[row, column] as const, ...rest]),
          ),
          ...ways(row + 1, free),
        ];
  const all = ways(
    0,
    columns.map((_, index) => index),
  );
  return all.filter(({ length }) => length === Math.min(rows.length, columns.length));
};
const liking = ({ preferredStations }: Candidates[number], { stationId }: Stations[number]) => {
  const choice = preferredStations.indexOf(stationId);
  return choice < 0 ? 0 : 10 - choice;
};
const worth = (rows: Candidates, columns: Stations, way: readonly (readonly [number, number])[]) => {
  let tenths = 0;
  let liked = 0;
  for (const [row, column] of way) {
    const [one, station] = [rows[row], columns[column]];
    if (!one || !station) continue;
    tenths += Math.round(matchScore(station.needs, one.strengths).score * 10);
    liked += liking(one, station);
  }
  return [tenths, liked] as const;
};

describe('The proposal for a round', () => {
  it('is as good as the best of all ways there are, in scores and then in preferences', () =>
    fc.assert(
      fc.property(candidates, stations, (rows, columns) => {
        const { assignments, totalScore } = proposeMatching(rows, columns);
        const proposed = assignments.map(
          ({ candidacyId, stationId }) =>
            [
              rows.findIndex((one) => one.candidacyId === candidacyId),
              columns.findIndex((one) => one.stationId === stationId),
            ] as const,
        );
        const worths = everyWay(rows, columns).map((way) => worth(rows, columns, way));
        const [best] = worths.toSorted(([a, b], [c, d]) => c - a || d - b);
        expect(worth(rows, columns, proposed)).toStrictEqual(best);
        expect(Math.round(totalScore * 10)).toBe(best?.[0]);
      }),
      trials('matching', { test: 300, soak: 100_000 }),
    ));

  it('gives each candidate one station at the most, and each station one candidate', () =>
    fc.assert(
      fc.property(candidates, stations, (rows, columns) => {
        const { assignments, candidacyIds, stationIds: considered } = proposeMatching(rows, columns);
        expect(assignments).toHaveLength(Math.min(rows.length, columns.length));
        expect(new Set(assignments.map(({ candidacyId }) => candidacyId)).size).toBe(assignments.length);
        expect(new Set(assignments.map(({ stationId }) => stationId)).size).toBe(assignments.length);
        expect(candidacyIds).toStrictEqual(rows.map(({ candidacyId }) => candidacyId));
        expect(considered).toStrictEqual(columns.map(({ stationId }) => stationId));
      }),
      trials('matching', { test: 100, soak: 100_000 }),
    ));

  it('is the same in whatever order candidates and stations come', () =>
    fc.assert(
      fc.property(candidates, stations, fc.infiniteStream(fc.nat()), (rows, columns, chance) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [Number(chance.next().value), item] as const)
            .toSorted(([one], [other]) => one - other)
            .map(([, item]) => item);
        expect(proposeMatching(shuffled(rows), shuffled(columns))).toStrictEqual(proposeMatching(rows, columns));
      }),
      trials('matching', { test: 100, soak: 100_000 }),
    ));

  const scoreIn =
    (rows: Candidates, columns: Stations) =>
    (candidacyId: string, stationId: string): number =>
      matchScore(
        columns.find((one) => one.stationId === stationId)?.needs ?? [],
        rows.find((one) => one.candidacyId === candidacyId)?.strengths ?? [],
      ).score;

  it('names the best station of everybody who gets a lesser one, the points lost, and who has it instead', () => {
    let found = 0;
    fc.assert(
      fc.property(candidates, stations, (rows, columns) => {
        const { assignments, stationsForgone } = proposeMatching(rows, columns);
        const score = scoreIn(rows, columns);
        const losses = rows.flatMap(({ candidacyId }) => {
          const best = Math.max(...columns.map(({ stationId }) => score(candidacyId, stationId)));
          const own = assignments.find((one) => one.candidacyId === candidacyId)?.score ?? 0;
          return best > own ? [[candidacyId, best, Math.round((best - own) * 10) / 10]] : [];
        });
        expect(stationsForgone.map((one) => [one.candidacyId, one.score, one.lost])).toStrictEqual(losses);
        const holder = (station: string) => assignments.find(({ stationId }) => stationId === station)?.candidacyId;
        expect(stationsForgone.map((one) => [one.score, one.takenBy])).toStrictEqual(
          stationsForgone.map((one) => [score(one.candidacyId, one.stationId), holder(one.stationId)]),
        );
        found += stationsForgone.length;
      }),
      trials('matching', { test: 300, soak: 100_000 }),
    );
    expect(found).toBeGreaterThan(0);
  });

  it('names the best candidate of every station that gets a lesser one or none, and where that one goes instead', () => {
    let found = 0;
    fc.assert(
      fc.property(candidates, stations, (rows, columns) => {
        const { assignments, candidatesForgone } = proposeMatching(rows, columns);
        const score = scoreIn(rows, columns);
        const losses = columns.flatMap(({ stationId }) => {
          const best = Math.max(...rows.map(({ candidacyId }) => score(candidacyId, stationId)));
          const own = assignments.find((one) => one.stationId === stationId)?.score ?? 0;
          return best > own ? [[stationId, best, Math.round((best - own) * 10) / 10]] : [];
        });
        expect(candidatesForgone.map((one) => [one.stationId, one.score, one.lost])).toStrictEqual(losses);
        const place = (candidacy: string) =>
          assignments.find(({ candidacyId }) => candidacyId === candidacy)?.stationId;
        expect(candidatesForgone.map((one) => [one.score, one.goesTo])).toStrictEqual(
          candidatesForgone.map((one) => [score(one.candidacyId, one.stationId), place(one.candidacyId)]),
        );
        found += candidatesForgone.length;
      }),
      trials('matching', { test: 300, soak: 100_000 }),
    );
    expect(found).toBeGreaterThan(0);
  });

  it('takes a tenth of a point more before everybody gets the first choice', () => {
    const [one, other] = ['METERING', 'OPERATIONS'] as const;
    const proposed = proposeMatching(
      [
        {
          candidacyId: 'r.lan',
          strengths: [
            { skill: one, level: 1 },
            { skill: other, level: 2 },
          ],
          preferredStations: ['luobo'],
        },
        { candidacyId: 'r.wei', strengths: [{ skill: other, level: 1 }], preferredStations: ['shuangqiao'] },
      ],
      [
        { stationId: 'luobo', needs: [{ skill: one, priority: 1 }] },
        { stationId: 'shuangqiao', needs: [{ skill: other, priority: 1 }] },
      ],
    );
    expect(proposed.totalScore).toBe(66.7);
    expect(proposed.assignments.map(({ stationId }) => stationId)).toStrictEqual(['shuangqiao', 'luobo']);
  });

  it('tells which choice a station is', () =>
    expect(
      proposeMatching(
        [{ candidacyId: 'r.wei', strengths: [], preferredStations: ['elsewhere', 'elsewhere', 'luobo'] }],
        [{ stationId: 'luobo', needs: [] }],
      ).assignments,
    ).toStrictEqual([{ candidacyId: 'r.wei', stationId: 'luobo', score: 0, preference: 2 }]));
});

describe('The best assignment', () => {
  it('of nothing is nothing', () => {
    expect(bestAssignment([])).toStrictEqual([]);
    expect(bestAssignment([[]])).toStrictEqual([]);
  });

  it('is that of the greatest sum, not of the greatest single values', () =>
    expect(
      bestAssignment([
        [9, 8],
        [8, 1],
      ]),
    ).toStrictEqual([
      [0, 1],
      [1, 0],
    ]));
});
