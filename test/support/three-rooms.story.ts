import type { OfType, RoomKind, RoomPart, ThreeRoomsEvent } from '@zhudian/facts';

export const HARDWARE = ['桌椅', '投影仪'];
export const SOFTWARE = ['活动制度', '学习资料'];

/** Planned by Chen. */
export const planned = (room: RoomKind = 'ACTIVITY'): OfType<ThreeRoomsEvent, 'RoomPlanned'> => ({
  type: 'RoomPlanned',
  data: { stationId: 'luobo', room, hardware: HARDWARE, software: SOFTWARE, plannedById: 'chen' },
});
const checked = (part: RoomPart, ok: boolean) =>
  (part === 'HARDWARE' ? HARDWARE : SOFTWARE).map((item, at) => ({ item, ok: ok || at > 0 }));
/** Inspected by Wei, who finds all well. */
export const accepted = (room: RoomKind, part: RoomPart): OfType<ThreeRoomsEvent, 'RoomAccepted'> => ({
  type: 'RoomAccepted',
  data: { room, part, checklist: checked(part, true), inspectedById: 'wei' },
});
/** Inspected by Wei, who finds the first item wanting. */
export const wanting = (room: RoomKind, part: RoomPart): OfType<ThreeRoomsEvent, 'RoomFoundWanting'> => ({
  type: 'RoomFoundWanting',
  data: { room, part, checklist: checked(part, false), inspectedById: 'wei' },
});
export const completed = { type: 'ThreeRoomsCompleted', data: {} } satisfies ThreeRoomsEvent;
export const coached = (change: Partial<OfType<ThreeRoomsEvent, 'CoachingHeld'>['data']> = {}) =>
  ({
    type: 'CoachingHeld',
    data: {
      stationId: 'luobo',
      coachingId: 'meters',
      topic: '电能表现场校验',
      coachId: 'chen',
      staffIds: ['lan', 'wei'],
      ...change,
    },
  }) as const satisfies ThreeRoomsEvent;
