import {
  cellKey,
  evaluationEvents,
  type AssessorLevel,
  type EvaluationDimension,
  type EvaluationEvent,
  type EvaluationKind,
  type OfType,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';
import type { AppealTime } from './appeal-time';

export interface Deduction extends AppealTime {
  readonly points: number;
  readonly isDiscipline: boolean;
  readonly appliedBy: string;
  readonly standing: 'APPLIED' | 'APPEALED' | 'UPHELD' | 'REVOKED';
}

/** What one rater of a level says, by dimension. */
export interface Rater {
  readonly raterId: string;
  readonly level: AssessorLevel;
  readonly scores: Readonly<Partial<Record<EvaluationDimension, number>>>;
}

/** The scores of a cell by the department that gave them. */
type ByUnit = Readonly<Record<string, number>>;

export interface Evaluation {
  readonly stage: 'NONE' | 'OPEN' | 'FINAL';
  readonly postingId: string;
  /** Absent until it is open. */
  readonly stationId?: string;
  readonly kind: EvaluationKind;
  readonly month?: string | undefined;
  readonly scores: Readonly<Record<string, ByUnit>>;
  readonly raters: readonly Rater[];
  readonly deductions: Readonly<Record<string, Deduction>>;
  readonly acknowledged: boolean;
}

/** Facts that name no department speak for the whole level, until a department does. */
const LEVEL = '';

const withScore = (
  { scores, ...state }: Evaluation,
  cell: string,
  { unitId = LEVEL, score }: { readonly unitId?: string | undefined; readonly score: number },
): Evaluation => {
  const { [LEVEL]: _, ...named } = scores[cell] ?? {};
  return { ...state, scores: { ...scores, [cell]: { ...(unitId === LEVEL ? {} : named), [unitId]: score } } };
};

const rated = (
  { raters, ...state }: Evaluation,
  { raterId, level, ratings }: OfType<EvaluationEvent, 'DimensionsRated'>['data'],
): Evaluation => {
  const isOne = (one: Rater) => one.raterId === raterId && one.level === level;
  const before = raters.find(isOne)?.scores ?? {};
  const ownScores = Object.fromEntries(ratings.map(({ dimension, score }) => [dimension, score]));
  return {
    ...state,
    raters: [...raters.filter((one) => !isOne(one)), { raterId, level, scores: { ...before, ...ownScores } }],
  };
};

const judged = (state: Evaluation, deductionId: string, standing: Deduction['standing']): Evaluation => {
  const deduction = state.deductions[deductionId];
  return deduction
    ? { ...state, deductions: { ...state.deductions, [deductionId]: { ...deduction, standing } } }
    : state;
};

export const evaluationFold: Fold<Evaluation, EvaluationEvent> = {
  family: evaluationEvents,
  initial: {
    stage: 'NONE',
    postingId: '',
    kind: 'MONTHLY',
    scores: {},
    raters: [],
    deductions: {},
    acknowledged: false,
  },
  evolve: {
    EvaluationOpened: (state, { data }) => ({ ...state, ...data, stage: 'OPEN' }),
    ScoreSubmitted: (state, { data }) => withScore(state, cellKey(data), data),
    DimensionsRated: (state, { data }) => rated(state, data),
    DeductionApplied: (state, { data: { deductionId, ...data } }) => ({
      ...state,
      deductions: { ...state.deductions, [deductionId]: { ...data, standing: 'APPLIED' } },
    }),
    DeductionAppealed: (state, { data: { deductionId } }) => judged(state, deductionId, 'APPEALED'),
    DeductionUpheld: (state, { data: { deductionId } }) => judged(state, deductionId, 'UPHELD'),
    DeductionRevoked: (state, { data: { deductionId } }) => judged(state, deductionId, 'REVOKED'),
    EvaluationFinalised: (state) => ({ ...state, stage: 'FINAL', acknowledged: false }),
    ResultAcknowledged: (state) => ({ ...state, acknowledged: true }),
    EvaluationReopened: (state) => ({ ...state, stage: 'OPEN', acknowledged: false }),
  },
};
