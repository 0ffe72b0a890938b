import type { Labels } from './label';
import { standardFacts } from './standard-words';
import { twinningFacts } from './twinning-words';

/** What the facts of what a station has are called: its rooms, its standards and with whom it is twinned. */
export const stationFacts = {
  RoomPlanned: ['计划建设一室', 'plan of the room'],
  RoomAccepted: ['验收通过', 'acceptance of the part of the room'],
  RoomFoundWanting: ['检查不合格', 'inspection that found the room wanting'],
  ThreeRoomsCompleted: ['三室合一建成', 'completion of the three rooms'],
  CoachingHeld: ['员工辅导', 'session of coaching'],
  ...standardFacts,
  ...twinningFacts,
} as const satisfies Labels;
