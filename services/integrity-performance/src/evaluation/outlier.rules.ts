import { evaluationDimension, roundedScore, type EvaluationDimension } from '@zhudian/facts';

/** Of two, both lie equally far from the middle: only a third says which one differs. */
const LEAST_RATERS = 3;

interface Rated {
  readonly ratings: readonly { readonly dimension: EvaluationDimension; readonly score: number }[];
}

/** One rating that lies far from the others. */
export interface Outlier<R> {
  readonly rater: R;
  readonly score: number;
  /** Above the median positive, below it negative. */
  readonly away: number;
}
export interface Spread<R> {
  readonly dimension: EvaluationDimension;
  readonly raters: number;
  readonly median: number;
  readonly outliers: readonly Outlier<R>[];
}

const medianOf = (scores: readonly number[]): number => {
  const sorted = scores.toSorted((one, other) => one - other);
  const [low = 0, high = low] = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return (low + high) / 2;
};

/**
 * How far the ratings of each dimension lie apart, where enough raters rated it: those that lie `limit` points or more from
 * the median, in the order in which the raters are given.
 */
export const spreadOf = <R extends Rated>(raters: readonly R[], limit: number): readonly Spread<R>[] =>
  evaluationDimension.options.flatMap((dimension) => {
    const rated = raters.flatMap((rater) =>
      rater.ratings.filter((one) => one.dimension === dimension).map(({ score }) => ({ rater, score })),
    );
    if (rated.length < LEAST_RATERS) return [];
    const median = medianOf(rated.map(({ score }) => score));
    const outliers = rated
      .map((one) => ({ ...one, away: roundedScore(one.score - median) }))
      .filter(({ away }) => Math.abs(away) >= limit);
    return { dimension, raters: rated.length, median, outliers };
  });
