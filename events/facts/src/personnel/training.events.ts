import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, id, title } from '../shapes';

/** N01, N09: whom a training is for. */
export const trainingAudience = z
  .enum(['FIRST_SECRETARIES', 'PARTY_MEMBERS', 'SUCCESSORS'])
  .meta({ id: 'TrainingAudience' });
export const trainingResult = z.enum(['PASSED', 'NOT_PASSED', 'NOT_ASSESSED']).meta({ id: 'TrainingResult' });
export type TrainingResult = z.infer<typeof trainingResult>;

const hours = z.number().positive().max(1000);

export const trainingEvents = defineEvents({
  context: 'personnel',
  category: 'Training',
  about: { zh: '一次教育培训：计划、参加与结束。', en: 'One training: planned, attended, closed.' },
  schemas: {
    TrainingPlanned: z.strictObject({ bureauId: id, topic: title, audience: trainingAudience, hours, plannedOn: day }),
    /** `topic` is told again, so that a person's record stands by itself. */
    TrainingAttended: z.strictObject({ personId: id, topic: title, hours, result: trainingResult }),
    TrainingClosed: z.strictObject({ attended: z.int().min(0) }),
  },
});
export type TrainingEvent = EventOf<typeof trainingEvents>;
