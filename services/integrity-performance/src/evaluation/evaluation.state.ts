import { cellKey, evaluationEvents, type EvaluationEvent, type EvaluationKind, type Scores } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';
import type { AppealTime } from './appeal-time';

export interface Deduction extends AppealTime {
  readonly points: number;
  readonly isDiscipline: boolean;
  readonly appliedBy: string;
  readonly standing: 'APPLIED' | 'APPEALED' | 'UPHELD' | 'REVOKED';
}

export interface Evaluation {
  readonly stage: 'NONE' | 'OPEN' | 'FINAL';
  readonly postingId: string;
  /** Absent until it is open. */
  readonly stationId?: string;
  readonly kind: EvaluationKind;
  readonly month?: string | undefined;
  readonly scores: Scores;
  readonly deductions: Readonly<Record<string, Deduction>>;
  readonly acknowledged: boolean;
}

const judged = (state: Evaluation, deductionId: string, standing: Deduction['standing']): Evaluation => {
  const deduction = state.deductions[deductionId];
  return deduction
    ? { ...state, deductions: { ...state.deductions, [deductionId]: { ...deduction, standing } } }
    : state;
};

export const evaluationFold: Fold<Evaluation, EvaluationEvent> = {
  family: evaluationEvents,
  initial: { stage: 'NONE', postingId: '', kind: 'MONTHLY', scores: {}, deductions: {}, acknowledged: false },
  evolve: {
    EvaluationOpened: (state, { data }) => ({ ...state, ...data, stage: 'OPEN' }),
    ScoreSubmitted: (state, { data }) => ({ ...state, scores: { ...state.scores, [cellKey(data)]: data.score } }),
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
