import { z } from 'zod';
import type { EvaluationKind } from './evaluation.events';
import { roundedScore } from './rounded-score';
import {
  assessorLevel,
  evaluationMethod,
  type EvaluationGrade,
  type EvaluationMethod,
  type IssuedScheme,
  type SchemeWeight,
} from './scheme.events';

/** One place on the score sheet. */
export const scoreCell = z.strictObject({ level: assessorLevel, method: evaluationMethod });
export type ScoreCell = Readonly<z.infer<typeof scoreCell>>;
/** Scores by `cellKey`. */
export type Scores = Readonly<Record<string, number>>;

export const cellKey = ({ level, method }: ScoreCell): string => `${level}.${method}`;

/** What is scored: each month by every level and method; the term by its several dimensions, as its months hold the rest. */
export const methodsOf = (kind: EvaluationKind): readonly EvaluationMethod[] =>
  kind === 'TERM' ? ['MULTI'] : evaluationMethod.options;

/** The whole score sheet of a kind, in order. */
export const cellsOf = (kind: EvaluationKind): readonly ScoreCell[] =>
  assessorLevel.options.flatMap((level) => methodsOf(kind).map((method) => ({ level, method })));

export { roundedScore };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const meanOf = (weights: readonly SchemeWeight[], scores: Scores): number => {
  const whole = sum(weights.map(({ weight }) => weight));
  const parts = weights.map((cell) => cell.weight * (scores[cellKey(cell)] ?? 0));
  return whole === 0 ? 0 : sum(parts) / whole;
};

/** The sheet added up by level and by method; only the methods that were judged, which share the weight of the others. */
export const sheetOf = (scheme: IssuedScheme, methods: readonly EvaluationMethod[], scores: Scores) => {
  const weights = scheme.weights.filter(({ method }) => methods.includes(method));
  const scored = (of: readonly SchemeWeight[]) => roundedScore(meanOf(of, scores));
  return {
    mean: meanOf(weights, scores),
    perLevel: assessorLevel.options.map((level) => ({
      level,
      score: scored(weights.filter((cell) => cell.level === level)),
    })),
    perMethod: methods.map((method) => ({ method, score: scored(weights.filter((cell) => cell.method === method)) })),
  };
};

/** What is left of a score after the deductions: never less than nothing. */
export const lessDeductions = (score: number, deducted: number): number => roundedScore(Math.max(0, score - deducted));

/** The parts of the score of a term, each from 0 to 100. */
export interface TermParts {
  readonly months: number;
  readonly multi: number;
  readonly satisfaction: number;
}

export const termScore = ({ term }: IssuedScheme, { months, multi, satisfaction }: TermParts): number =>
  (term.months * months + term.multi * multi + term.satisfaction * satisfaction) / 100;

/** The best grade whose band begins at the score or below. A scheme has a band from 0 on. */
export const gradeOf = ({ bands }: IssuedScheme, total: number): EvaluationGrade => {
  const [best] = bands.filter(({ from }) => from <= total).toSorted((one, other) => other.from - one.from);
  return best?.grade ?? 'POOR';
};
