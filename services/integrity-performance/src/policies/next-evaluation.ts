import { evaluationEvents } from '@zhudian/events';
import { addMonths, monthOf } from '@zhudian/kernel';
import { definePolicy } from '@zhudian/kernel/server';
import { evaluation } from '../evaluation/evaluation.decider';

/** A month that is final opens the next, as long as the posting goes on; nobody has to think of it. */
export const nextEvaluation = definePolicy('next-evaluation', evaluationEvents, {
  EvaluationFinalised: ({ data: { postingId, stationId, month } }) =>
    month === undefined
      ? []
      : [
          {
            aggregate: evaluation,
            type: 'OpenEvaluation',
            data: { postingId, stationId, kind: 'MONTHLY', month: monthOf(addMonths(`${month}-01`, 1)) },
          },
        ],
});
