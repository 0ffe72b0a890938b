import { idOfStream, postingEvents, recordedFrom } from '@zhudian/facts';
import { monthOf } from '@zhudian/programme';
import { definePolicy } from '@zhudian/framework/service';
import { evaluation } from './evaluation.decider';

/** A posting that starts, or is taken over, opens the evaluation of the month of that day. */
export const monthEvaluation = definePolicy('month-evaluation', postingEvents, {
  PostingStarted: ({ stream, data: { stationId, ...days } }) => [
    {
      aggregate: evaluation,
      type: 'OpenEvaluation',
      data: { postingId: idOfStream(stream), stationId, kind: 'MONTHLY', month: monthOf(recordedFrom(days)) },
    },
  ],
});
