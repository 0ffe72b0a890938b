import fc from 'fast-check';
import { evaluationDimension } from '@zhudian/facts';
import { spreadOf } from '@zhudian/integrity-performance';
import { trials } from '../../support/trials';

// covers: M12

const party = (...scores: readonly number[]) =>
  scores.map((score, at) => ({ at, ratings: [{ dimension: 'PARTY' as const, score }] }));
const outliersAt = (limit: number, ...scores: readonly number[]) =>
  spreadOf(party(...scores), limit).flatMap(({ outliers }) => outliers.map(({ rater, away }) => [rater.at, away]));

describe('Ratings that lie far from the others', () => {
  it('are those that lie as far from the median as the rule says, on either side', () => {
    expect(outliersAt(20, 80, 60, 81)).toStrictEqual([[1, -20]]);
    expect(outliersAt(20, 80, 60.1, 81)).toStrictEqual([]);
    expect(outliersAt(20, 80, 60, 81, 100)).toStrictEqual([[1, -20.5]]);
    expect(outliersAt(19.5, 80, 60, 81, 100)).toStrictEqual([
      [1, -20.5],
      [3, 19.5],
    ]);
  });

  it('take three raters of the dimension at least', () => {
    expect(spreadOf(party(0, 100), 1)).toStrictEqual([]);
    expect(spreadOf([...party(0, 100), { at: 2, ratings: [] }], 1)).toStrictEqual([]);
    expect(spreadOf(party(50, 50, 50), 1)).toStrictEqual([{ dimension: 'PARTY', raters: 3, median: 50, outliers: [] }]);
  });

  it('are told in the order of the dimensions, and of the raters as they come', () => {
    const ratings = evaluationDimension.options.toReversed().map((dimension) => ({ dimension, score: 70 }));
    const spread = spreadOf([...party(0, 90), { at: 2, ratings }, { at: 3, ratings }, { at: 4, ratings }], 20);
    expect(spread.map(({ dimension }) => dimension)).toStrictEqual(evaluationDimension.options);
    expect(spread[0]?.outliers.map(({ rater }) => rater.at)).toStrictEqual([0, 1]);
  });

  const score = fc.integer({ min: 0, max: 200 }).map((half) => half / 2);
  const rater = fc
    .record(Object.fromEntries(evaluationDimension.options.map((one) => [one, fc.option(score)])))
    .map((scores) => ({
      ratings: evaluationDimension.options.flatMap((dimension) => {
        const given = scores[dimension] ?? null;
        return given === null ? [] : { dimension, score: given };
      }),
    }));

  it('equal a plain recomputation: as many lie at or below the median as at or above it', () =>
    fc.assert(
      fc.property(fc.array(rater, { maxLength: 9 }), fc.integer({ min: 1, max: 100 }), (raters, limit) => {
        const spread = spreadOf(raters, limit);
        for (const dimension of evaluationDimension.options) {
          const given = raters.flatMap(({ ratings }) =>
            ratings.filter((one) => one.dimension === dimension).map((one) => one.score),
          );
          const told = spread.find((one) => one.dimension === dimension);
          expect(told?.raters).toBe(given.length < 3 ? undefined : given.length);
          if (!told) continue;
          const { median } = told;
          const [below, above] = [given.filter((one) => one <= median), given.filter((one) => one >= median)];
          expect(Math.min(below.length, above.length)).toBeGreaterThanOrEqual(given.length / 2);
          expect(Math.max(...below) + Math.min(...above)).toBe(2 * median);
          const far = given.filter((one) => one >= median + limit || one <= median - limit);
          expect(told.outliers.map((one) => one.score)).toStrictEqual(far);
          for (const one of told.outliers) expect(one.score - one.away).toBeCloseTo(median, 1);
        }
      }),
      trials('outliers', { test: 200, soak: 100_000 }),
    ));
});
