import { roomPart, type ThreeRoomsEvent } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { repeated } from '../shared/repeated';
import { threeRoomsCommands, type ThreeRoomsCommand } from './three-rooms.commands';
import { threeRoomsRefusals, type ThreeRoomsRefusal } from './three-rooms.refusals';
import { acceptanceOf, missingOf, threeRoomsFold, type ThreeRooms } from './three-rooms.state';

type ThreeRoomsDecider = Decider<ThreeRoomsCommand, ThreeRooms, ThreeRoomsEvent, ThreeRoomsRefusal>;

const planRoom: Rule<ThreeRoomsDecider, 'PlanRoom'> = (state, { data, act: { by } }) => {
  const { room, hardware, software } = data;
  const accepted = roomPart.options.map((one) => acceptanceOf(room, one)).filter((one) => state.accepted.includes(one));
  const items = [...repeated(hardware), ...repeated(software)];
  return (
    together(
      accepted.length > 0 ? refuse('ROOM_ALREADY_ACCEPTED', { accepted }) : undefined,
      items.length > 0 ? refuse('ITEMS_REPEATED', { items }) : undefined,
    ) ?? [{ type: 'RoomPlanned', data: { ...data, plannedById: by } }]
  );
};

/** What keeps a checklist from being that of the plan. */
const unlessAsPlanned = (planned: readonly string[], checked: readonly string[]) => {
  const items = repeated(checked);
  const unchecked = planned.filter((item) => !checked.includes(item));
  const unplanned = checked.filter((item) => !planned.includes(item));
  return together(
    items.length > 0 ? refuse('ITEMS_REPEATED', { items }) : undefined,
    unchecked.length + unplanned.length > 0 ? refuse('CHECKLIST_INCOMPLETE', { unchecked, unplanned }) : undefined,
  );
};

/** A part is inspected item by item as it was planned, by somebody else. */
const inspectRoom: Rule<ThreeRoomsDecider, 'InspectRoom'> = (
  state,
  { data: { stationId: _, ...data }, act: { by } },
) => {
  const { room, part, checklist } = data;
  const plan = state.rooms[room];
  if (!plan) return refuse('ROOM_NOT_PLANNED', { room });
  if (state.accepted.includes(acceptanceOf(room, part))) return refuse('PART_ALREADY_ACCEPTED', { room, part });
  const checked = checklist.map(({ item }) => item);
  const no = together(
    by === plan.plannedById ? refuse('SEGREGATION_OF_DUTIES', { room }) : undefined,
    unlessAsPlanned(plan.items[part], checked),
  );
  if (no) return no;
  const inspection = { ...data, inspectedById: by };
  return checklist.every(({ ok }) => ok)
    ? [{ type: 'RoomAccepted', data: inspection }]
    : [{ type: 'RoomFoundWanting', data: inspection }];
};

const complete: Rule<ThreeRoomsDecider, 'CompleteThreeRooms'> = (state) => {
  if (state.isCompleted) return refuse('ROOMS_ALREADY_COMPLETED');
  const missing = missingOf(state);
  if (missing.length > 0) return refuse('ROOMS_INCOMPLETE', { missing });
  return [{ type: 'ThreeRoomsCompleted', data: {} }];
};

const recordCoaching: Rule<ThreeRoomsDecider, 'RecordCoaching'> = (state, { data }) => {
  const { coachingId, coachId, staffIds } = data;
  const twice = repeated(staffIds);
  return (
    together(
      state.coachingIds.includes(coachingId) ? refuse('COACHING_KNOWN', { coachingId }) : undefined,
      twice.length > 0 ? refuse('STAFF_REPEATED', { staffIds: twice }) : undefined,
      staffIds.includes(coachId) ? refuse('COACH_AMONG_COACHED', { coachId }) : undefined,
    ) ?? [{ type: 'CoachingHeld', data }]
  );
};

export const threeRoomsDecider: ThreeRoomsDecider = {
  ...threeRoomsFold,
  decide: {
    PlanRoom: planRoom,
    InspectRoom: inspectRoom,
    CompleteThreeRooms: complete,
    RecordCoaching: recordCoaching,
  },
};

export const threeRooms = defineAggregate({
  decider: threeRoomsDecider,
  commands: threeRoomsCommands,
  refusals: threeRoomsRefusals,
});
