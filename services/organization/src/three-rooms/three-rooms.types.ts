import { coachingSession, roomInspection, roomState, threeRooms } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const ThreeRooms = entityTypeOf('ThreeRooms', threeRooms, 'The three rooms in one of a station. 三室合一。');
export const ThreeRoomsConnection = connectionOf('ThreeRooms', () => ThreeRooms);
export const RoomState = objectTypeOf(roomState);
export const RoomInspection = objectTypeOf(roomInspection);
export const CoachingSession = objectTypeOf(coachingSession);
