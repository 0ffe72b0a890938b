import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, percent, prose, ref } from '../shapes';
import { enumOf } from '../words/label';

/** N13: when a station is looked at after its First Secretary has gone. */
export const selfRunningMoment = enumOf('SelfRunningMoment', {
  DAYS_90: ['撤回后90天', '90 days after the withdrawal'],
  DAYS_180: ['撤回后180天', '180 days after the withdrawal'],
  DAYS_365: ['撤回后365天', '365 days after the withdrawal'],
});
export type SelfRunningMoment = z.infer<typeof selfRunningMoment>;

/** What is looked at; all of it follows from facts. */
export const selfRunningCriterion = enumOf('SelfRunningCriterion', {
  SEATS: ['支委配备', 'seats of the committee'],
  MEETINGS: ['三会一课', 'meetings and lessons'],
  STUDY: ['每周一学', 'weekly study'],
  LISTS: ['两个清单', 'the two lists'],
  DISCLOSURE: ['党务所务公开', 'affairs made open'],
  INDICATORS: ['关键指标', 'key indicators'],
});
export type SelfRunningCriterion = z.infer<typeof selfRunningCriterion>;

export const selfRunningGrade = enumOf('SelfRunningGrade', {
  RUNNING: ['运转良好', 'running by itself'],
  WEAK: ['有所弱化', 'weakening'],
  NOT_JUDGED: ['暂无依据', 'not judged'],
});
export type SelfRunningGrade = z.infer<typeof selfRunningGrade>;

export const selfRunningStage = enumOf('SelfRunningStage', {
  NONE: ['未安排', 'not scheduled'],
  SCHEDULED: ['跟踪检查中', 'being checked'],
  RELAPSED: ['出现反弹', 'relapsed'],
  CONFIRMED: ['确认自行运转', 'confirmed'],
});
export type SelfRunningStage = z.infer<typeof selfRunningStage>;

/** How much of what was owed was done; nothing owed, or no facts to tell by: not judged. */
export const judgedCriterion = z.strictObject({
  criterion: selfRunningCriterion,
  met: z.int().min(0),
  owed: z.int().min(0),
});
export type JudgedCriterion = z.infer<typeof judgedCriterion>;

/** One stream for each posting that is over. */
export const selfRunningEvents = defineEvents({
  context: 'organization',
  category: 'SelfRunning',
  about: {
    zh: '第一书记撤回后供电所的自行运转：按期检查、确认，或者认定反弹。',
    en: 'How a station runs by itself after its First Secretary has gone: checked at set days, confirmed, or found to relapse.',
  },
  schemas: {
    SelfRunningScheduled: z.strictObject({
      stationId: ref('Station'),
      branchId: ref('Branch'),
      withdrawnOn: day,
      checks: z
        .array(z.strictObject({ moment: selfRunningMoment, checkOn: day }))
        .min(1)
        .max(3),
    }),
    /** `judgedAt`: the position whose facts it was computed from; `score`: none while nothing could be judged. */
    SelfRunningChecked: z.strictObject({
      moment: selfRunningMoment,
      criteria: z.array(judgedCriterion).min(1).max(10),
      judgedAt: z.string().max(32),
      score: percent.optional(),
      grade: selfRunningGrade,
    }),
    SelfRunningConfirmed: z.strictObject({ conclusion: prose }),
    RelapseFlagged: z.strictObject({ criteria: z.array(selfRunningCriterion).min(1).max(10), reason: prose }),
  },
  restedOnBy: {
    SelfRunningChecked: { types: ['SelfRunningConfirmed', 'RelapseFlagged'] },
    SelfRunningConfirmed: { types: ['RelapseFlagged'] },
    RelapseFlagged: { types: ['SelfRunningConfirmed'] },
  },
});
export type SelfRunningEvent = EventOf<typeof selfRunningEvents>;
