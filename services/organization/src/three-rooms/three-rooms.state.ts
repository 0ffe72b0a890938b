import {
  roomAcceptance,
  threeRoomsEvents,
  type RoomAcceptance,
  type RoomKind,
  type RoomPart,
  type ThreeRoomsEvent,
} from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Room {
  readonly plannedById: string;
  readonly items: Readonly<Record<RoomPart, readonly string[]>>;
}

export interface ThreeRooms {
  readonly stationId?: string;
  readonly rooms: Readonly<Partial<Record<RoomKind, Room>>>;
  readonly accepted: readonly RoomAcceptance[];
  readonly isCompleted: boolean;
  readonly coachingIds: readonly string[];
}

export const acceptanceOf = (room: RoomKind, part: RoomPart): RoomAcceptance => `${room}_${part}`;
/** Which of the six acceptances are still to come. */
export const missingOf = ({ accepted }: ThreeRooms): readonly RoomAcceptance[] =>
  roomAcceptance.options.filter((one) => !accepted.includes(one));

export const threeRoomsFold: Fold<ThreeRooms, ThreeRoomsEvent> = {
  family: threeRoomsEvents,
  initial: { rooms: {}, accepted: [], isCompleted: false, coachingIds: [] },
  evolve: {
    RoomPlanned: (state, { data: { stationId, room, hardware, software, plannedById } }) => ({
      ...state,
      stationId,
      rooms: { ...state.rooms, [room]: { plannedById, items: { HARDWARE: hardware, SOFTWARE: software } } },
    }),
    RoomAccepted: (state, { data: { room, part } }) => ({
      ...state,
      accepted: [...state.accepted, acceptanceOf(room, part)],
    }),
    RoomFoundWanting: (state) => state,
    ThreeRoomsCompleted: (state) => ({ ...state, isCompleted: true }),
    CoachingHeld: (state, { data: { stationId, coachingId } }) => ({
      ...state,
      stationId,
      coachingIds: [...state.coachingIds, coachingId],
    }),
  },
};
