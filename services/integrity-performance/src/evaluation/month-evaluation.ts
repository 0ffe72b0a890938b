import { idOfStream, postingEvents } from '@zhudian/facts';
import { monthOf } from '@zhudian/programme';
import { definePolicy } from '@zhudian/framework/service';
import { evaluation } from './evaluation.decider';

/** A posting that starts opens the evaluation of its first month. */
export const monthEvaluation = definePolicy('month-evaluation', postingEvents, {
  PostingStarted: ({ stream, data: { stationId, startOn } }) => [
    {
      aggregate: evaluation,
      type: 'OpenEvaluation',
      data: { postingId: idOfStream(stream), stationId, kind: 'MONTHLY', month: monthOf(startOn) },
    },
  ],
});
