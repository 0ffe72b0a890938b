import { evaluationEvents, idOfStream, postingEvents } from '@zhudian/facts';
import { defineReadModel, on } from '../declaring/define-read-model';
import { begun, columns, judged, NO_RESULT, resulting, scored, type Row } from './evaluation-row';
import { monthsAfter } from './months-after';

/** A month that was opened ahead of a posting that is over by then. */
const lapsed = {
  keys: ({ stream, data: { endOn } }: { readonly stream: string; readonly data: { readonly endOn: string } }) =>
    monthsAfter(endOn, 3).map((month) => `${idOfStream(stream)}.${month}`),
  fold: (row: Row | undefined): Row | undefined => (row?.stage === 'OPEN' ? { ...row, stage: 'LAPSED' } : row),
};

/** Evaluations of postings: one a month, and one of the term, which has no month. */
export const evaluations = defineReadModel({
  name: 'evaluation',
  version: 2,
  context: 'integrity-performance',
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
      ScoreSubmitted: (row, { data: { level, method, score, comment }, metadata: { occurredOn } }) =>
        row && scored(row, { level, method, score, comment: comment ?? null, on: occurredOn }),
      DeductionApplied: (row, { data: { appliedBy: _, ...data }, metadata: { occurredOn } }) =>
        row && {
          ...row,
          deductions: [
            ...row.deductions,
            { ...data, standing: 'APPLIED', appliedOn: occurredOn, grounds: null, finding: null },
          ],
        },
      DeductionAppealed: (row, { data: { deductionId, grounds } }) =>
        judged(row, deductionId, { standing: 'APPEALED', grounds }),
      DeductionUpheld: (row, { data: { deductionId, finding } }) =>
        judged(row, deductionId, { standing: 'UPHELD', finding }),
      DeductionRevoked: (row, { data: { deductionId, finding } }) =>
        judged(row, deductionId, { standing: 'REVOKED', finding }),
      EvaluationFinalised: (row, { data, metadata: { occurredOn } }) => row && resulting(row, data, occurredOn),
      ResultAcknowledged: (row, { metadata: { occurredOn } }) => row && { ...row, acknowledgedOn: occurredOn },
      EvaluationReopened: (row, { data: { reason } }) =>
        row && { ...row, ...NO_RESULT, stage: 'OPEN', reopened: row.reopened + 1, reopenReason: reason },
    }),
    ...on<Row>()(postingEvents, { PostingEnded: lapsed, PostingRecalled: lapsed }),
  },
});
export type { Row as EvaluationRow } from './evaluation-row';
export { evaluationStage, type DeductionView, type ScoreView } from './evaluation-views';
