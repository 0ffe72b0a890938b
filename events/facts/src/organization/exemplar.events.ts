import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, part, prose, ref } from '../shapes';
import { enumOf } from '../words/label';
import { disclosureChannel } from './disclosure.events';

/** N07: in what somebody leads by example. */
export const exemplarField = enumOf('ExemplarField', {
  TASK: ['攻坚克难', 'urgent and hard tasks'],
  SKILL: ['岗位技能', 'skill in the post'],
  SERVICE: ['服务群众', 'service to the masses'],
  INTEGRITY: ['廉洁自律', 'integrity'],
  SAFETY: ['安全生产', 'safety at work'],
  STUDY: ['学习教育', 'study'],
});
export type ExemplarField = z.infer<typeof exemplarField>;

export const exemplarStage = enumOf('ExemplarStage', {
  NONE: ['未推荐', 'not proposed'],
  PROPOSED: ['已推荐', 'proposed'],
  APPROVED: ['已通过', 'approved'],
  NAMED: ['已公布', 'published'],
  WITHDRAWN: ['已撤下', 'withdrawn'],
});
export type ExemplarStage = z.infer<typeof exemplarStage>;

/** Somebody's deeds as an example to follow, for a time: never a score, an order or a quota of persons. */
export const exemplarEvents = defineEvents({
  context: 'organization',
  category: 'Exemplar',
  about: {
    zh: '一个先进典型：以事迹推荐，经党支部会议通过，在有效期内公布；不评分、不排名。',
    en: 'An exemplar: proposed for what was done, approved by a meeting of the branch, published for a time; never scored or ranked.',
  },
  schemas: {
    /** `proposedOn` is the day of the fact: the vote comes after it. */
    ExemplarProposed: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      personId: ref('Person'),
      exemplarField,
      deeds: prose,
      vanguardTaskId: ref('VanguardTask').optional(),
      proposedOn: day,
    }),
    ExemplarApproved: z.strictObject({ meetingId: ref('Meeting'), motionId: part('Motion') }),
    ExemplarNamed: z.strictObject({ channels: z.array(disclosureChannel).min(1).max(4), from: day, until: day }),
    ExemplarWithdrawn: z.strictObject({ reason: prose }),
  },
});
export type ExemplarEvent = EventOf<typeof exemplarEvents>;
