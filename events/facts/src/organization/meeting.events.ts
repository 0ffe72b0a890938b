import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, dueDay, part, prose, ref, sha256, title } from '../shapes';
import { enumOf } from '../words/label';

/** B07, B08, B10: what a branch meets for. */
export const meetingKind = enumOf('MeetingKind', {
  GENERAL: ['支部党员大会', 'branch general meeting'],
  COMMITTEE: ['支部委员会会议', 'committee meeting'],
  GROUP: ['党小组会', 'Party group meeting'],
  LESSON: ['党课', 'Party lesson'],
  THEME_DAY: ['主题党日', 'Party day'],
  LIFE: ['组织生活会', 'organisational life meeting'],
  STUDY: ['每周一学', 'weekly study'],
});
export type MeetingKind = z.infer<typeof meetingKind>;

export const meetingStage = enumOf('MeetingStage', {
  NONE: ['未计划', 'not planned'],
  PLANNED: ['已计划', 'planned'],
  CONVENED: ['已召开', 'held'],
  MINUTED: ['已归档会议记录', 'minutes filed'],
  CANCELLED: ['已取消', 'cancelled'],
});
export type MeetingStage = z.infer<typeof meetingStage>;

const persons = z.array(ref('Person')).max(500);
const votes = z.int().min(0).max(500);
const itemId = part('Rectification');
/** Why somebody who was expected is away. */
export const meetingExcuse = z.strictObject({ personId: ref('Person'), reason: prose }).meta({ id: 'MeetingExcuse' });

export const meetingEvents = defineEvents({
  context: 'organization',
  category: 'Meeting',
  about: {
    zh: '党支部的一次会议或活动：计划、召开、表决、学习、整改与会议记录。',
    en: 'A meeting of a branch: planned, held, what it decided and studied, what it put right, and its minutes.',
  },
  schemas: {
    MeetingPlanned: z.strictObject({
      branchId: ref('Branch'),
      stationId: ref('Station'),
      kind: meetingKind,
      theme: title,
      plannedOn: day,
      /** Of which Party group, where a group meets. */
      groupId: part('PartyGroup').optional(),
    }),
    /** `expected` and `entitled` follow from the roll of the day; `quorumMet` only where the meeting decides. */
    MeetingConvened: z.strictObject({
      heldOn: day,
      chairId: ref('Person'),
      recorderId: ref('Person'),
      present: persons,
      observers: persons,
      excused: z.array(meetingExcuse).max(500),
      expected: persons,
      entitled: persons,
      quorumMet: z.boolean().optional(),
      /** What went before a life meeting: study, heart-to-heart talks, opinions that were asked for. */
      preparation: prose.optional(),
    }),
    /**
     * `carried` follows from the votes: more than half of those entitled, whoever of them came. What is important was carried by the
     * committee before: in that meeting, by that motion.
     */
    MotionDecided: z.strictObject({
      motionId: part('Motion'),
      subject: prose,
      isImportant: z.boolean().optional(),
      priorMeetingId: ref('Meeting').optional(),
      priorMotionId: part('Motion').optional(),
      yes: votes,
      no: votes,
      abstain: votes,
      entitledCount: votes,
      presentCount: votes,
      carried: z.boolean(),
    }),
    StudyCovered: z.strictObject({ materials: z.array(title).min(1).max(20), effect: prose }),
    CriticismRecorded: z.strictObject({ fromId: ref('Person'), aboutId: ref('Person'), text: prose }),
    RectificationOpened: z.strictObject({ itemId, ownerId: ref('Person'), text: prose, dueOn: dueDay(12) }),
    RectificationDone: z.strictObject({ itemId, result: prose, doneById: ref('Person') }),
    RectificationVerified: z.strictObject({ itemId }),
    MinutesFiled: z.strictObject({
      sha256,
      summary: prose,
    }),
    MeetingCancelled: z.strictObject({ reason: prose }),
  },
  restedOnBy: {
    MotionDecided: { types: ['MinutesFiled'] },
    StudyCovered: { types: ['MinutesFiled'] },
    CriticismRecorded: { types: ['MinutesFiled'] },
    RectificationOpened: { types: ['RectificationDone', 'RectificationVerified', 'MinutesFiled'], by: 'itemId' },
    RectificationDone: { types: ['RectificationDone', 'RectificationVerified'], by: 'itemId' },
    RectificationVerified: { types: [] },
    MinutesFiled: { types: [] },
    MeetingCancelled: { types: [] },
  },
});
export type MeetingEvent = EventOf<typeof meetingEvents>;
