import { evaluationEvents, postingEvents, streamOf } from '@zhudian/facts';
import { evaluations } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { evaluationAmendments } from './evaluation.amendments';
import { evaluation } from './evaluation.decider';
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
    changes: {
      // A month that was opened ahead lapses when the posting ends.
      streams: (id, row) => [streamOf(evaluationEvents, id), ...(row ? [streamOf(postingEvents, row.postingId)] : [])],
    },
  },
  resolvers: [EvaluationResolver, PostingEvaluationsResolver],
  policies: [monthEvaluation, nextEvaluation],
});
