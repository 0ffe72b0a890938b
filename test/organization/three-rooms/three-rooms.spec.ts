import fc from 'fast-check';
import { roomAcceptance, roomKind, roomPart, type RoomKind, type RoomPart } from '@zhudian/facts';
import { threeRoomsDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { HARDWARE, SOFTWARE, accepted, coached, completed, planned, wanting } from '../../support/three-rooms.story';

// covers: B13, B14, B15
const threeRooms = specificationOf(threeRoomsDecider);
const stationId = 'luobo';
const plan = (change: { readonly hardware?: string[]; readonly software?: string[] } = {}) =>
  ({
    type: 'PlanRoom',
    data: { stationId, room: 'ACTIVITY', hardware: HARDWARE, software: SOFTWARE, ...change },
    act: { by: 'chen' },
  }) as const;
const inspect = (checklist: { item: string; ok: boolean }[], by = 'wei') =>
  ({
    type: 'InspectRoom',
    data: { stationId, room: 'ACTIVITY', part: 'HARDWARE', checklist },
    act: { by },
  }) as const;
const complete = { type: 'CompleteThreeRooms', data: { stationId } } as const;
const { checklist } = accepted('ACTIVITY', 'HARDWARE').data;
const everyPart = roomKind.options.flatMap((room) => roomPart.options.map((part) => [room, part] as const));
const plans = roomKind.options.map((room) => planned(room));
const partsOf = (parts: readonly (readonly [RoomKind, RoomPart])[]) =>
  parts.map(([room, part]) => accepted(room, part));

describe('A room', () => {
  it('is planned, and planned anew as long as nothing of it is accepted', () => {
    threeRooms.given().when(plan()).then(planned());
    threeRooms.given(planned(), wanting('ACTIVITY', 'HARDWARE')).when(plan()).then(planned());
    threeRooms.given(planned(), planned('BOOKS'), accepted('BOOKS', 'HARDWARE')).when(plan()).then(planned());
  });

  it.each(roomPart.options)('of which the %s is accepted keeps its plan', (part) =>
    threeRooms
      .given(planned(), accepted('ACTIVITY', part))
      .when(plan())
      .thenRefused('ROOM_ALREADY_ACCEPTED', { accepted: [`ACTIVITY_${part}`] }),
  );

  it('has each item once in a list', () => {
    threeRooms
      .given()
      .when(plan({ hardware: ['桌椅', '桌椅'] }))
      .thenRefused('ITEMS_REPEATED', { items: ['桌椅'] });
    threeRooms
      .given()
      .when(plan({ software: ['制度', '制度'] }))
      .thenRefused('ITEMS_REPEATED', { items: ['制度'] });
  });

  it('is inspected as it was planned, by somebody else', () => {
    threeRooms
      .given()
      .when(inspect([...checklist]))
      .thenRefused('ROOM_NOT_PLANNED', { room: 'ACTIVITY' });
    threeRooms
      .given(planned())
      .when(inspect([...checklist], 'chen'))
      .thenRefused('SEGREGATION_OF_DUTIES', { room: 'ACTIVITY' });
    threeRooms
      .given(planned())
      .when(inspect([...checklist]))
      .then(accepted('ACTIVITY', 'HARDWARE'));
    const found = wanting('ACTIVITY', 'HARDWARE');
    threeRooms
      .given(planned())
      .when(inspect([...found.data.checklist]))
      .then(found);
  });

  it('is inspected again after it was found wanting, and not after it was accepted', () => {
    threeRooms
      .given(planned(), wanting('ACTIVITY', 'HARDWARE'))
      .when(inspect([...checklist]))
      .then(accepted('ACTIVITY', 'HARDWARE'));
    threeRooms
      .given(planned(), accepted('ACTIVITY', 'SOFTWARE'))
      .when(inspect([...checklist]))
      .then(accepted('ACTIVITY', 'HARDWARE'));
    threeRooms
      .given(planned(), accepted('ACTIVITY', 'HARDWARE'))
      .when(inspect([...checklist]))
      .thenRefused('PART_ALREADY_ACCEPTED', { room: 'ACTIVITY', part: 'HARDWARE' });
  });

  it('is inspected by the whole list and nothing else', () => {
    threeRooms
      .given(planned())
      .when(inspect([{ item: '桌椅', ok: true }]))
      .thenRefused('CHECKLIST_INCOMPLETE', { unchecked: ['投影仪'], unplanned: [] });
    threeRooms
      .given(planned())
      .when(inspect([...checklist, { item: '书架', ok: true }]))
      .thenRefused('CHECKLIST_INCOMPLETE', { unchecked: [], unplanned: ['书架'] });
    threeRooms
      .given(planned())
      .when(inspect([...checklist, { item: '桌椅', ok: false }]))
      .thenRefused('ITEMS_REPEATED', { items: ['桌椅'] });
  });
});

describe('Three rooms', () => {
  it('are complete exactly when all six parts are accepted', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(everyPart), (parts) => {
        const story = threeRooms.given(...plans, ...partsOf(parts)).when(complete);
        const told = new Set(parts.map(([room, part]) => `${room}_${part}`));
        const missing = roomAcceptance.options.filter((one) => !told.has(one));
        if (missing.length === 0) story.then(completed);
        else story.thenRefused('ROOMS_INCOMPLETE', { missing });
      }),
    );
    threeRooms
      .given(...plans, ...partsOf(everyPart))
      .when(complete)
      .then(completed);
  });

  it('are completed once', () =>
    threeRooms
      .given(...plans, ...partsOf(everyPart), completed)
      .when(complete)
      .thenRefused('ROOMS_ALREADY_COMPLETED'));
});

describe('Coaching', () => {
  const record = (change: Parameters<typeof coached>[0] = {}) =>
    ({ type: 'RecordCoaching', data: coached(change).data }) as const;

  it('is recorded, with or without rooms, each session once', () => {
    threeRooms.given().when(record()).then(coached());
    threeRooms
      .given(planned(), coached({ coachingId: 'safety' }))
      .when(record())
      .then(coached());
    threeRooms.given(coached()).when(record()).thenRefused('COACHING_KNOWN', { coachingId: 'meters' });
  });

  it('names each person once, and the coach apart', () => {
    threeRooms
      .given()
      .when(record({ staffIds: ['lan', 'lan'] }))
      .thenRefused('STAFF_REPEATED', { staffIds: ['lan'] });
    threeRooms
      .given()
      .when(record({ staffIds: ['lan', 'chen'] }))
      .thenRefused('COACH_AMONG_COACHED', { coachId: 'chen' });
  });
});
