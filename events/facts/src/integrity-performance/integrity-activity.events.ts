import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { dueDay, prose, ref, sha256, title } from '../shapes';
import { enumOf } from '../words/label';

/** I19: by what means integrity is taught. */
export const activityMedium = enumOf('ActivityMedium', {
  LESSON: ['廉政党课', 'lesson on integrity'],
  WARNING: ['警示教育', 'warning education'],
  CASE_STUDY: ['案例研讨', 'discussion of cases'],
  CULTURE: ['廉洁文化创作展示', 'works of integrity culture'],
  FAMILY: ['家庭助廉', 'integrity in the family'],
  VISIT: ['现场教学', 'teaching on site'],
  ONLINE: ['网络学习', 'learning online'],
});
export type ActivityMedium = z.infer<typeof activityMedium>;

export const activityStage = enumOf('ActivityStage', {
  NONE: ['未列入计划', 'not planned'],
  PLANNED: ['已列入计划', 'planned'],
  HELD: ['已开展', 'held'],
  CANCELLED: ['已取消', 'cancelled'],
});
export type ActivityStage = z.infer<typeof activityStage>;

/** How many took part, and how many of them of their own accord; nobody is named. */
const heads = z.int().min(1).max(2000);

export const integrityActivityEvents = defineEvents({
  context: 'integrity-performance',
  category: 'IntegrityActivity',
  about: {
    zh: '一次廉洁教育活动：以什么手段、什么载体，计划、开展，多少人参加、多少人主动参加。',
    en: 'An integrity activity: by what medium and carrier, planned, held, and how many took part, how many willingly.',
  },
  schemas: {
    /** `carrier`: what carries it, in the words of the branch: a wall, a short film, a letter home. */
    ActivityPlanned: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      medium: activityMedium,
      carrier: title,
      topic: title,
      plannedOn: dueDay(12),
    }),
    /** `sha256`: the document that shows it. */
    ActivityHeld: z.strictObject({
      participants: heads,
      voluntary: z.int().min(0).max(2000),
      account: prose,
      sha256,
      inTime: z.boolean(),
    }),
    ActivityCancelled: z.strictObject({ reason: prose }),
  },
});
export type IntegrityActivityEvent = EventOf<typeof integrityActivityEvents>;
