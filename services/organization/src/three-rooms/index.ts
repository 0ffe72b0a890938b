import { threeRooms as rows } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { threeRoomsAmendments } from './three-rooms.amendments';
import { threeRooms } from './three-rooms.decider';
import {
  CoachingSessionResolver,
  RoomInspectionResolver,
  RoomStateResolver,
  StationThreeRoomsResolver,
  ThreeRoomsResolver,
} from './three-rooms.resolver';
import { ThreeRooms } from './three-rooms.types';
import { ThreeRoomsTotalsResolver } from './totals.resolver';

/** The activity room, the coaching room and the book room of a station, and the coaching of its staff. */
export const threeRoomsSlice = defineSlice({
  aggregate: threeRooms,
  amendments: threeRoomsAmendments,
  entity: { name: 'ThreeRooms', type: () => ThreeRooms, model: rows },
  resolvers: [
    ThreeRoomsResolver,
    RoomStateResolver,
    RoomInspectionResolver,
    CoachingSessionResolver,
    StationThreeRoomsResolver,
    ThreeRoomsTotalsResolver,
  ],
});
