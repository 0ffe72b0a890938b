import { evaluations } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { evaluationAmendments } from './evaluation.amendments';
import { DeductionResolver } from './deduction.resolver';
import { dueEvaluations } from './due-items';
import { evaluation } from './evaluation.decider';
import { EvaluationSheetResolver } from './evaluation-sheet.resolver';
import { EvaluationResolver, PostingEvaluationsResolver } from './evaluation.resolver';
import { Evaluation } from './evaluation.types';
import { monthEvaluation } from './month-evaluation';
import { nextEvaluation } from './next-evaluation';

/** The evaluations of a posting, month by month and of its term. */
export const evaluationSlice = defineSlice({
  aggregate: evaluation,
  amendments: evaluationAmendments,
  entity: {
    name: 'Evaluation',
    type: () => Evaluation,
    model: evaluations,
  },
  dueItems: [dueEvaluations],
  resolvers: [EvaluationResolver, EvaluationSheetResolver, PostingEvaluationsResolver, DeductionResolver],
  policies: [monthEvaluation, nextEvaluation],
});
