import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { dueDay, part, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** B12: 急、难、险、重. */
export const vanguardTaskKind = enumOf('VanguardTaskKind', {
  URGENT: ['紧急任务', 'urgent'],
  DIFFICULT: ['困难任务', 'difficult'],
  DANGEROUS: ['危险任务', 'dangerous'],
  HEAVY: ['繁重任务', 'heavy'],
});
export type VanguardTaskKind = z.infer<typeof vanguardTaskKind>;

export const vanguardTaskStage = enumOf('VanguardTaskStage', {
  NONE: ['未交办', 'not assigned'],
  ASSIGNED: ['已交办，待本人接受', 'assigned, to be accepted'],
  ACCEPTED: ['进行中', 'under way'],
  REPORTED: ['已报告完成，待核实', 'reported done, to be verified'],
  VERIFIED: ['已核实', 'verified'],
  CALLED_OFF: ['已取消', 'called off'],
});
export type VanguardTaskStage = z.infer<typeof vanguardTaskStage>;

/** What somebody else found when a task was verified. */
export const vanguardTaskOutcome = enumOf('VanguardTaskOutcome', {
  ACHIEVED: ['已完成', 'achieved'],
  PARTLY: ['部分完成', 'partly achieved'],
  NOT_ACHIEVED: ['未完成', 'not achieved'],
});
export type VanguardTaskOutcome = z.infer<typeof vanguardTaskOutcome>;

export const vanguardTaskEvents = defineEvents({
  context: 'organization',
  category: 'VanguardTask',
  about: {
    zh: '一项先锋任务：交办给党员或者党小组，由本人接受、报告完成，由他人核实。',
    en: 'A vanguard task: given to a member or a Party group, accepted and reported done by them, verified by somebody else.',
  },
  schemas: {
    /** Whom it is given to follows from the member or the group: `ownerId` answers for it, `memberIds` do it. */
    VanguardTaskLogged: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      kind: vanguardTaskKind,
      aim: prose,
      dueOn: dueDay(12),
      groupId: part('PartyGroup').optional(),
      ownerId: ref('Person'),
      memberIds: z.array(ref('Person')).min(1).max(200),
    }),
    VanguardTaskAccepted: z.strictObject({}),
    /** `inTime` follows from the day. */
    VanguardTaskReported: z.strictObject({
      result: prose,
      evidenceRefs: z.array(title).min(1).max(20),
      inTime: z.boolean(),
    }),
    VanguardTaskVerified: z.strictObject({
      taskOutcome: vanguardTaskOutcome,
      opinion: prose,
      verifiedById: ref('Person'),
    }),
    VanguardTaskCalledOff: z.strictObject({ reason: prose }),
  },
});
export type VanguardTaskEvent = EventOf<typeof vanguardTaskEvents>;
