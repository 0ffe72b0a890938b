import type { Day } from '@zhudian/programme';
import { headOf, localLeaderOf, staffOf } from './cast';
import { later } from './days';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import * as texts from './texts/three-rooms';

const ROOMS = ['ACTIVITY', 'COACHING', 'BOOKS'] as const;
const PARTS = ['HARDWARE', 'SOFTWARE'] as const;
type Room = (typeof ROOMS)[number];

const planned = ({ stationId }: Posting, room: Room, on: Day): Step => {
  const { HARDWARE: hardware, SOFTWARE: software } = texts.ITEMS[room];
  return act(headOf(stationId), on, 'PlanRoom', { stationId, room, hardware, software });
};

const inspected = ({ stationId, partyOfficer }: Posting, room: Room, on: Day, missing = ''): readonly Step[] =>
  PARTS.map((part) => {
    const checklist = texts.ITEMS[room][part].map((item) => ({ item, ok: item !== missing }));
    return act(partyOfficer, on, 'InspectRoom', { stationId, room, part, checklist });
  });

/** Of the last room something is missing at first. */
const built = (posting: Posting, on: Day): readonly Step[] => {
  const { stationId, partyOfficer } = posting;
  const { HARDWARE } = texts.ITEMS.BOOKS;
  const again = { stationId, room: 'BOOKS', part: 'HARDWARE', checklist: HARDWARE.map((item) => ({ item, ok: true })) };
  return [
    ...ROOMS.map((room) => planned(posting, room, on)),
    ...ROOMS.flatMap((room, at) => inspected(posting, room, later(on, 40 + at * 8), texts.MISSING)),
    act(partyOfficer, later(on, 70), 'InspectRoom', again),
    act(localLeaderOf(stationId), later(on, 74), 'CompleteThreeRooms', { stationId }),
  ];
};

const coached = ({ stationId, secretary }: Posting, on: Day, nth: number): Step =>
  act(secretary, on, 'RecordCoaching', {
    stationId,
    coachingId: 'first',
    topic: texts.TOPICS[nth % texts.TOPICS.length],
    coachId: localLeaderOf(stationId),
    staffIds: staffOf(stationId)
      .slice(2, 5 + (nth % 2))
      .map(({ id }) => id),
  });

/** Two stations have their three rooms, others have planned the first of them; everywhere somebody is coached. */
export const threeRooms = ({ postings }: Story): readonly Step[] =>
  postings
    .filter(({ course }) => course !== 'RECALLED')
    .flatMap((posting, nth) => [
      ...(nth < 2 ? built(posting, later(posting.startOn, 50)) : []),
      ...(nth > 3 && nth < 7 ? [planned(posting, 'ACTIVITY', later(posting.startOn, 60 + nth))] : []),
      coached(posting, later(posting.startOn, 80 + nth), nth),
    ]);
