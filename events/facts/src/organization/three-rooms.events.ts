import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { part, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** B13: the three rooms that are one place of many uses. */
export const roomKind = enumOf('RoomKind', {
  ACTIVITY: ['党员活动室', 'activity room for members'],
  COACHING: ['员工辅导室', 'coaching room'],
  BOOKS: ['职工书屋', 'book room'],
});
export type RoomKind = z.infer<typeof roomKind>;

/** B14: what belongs to a room. */
export const roomPart = enumOf('RoomPart', {
  HARDWARE: ['硬件', 'hardware'],
  SOFTWARE: ['软件', 'software'],
});
export type RoomPart = z.infer<typeof roomPart>;

/** The six acceptances that make the three rooms complete. */
export const roomAcceptance = enumOf('RoomAcceptance', {
  ACTIVITY_HARDWARE: ['党员活动室硬件', 'hardware of the activity room'],
  ACTIVITY_SOFTWARE: ['党员活动室软件', 'software of the activity room'],
  COACHING_HARDWARE: ['员工辅导室硬件', 'hardware of the coaching room'],
  COACHING_SOFTWARE: ['员工辅导室软件', 'software of the coaching room'],
  BOOKS_HARDWARE: ['职工书屋硬件', 'hardware of the book room'],
  BOOKS_SOFTWARE: ['职工书屋软件', 'software of the book room'],
});
export type RoomAcceptance = z.infer<typeof roomAcceptance>;

export const threeRoomsStage = enumOf('ThreeRoomsStage', {
  UNDERWAY: ['建设中', 'underway'],
  ACCEPTED: ['六项均已验收', 'all six accepted'],
  COMPLETED: ['三室合一已建成', 'completed'],
});
export type ThreeRoomsStage = z.infer<typeof threeRoomsStage>;

const list = z.array(title).min(1).max(50);
const checked = z.strictObject({ item: title, ok: z.boolean() }).meta({ id: 'RoomCheckItem' });
const inspection = z.strictObject({
  room: roomKind,
  part: roomPart,
  checklist: z.array(checked).min(1).max(50),
  inspectedById: ref('Person'),
});

export const threeRoomsEvents = defineEvents({
  context: 'organization',
  category: 'ThreeRooms',
  about: {
    zh: '供电所的三室合一：各室软硬件的计划与验收、建成，以及员工辅导；编号与供电所相同。',
    en: 'The three rooms in one of a station: planned and accepted part by part, completed, and the coaching of its staff. Its id is that of the station.',
  },
  schemas: {
    RoomPlanned: z.strictObject({
      stationId: ref('Station'),
      room: roomKind,
      hardware: list,
      software: list,
      plannedById: ref('Person'),
    }),
    RoomAccepted: inspection,
    RoomFoundWanting: inspection,
    ThreeRoomsCompleted: z.strictObject({}),
    /** B15: a session in which staff were coached. */
    CoachingHeld: z.strictObject({
      stationId: ref('Station'),
      coachingId: part('Coaching'),
      topic: title,
      coachId: ref('Person'),
      staffIds: z.array(ref('Person')).min(1).max(100),
    }),
  },
  restedOnBy: {
    RoomPlanned: {
      types: ['RoomPlanned', 'RoomAccepted', 'RoomFoundWanting', 'ThreeRoomsCompleted'],
      by: 'room',
    },
    RoomAccepted: { types: ['ThreeRoomsCompleted'] },
    RoomFoundWanting: { types: [] },
    ThreeRoomsCompleted: { types: [] },
    CoachingHeld: { types: [] },
  },
});
export type ThreeRoomsEvent = EventOf<typeof threeRoomsEvents>;
