import { z } from 'zod';
import {
  day,
  id,
  idOfStream,
  roomAcceptance,
  threeRoomsEvents,
  threeRoomsStage,
  type ThreeRoomsEvent,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type TypedFact } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { threeRoomsAccess } from './access-of-house';
import { coachingSession, roomState, type RoomView } from './three-rooms-views';

const columns = {
  stationId: internal(id),
  stage: threeRoomsStage,
  rooms: z.array(roomState).describe('The rooms that are planned. 已计划的各室。'),
  missing: z.array(roomAcceptance).describe('What is not accepted yet. 尚未验收的部分。'),
  completed: decision.nullable().describe('Who recorded that they are complete. 建成登记。'),
  coaching: z.array(coachingSession).describe('Sessions of coaching, as recorded. 员工辅导。'),
  lastCoachedOn: day.nullable().describe('The day of the latest session. 最近一次辅导日期。'),
};
type Row = RowOf<typeof columns>;
type Inspection = TypedFact<Extract<ThreeRoomsEvent, { readonly type: 'RoomAccepted' | 'RoomFoundWanting' }>>;

const startOf = (stream: string): Row => ({
  id: idOfStream(stream),
  stationId: idOfStream(stream),
  stage: 'UNDERWAY',
  rooms: [],
  missing: [...roomAcceptance.options],
  completed: null,
  coaching: [],
  lastCoachedOn: null,
});

/** What follows from the rooms: which acceptances are missing. */
const withRooms = (row: Row, rooms: readonly RoomView[]): Row => {
  const accepted = rooms.flatMap(({ room, inspections }) =>
    inspections.filter((one) => one.accepted).map(({ part }) => `${room}_${part}`),
  );
  const missing = roomAcceptance.options.filter((one) => !accepted.includes(one));
  return { ...row, rooms, missing, stage: missing.length === 0 ? 'ACCEPTED' : 'UNDERWAY' };
};

const withInspection = (row: Row | undefined, fact: Inspection): Row | undefined => {
  const { room, ...found } = fact.data;
  const inspection = { ...found, accepted: fact.type === 'RoomAccepted', decision: decisionOf(fact) };
  return (
    row &&
    withRooms(
      row,
      row.rooms.map((one) => (one.room === room ? { ...one, inspections: [...one.inspections, inspection] } : one)),
    )
  );
};

/** The three rooms in one of stations, with the coaching of their staff. */
export const threeRooms = defineReadModel({
  name: 'three_rooms',
  version: 1,
  context: 'organization',
  access: threeRoomsAccess,
  columns,
  indexes: [['stationId'], ['stage', 'stationId'], ['lastCoachedOn'], ['stationId', 'lastCoachedOn']],
  on: on<Row>()(threeRoomsEvents, {
    RoomPlanned: (old, fact) => {
      const { stationId: _, ...plan } = fact.data;
      const row = old ?? startOf(fact.stream);
      const before = row.rooms.find(({ room }) => room === plan.room);
      const planned = { ...plan, planned: decisionOf(fact), inspections: before?.inspections ?? [] };
      return withRooms(row, [...row.rooms.filter(({ room }) => room !== plan.room), planned]);
    },
    RoomAccepted: withInspection,
    RoomFoundWanting: withInspection,
    ThreeRoomsCompleted: (row, fact) => row && { ...row, stage: 'COMPLETED', completed: decisionOf(fact) },
    CoachingHeld: (old, fact) => {
      const { stationId: _, ...session } = fact.data;
      const row = old ?? startOf(fact.stream);
      const held = decisionOf(fact);
      const lastCoachedOn = [row.lastCoachedOn ?? held.on, held.on].toSorted()[1] ?? held.on;
      return { ...row, coaching: [...row.coaching, { ...session, held }], lastCoachedOn };
    },
  }),
});
export type ThreeRoomsRow = Row;
