import { evaluationEvents } from '@zhudian/facts';
import { addMonths, monthOf } from '@zhudian/programme';
import { definePolicy } from '@zhudian/framework/service';
import { evaluation } from './evaluation.decider';

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
