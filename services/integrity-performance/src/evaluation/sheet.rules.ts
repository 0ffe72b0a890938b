import {
  assessorLevel,
  cellKey,
  cellsOf,
  evaluationDimension,
  methodsOf,
  type AssessorLevel,
  type EvaluationMethod,
  type IssuedScheme,
  type Scores,
} from '@zhudian/facts';
import { refuse } from '@zhudian/framework';
import { scoreByPlan, type WorkPlan } from '../work-plan/work-plan.state';
import type { Evaluation, Rater } from './evaluation.state';

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a month was judged by. */
export type Judged = Pick<Evaluation, 'kind' | 'scores' | 'raters'>;
type Asks = Pick<IssuedScheme, 'quorum'>;

/** Each department of a level counts alike. */
const byDepartments = ({ scores }: Judged): Scores =>
  Object.fromEntries(Object.entries(scores).map(([cell, byUnit]) => [cell, meanOf(Object.values(byUnit))]));

const everyLevel = (method: EvaluationMethod, scoreOf: (level: AssessorLevel) => number): Scores =>
  Object.fromEntries(assessorLevel.options.map((level) => [cellKey({ level, method }), scoreOf(level)]));

const ratersOf = ({ raters }: Judged, level: AssessorLevel) => raters.filter((one) => one.level === level);

/** Each rater of a level counts alike, and each dimension. */
const byRaters = (state: Judged): Scores =>
  everyLevel('MULTI', (level) => meanOf(ratersOf(state, level).map(({ scores }) => meanOf(Object.values(scores)))));

/** What a result is computed from. */
export interface Sheet {
  readonly scores: Scores;
  /** The methods that were judged. */
  readonly methods: readonly EvaluationMethod[];
  readonly notJudged: readonly EvaluationMethod[];
  readonly planScore: number | undefined;
}

const isPlanTyped = ({ scores }: Judged): boolean =>
  assessorLevel.options.some((level) => Object.hasOwn(scores, cellKey({ level, method: 'PLAN' })));

/** The plan of a month scores it; where there is none, and nobody scored one, nothing is judged by it. */
export const sheetOn = (state: Judged, planScore: number | undefined, scheme: Asks | undefined): Sheet => {
  const expected = methodsOf(state.kind);
  const unplanned = planScore === undefined && !isPlanTyped(state);
  const notJudged = expected.filter((method) => method === 'PLAN' && unplanned);
  const scores = {
    ...byDepartments(state),
    ...(scheme?.quorum === undefined ? {} : byRaters(state)),
    ...(planScore === undefined ? {} : everyLevel('PLAN', () => planScore)),
  };
  return { scores, methods: expected.filter((method) => !notJudged.includes(method)), notJudged, planScore };
};

export const sheetFor = (state: Evaluation, plan: WorkPlan, scheme: Asks | undefined): Sheet =>
  sheetOn(state, scoreByPlan(plan), scheme);

const isIncomplete = ({ scores }: Rater): boolean =>
  evaluationDimension.options.some((one) => scores[one] === undefined);

const unlessRated = (state: Evaluation, quorum: number) => {
  const levels = assessorLevel.options.filter((level) => ratersOf(state, level).length < quorum);
  if (levels.length > 0) return refuse('RATERS_MISSING', { levels, quorum });
  const raters = state.raters.filter(isIncomplete).map(({ raterId }) => raterId);
  return raters.length > 0 ? refuse('DIMENSIONS_MISSING', { raters }) : undefined;
};

/** Refuses a result while something that it is computed from is missing. */
export const unlessScored = (state: Evaluation, plan: WorkPlan, scheme: IssuedScheme | undefined) => {
  if (plan.stage === 'SUBMITTED') return refuse('PLAN_UNDECIDED', { month: plan.month });
  const { scores, methods } = sheetFor(state, plan, scheme);
  const cells = cellsOf(state.kind)
    .filter(({ method }) => methods.includes(method))
    .map(cellKey)
    .filter((cell) => !Object.hasOwn(scores, cell));
  if (cells.length > 0) return refuse('SCORES_MISSING', { cells });
  return scheme?.quorum === undefined ? undefined : unlessRated(state, scheme.quorum);
};
