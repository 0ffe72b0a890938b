import { threeRoomsEvents, ref } from '@zhudian/facts';
import type { CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import type { ThreeRooms } from './three-rooms.state';

const threeRooms = command<ThreeRooms>();
const facts = threeRoomsEvents.schemas;
const ofStation = { stationId: ref('Station') };
const ABOVE = ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'] as const;
const HOUSE = ['STATION', 'BRANCH_SECRETARY', 'FIRST_SECRETARY', ...ABOVE] as const;
const itself = {
  of: ({ stationId }: { stationId: string }) => stationId,
  scope: ({ stationId }: { stationId: string }) => stationId,
};

export const threeRoomsCommands = {
  PlanRoom: threeRooms({
    items: ['B13', 'B14'],
    emits: ['RoomPlanned'],
    about: {
      zh: '计划党员活动室、员工辅导室或者职工书屋的硬件和软件；尚未验收的可以重新计划。',
      en: 'Plan the hardware and the software of a room; as long as nothing of it is accepted, it may be planned anew.',
    },
    roles: [...HOUSE],
    input: facts.RoomPlanned.omit({ plannedById: true }),
    ...itself,
  }),
  InspectRoom: threeRooms({
    items: ['B13', 'B14'],
    emits: ['RoomAccepted', 'RoomFoundWanting'],
    about: {
      zh: '按计划清单逐项检查一室的硬件或者软件；全部合格即为验收通过，否则记为不合格。',
      en: 'Inspect the hardware or the software of a room item by item: it is accepted when all is well, and found wanting otherwise.',
    },
    roles: ['BRANCH_SECRETARY', ...ABOVE],
    input: facts.RoomAccepted.omit({ inspectedById: true }).extend(ofStation),
    ...itself,
  }),
  CompleteThreeRooms: threeRooms({
    items: ['B13'],
    emits: ['ThreeRoomsCompleted'],
    about: {
      zh: '登记三室合一建成；三室软硬件六项均须已经验收。',
      en: 'Record that the three rooms in one are complete: all six parts are accepted by then.',
    },
    roles: ['BRANCH_SECRETARY', 'FIRST_SECRETARY', ...ABOVE],
    input: facts.ThreeRoomsCompleted.extend(ofStation),
    ...itself,
  }),
  RecordCoaching: threeRooms({
    items: ['B15'],
    emits: ['CoachingHeld'],
    about: {
      zh: '登记一次员工辅导：主题、辅导人和参加的员工。',
      en: 'Record a session of coaching: the topic, who coached, and which staff.',
    },
    roles: [...HOUSE],
    input: facts.CoachingHeld,
    ...itself,
  }),
};
export type ThreeRoomsCommand = CommandOf<typeof threeRoomsCommands>;
