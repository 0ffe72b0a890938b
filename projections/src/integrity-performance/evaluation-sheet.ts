import { cellKey, cellsOf, evaluationDimension, roundedScore } from '@zhudian/facts';
import type { Row } from './evaluation-row';
import type { RaterView, ScoreView } from './evaluation-views';

const isFilled = (row: Row, cell: string): Row => {
  const missing = row.missing.filter((one) => cellKey(one) !== cell);
  return { ...row, missing, missingCount: missing.length };
};

/** The newest score of a department; what was said for the level as a whole gives way to it. */
const isReplaced = (one: ScoreView, told: ScoreView): boolean =>
  cellKey(one) === cellKey(told) && (one.unitId === told.unitId || one.unitId === null);

/** The sheet in its order, with what is missing on it. */
export const scored = (row: Row, told: ScoreView): Row => {
  const sheet = cellsOf(row.kind).map(cellKey);
  const others = row.scores.filter((one) => !isReplaced(one, told));
  const scores = [...others, told].toSorted(
    (one, other) => sheet.indexOf(cellKey(one)) - sheet.indexOf(cellKey(other)),
  );
  return isFilled({ ...row, scores }, cellKey(told));
};

type Rated = Omit<RaterView, 'missing' | 'mean'>;

/** What a rater said before stays, beside what is new. */
export const rated = (row: Row, told: Rated): Row => {
  const isOne = (one: RaterView) => one.raterId === told.raterId && one.level === told.level;
  const before = row.raters.find(isOne);
  const known = new Map([...(before?.ratings ?? []), ...told.ratings].map((one) => [one.dimension, one] as const));
  const ratings = evaluationDimension.options.flatMap((dimension) => known.get(dimension) ?? []);
  const missing = evaluationDimension.options.filter((dimension) => !known.has(dimension));
  const mean = roundedScore(ratings.reduce((sum, { score }) => sum + score, 0) / ratings.length);
  const comment = told.comment ?? before?.comment ?? null;
  const raters = [...row.raters.filter((one) => !isOne(one)), { ...told, comment, ratings, missing, mean }];
  return missing.length > 0
    ? { ...row, raters }
    : isFilled({ ...row, raters }, cellKey({ level: told.level, method: 'MULTI' }));
};
