import { staffOf, officials } from './cast';
import { inMonth, later, nthOf } from './days';
import { choose, pick } from './pick';
import { branchOf, weakStations } from './places';
import { act, type Step } from './step';
import type { Story } from './story';
import { GROUPS, GROUP_THEMES } from './texts/groups';
import { EXCUSES } from './texts/meetings';

const { partyWork } = officials;
const GROUP = 'first';

/** The branch secretary, the organisation member who leads the group, and two of the teams; the head is in none. */
const membersOf = (stationId: string): readonly string[] =>
  staffOf(stationId)
    .slice(1, 5)
    .map(({ id }) => id);

const formed = (stationId: string, on: string): Step => {
  const memberIds = membersOf(stationId);
  return act(partyWork.id, on, 'FormPartyGroup', {
    branchId: branchOf(stationId),
    stationId,
    groupId: GROUP,
    ...choose(`${stationId}/group`, GROUPS),
    memberIds,
    leaderId: memberIds[1],
  });
};

const meeting = (stationId: string, on: string): readonly Step[] => {
  const branchId = branchOf(stationId);
  const meetingId = `${branchId}-group-${on}`;
  const [secretary = '', leader = '', ...others] = membersOf(stationId);
  const absent = pick(`${meetingId}/absent`, 3) === 0 ? others.slice(-1) : [];
  return [
    act(partyWork.id, later(on, -2), 'PlanMeeting', {
      meetingId,
      branchId,
      stationId,
      kind: 'GROUP',
      groupId: GROUP,
      theme: choose(meetingId, GROUP_THEMES),
      plannedOn: on,
    }),
    act(partyWork.id, on, 'ConveneMeeting', {
      meetingId,
      chairId: leader,
      recorderId: others[0],
      present: [secretary, leader, ...others].filter((one) => !absent.includes(one)),
      observers: [],
      excused: absent.map((personId) => ({ personId, reason: choose(meetingId, EXCUSES) })),
    }),
  ];
};

/** Each weak station has a Party group that has met for half a year, with a month missed here and there. */
export const groups = ({ month }: Story): readonly Step[] =>
  weakStations.flatMap((stationId) => {
    const days = [-6, -5, -4, -3, -2, -1, 0]
      .map((ago) => inMonth(month(ago), 9 + pick(`${stationId}/group/${ago}`, 12)))
      .filter((on) => pick(`${stationId}/group/${on}/missed`, 7) > 0);
    return [formed(stationId, nthOf(month(-7), 8)), ...days.flatMap((on) => meeting(stationId, on))];
  });
