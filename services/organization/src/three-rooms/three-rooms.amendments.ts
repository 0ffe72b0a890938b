import type { RoomKind } from '@zhudian/facts';
import { amendmentsOf } from '@zhudian/programme';
import { threeRooms } from './three-rooms.decider';
import { threeRoomsFold } from './three-rooms.state';

/** The corrections and annulments of three rooms. A checklist is not corrected but annulled, and the part inspected anew. */
export const threeRoomsAmendments = amendmentsOf(threeRooms, threeRoomsFold, {
  correctable: { CoachingHeld: ['topic'] },
  scope: ({ stationId }) => stationId,
  subject: ({ rooms }, _read, _id, { data }) => rooms[data['room'] as RoomKind]?.plannedById,
});
