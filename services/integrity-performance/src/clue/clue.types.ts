import { z } from 'zod';
import { day } from '@zhudian/facts';
import { clueReassignment, clueReferral, clues, clueStep } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Clue = entityTypeOf(
  'Clue',
  clues,
  'A clue, from what it rests on to its effect. 线索：依据、原因、措施、成效。',
);
export const ClueConnection = connectionOf('Clue', () => Clue);

export const ClueReassignment = objectTypeOf(clueReassignment);
export const ClueReferral = objectTypeOf(clueReferral);

const clueFunnelStep = z
  .object({
    step: clueStep,
    reached: z.int().describe('Came at least so far. 至少到达此阶段。'),
    open: z.int().describe('Stand here and are not closed. 停留在此阶段。'),
    oldestOn: day.nullable().describe('The day on which the oldest of these was opened. 其中最早提出的日期。'),
    overThirtyDays: z.int().describe('Of these, opened more than thirty days ago. 其中提出超过三十日的。'),
    overNinetyDays: z.int().describe('Of these, opened more than ninety days ago. 其中提出超过九十日的。'),
  })
  .meta({ id: 'ClueFunnelStep', description: 'How many clues came how far. 各阶段线索数。' });
export const ClueFunnelStep = objectTypeOf(clueFunnelStep);
export type ClueFunnelStepView = z.output<typeof clueFunnelStep>;
