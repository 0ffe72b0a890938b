import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** N01, N09: whom a training is for. */
export const trainingAudience = enumOf('TrainingAudience', {
  FIRST_SECRETARIES: ['第一书记', 'First Secretaries'],
  PARTY_MEMBERS: ['党员', 'Party members'],
  SUCCESSORS: ['基层带头人（后备人选）', 'local successors'],
});
export const trainingResult = enumOf('TrainingResult', {
  PASSED: ['合格', 'passed'],
  NOT_PASSED: ['不合格', 'not passed'],
  NOT_ASSESSED: ['未考核', 'not assessed'],
});
export type TrainingResult = z.infer<typeof trainingResult>;

const hours = z.number().positive().max(1000);

export const trainingEvents = defineEvents({
  context: 'personnel',
  category: 'Training',
  about: { zh: '一次教育培训：计划、参加与结束。', en: 'One training: planned, attended, closed.' },
  schemas: {
    TrainingPlanned: z.strictObject({
      bureauId: ref('Bureau'),
      topic: title,
      audience: trainingAudience,
      hours,
      plannedOn: day,
    }),
    /** `topic` is told again, so that a person's record stands by itself. */
    TrainingAttended: z.strictObject({ personId: ref('Person'), topic: title, hours, result: trainingResult }),
    TrainingClosed: z.strictObject({ attended: z.int().min(0) }),
  },
  restedOnBy: { TrainingAttended: { types: ['TrainingClosed'] } },
});
export type TrainingEvent = EventOf<typeof trainingEvents>;
