import { idOfStream, postingEvents } from '@zhudian/events';
import { monthOf } from '@zhudian/kernel';
import { definePolicy } from '@zhudian/kernel/server';
import { evaluation } from '../evaluation/evaluation.decider';

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
