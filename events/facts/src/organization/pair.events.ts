import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { dueDay, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** B06: what came of a pair. */
export const pairOutcome = enumOf('PairOutcome', {
  ACHIEVED: ['已达到目标', 'achieved'],
  PARTLY: ['部分达到目标', 'partly achieved'],
  NOT_ACHIEVED: ['未达到目标', 'not achieved'],
});

export const pairStage = enumOf('PairStage', {
  NONE: ['未结对', 'not formed'],
  FORMED: ['结对中', 'formed'],
  CONCLUDED: ['已登记成效', 'result recorded'],
  DISSOLVED: ['已解除', 'dissolved'],
});
export type PairStage = z.infer<typeof pairStage>;

export const pairEvents = defineEvents({
  context: 'organization',
  category: 'Pair',
  about: {
    zh: '“1+1”“1+2”结对：一名党员帮带一至二人，有主题、有期限、有成效。',
    en: 'A pairing: one member leads one or two others, with a topic, a day and a result.',
  },
  schemas: {
    PairFormed: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      leadId: ref('Person'),
      partnerIds: z.array(ref('Person')).min(1).max(20),
      topic: title,
      dueOn: dueDay(12),
    }),
    /** `inTime` follows from the day. */
    PairResultRecorded: z.strictObject({ pairOutcome, result: prose, inTime: z.boolean() }),
    PairDissolved: z.strictObject({ reason: prose }),
  },
  restedOnBy: {
    PairResultRecorded: { types: [] },
    PairDissolved: { types: [] },
  },
});
export type PairEvent = EventOf<typeof pairEvents>;
