import { evaluationEvents, idOfStream, postingEvents, type EvaluationEvent, type OfType } from '@zhudian/facts';
import { defineReadModel, on, type TypedFact } from '../declaring/define-read-model';
import { decisionOf } from '../shared/decision';
import { begun, columns, judged, NO_RESULT, resulting, type Row } from './evaluation-row';
import { rated, scored } from './evaluation-sheet';
import { monthsAfter } from './months-after';
import { evaluationAccess } from './access';

/** A month that was opened ahead of a posting that is over by then. */
const lapsed = {
  keys: ({ stream, data: { endOn } }: { readonly stream: string; readonly data: { readonly endOn: string } }) =>
    monthsAfter(endOn, 3).map((month) => `${idOfStream(stream)}.${month}`),
  fold: (row: Row | undefined): Row | undefined => (row?.stage === 'OPEN' ? { ...row, stage: 'LAPSED' } : row),
};

const UNDECIDED = { standing: 'APPLIED', grounds: null, finding: null, appealed: null, decided: null } as const;

type Judgement = TypedFact<OfType<EvaluationEvent, 'DeductionUpheld'> | OfType<EvaluationEvent, 'DeductionRevoked'>>;
const decided =
  (standing: 'UPHELD' | 'REVOKED') =>
  (row: Row | undefined, fact: Judgement): Row | undefined =>
    judged(row, fact.data.deductionId, { standing, finding: fact.data.finding, decided: decisionOf(fact) });

/** Evaluations of postings: one a month, and one of the term, which has no month. */
export const evaluations = defineReadModel({
  name: 'evaluation',
  version: 4,
  context: 'integrity-performance',
  access: evaluationAccess,
  columns,
  indexes: [
    ['postingId', 'month'],
    ['stationId', 'month'],
    ['month', 'stationId'],
    ['stage', 'month', 'stationId'],
    ['grade', 'month', 'stationId'],
    ['kind', 'stage', 'month', 'stationId'],
  ],
  on: {
    ...on<Row>()(evaluationEvents, {
      EvaluationOpened: (_, { stream, data, metadata: { occurredOn } }) => begun(idOfStream(stream), data, occurredOn),
      ScoreSubmitted: (row, fact) => {
        const { comment = null, unitId = null, ...score } = fact.data;
        const decision = decisionOf(fact);
        return row && scored(row, { ...score, comment, unitId, on: decision.on, decision });
      },
      DimensionsRated: (row, fact) => {
        const { comment = null, ...rating } = fact.data;
        return row && rated(row, { ...rating, comment, decision: decisionOf(fact) });
      },
      DeductionApplied: (row, fact) => {
        const applied = decisionOf(fact);
        const deduction = { ...fact.data, ...UNDECIDED, applied, appliedOn: applied.on };
        return row && { ...row, deductions: [...row.deductions, deduction] };
      },
      DeductionAppealed: (row, fact) => {
        const { deductionId, grounds } = fact.data;
        return judged(row, deductionId, { standing: 'APPEALED', grounds, appealed: decisionOf(fact) });
      },
      DeductionUpheld: decided('UPHELD'),
      DeductionRevoked: decided('REVOKED'),
      EvaluationFinalised: (row, fact) => row && resulting(row, fact.data, decisionOf(fact)),
      ResultAcknowledged: (row, fact) => {
        const decision = decisionOf(fact);
        const acknowledgement = { comment: fact.data.comment ?? null, decision };
        return row && { ...row, acknowledgedOn: decision.on, acknowledgement };
      },
      EvaluationReopened: (row, fact) => {
        const { reason } = fact.data;
        const reopenings = [...(row?.reopenings ?? []), { reason, decision: decisionOf(fact) }];
        return (
          row && { ...row, ...NO_RESULT, stage: 'OPEN', reopened: row.reopened + 1, reopenReason: reason, reopenings }
        );
      },
    }),
    ...on<Row>()(postingEvents, { PostingEnded: lapsed, PostingRecalled: lapsed }),
  },
});
export type { Row as EvaluationRow } from './evaluation-row';
export { deductionView, evaluationStage, missingCell, type DeductionView, type ScoreView } from './evaluation-views';
