import { groupsOn, isGroup, latestGroups, membersOn, type GroupingEvent } from '@zhudian/facts';
import { refuse, together, type Act, type Decider, type Rule } from '@zhudian/framework';
import { addDays, type Day } from '@zhudian/programme';
import type { GroupingCommand } from './grouping.commands';
import type { GroupingRefusal } from './grouping.refusals';
import type { BranchRoll } from '../shared/branch-roll';
import type { Grouping } from '../shared/grouping-roll';
import { repeated } from '../shared/repeated';

export type GroupingDecider = Decider<GroupingCommand, Grouping, GroupingEvent, GroupingRefusal>;

interface Proposed {
  readonly groupId: string;
  readonly memberIds: readonly string[];
  readonly leaderId: string;
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);

/** Whether somebody named is or was in another group at any time since the beginning of a day. */
const isMove = ({ history }: Grouping, { standings }: BranchRoll, { groupId, memberIds }: Proposed, on: Day) =>
  history
    .flatMap(({ from }, index) => ((history[index + 1]?.from ?? on) < on ? [] : [{ from, told: index + 1 }]))
    .some(({ from, told }) =>
      groupsOn(history.slice(0, told), standings, laterOf(on, from)).some(
        (group) => group.groupId !== groupId && group.members.some(({ personId }) => memberIds.includes(personId)),
      ),
    );

/** What is told of groups holds from its day on, and never before what was told last. */
const notBefore = ({ history }: Grouping, day: Day): Day => laterOf(day, history.at(-1)?.from ?? day);

/**
 * Whoever comes from another group is in the new one from the day after that is recorded: the old one may have met on that day, and expected
 * the same member.
 */
const fromWhen = (grouping: Grouping, roll: BranchRoll, proposed: Proposed, { on, recordedOn }: Act): Day =>
  notBefore(grouping, isMove(grouping, roll, proposed, on) ? addDays(laterOf(on, recordedOn), 1) : on);

const unlessStanding = ({ history }: Grouping, groupId: string) =>
  latestGroups(history).some((group) => group.groupId === groupId) ? undefined : refuse('GROUP_UNKNOWN', { groupId });

/** Who is in another group on that day. */
const groupedElsewhere = (
  { history }: Grouping,
  { standings }: BranchRoll,
  { groupId, memberIds }: Proposed,
  on: string,
) =>
  groupsOn(history, standings, on)
    .filter((group) => group.groupId !== groupId)
    .flatMap(({ members }) => members.map(({ personId }) => personId))
    .filter((personId) => memberIds.includes(personId));

/** Members of the branch, each once and in no other group, enough of them, and led by a full member. */
const unlessWellMade = (grouping: Grouping, roll: BranchRoll, proposed: Proposed, on: string) => {
  const { memberIds, leaderId } = proposed;
  const twice = repeated(memberIds);
  const members = membersOn(roll.standings, on).filter(({ personId }) => memberIds.includes(personId));
  const strangers = memberIds.filter((one) => !members.some(({ personId }) => personId === one));
  const taken = groupedElsewhere(grouping, roll, proposed, on);
  const isLed = members.some(({ personId, status }) => personId === leaderId && status === 'FULL');
  return together(
    twice.length > 0 ? refuse('COUNTED_TWICE', { persons: twice }) : undefined,
    strangers.length > 0 ? refuse('NOT_MEMBERS', { persons: strangers }) : undefined,
    taken.length > 0 ? refuse('ALREADY_GROUPED', { persons: taken }) : undefined,
    isGroup(members) ? undefined : refuse('GROUP_TOO_SMALL', { members: members.length }),
    isLed ? undefined : refuse('LEADER_NOT_FULL', { leaderId }),
  );
};

export const formGroup: Rule<GroupingDecider, 'FormPartyGroup'> = (grouping, { data, act, read: { roll } }) => {
  const { branchId, stationId, groupId } = data;
  if (roll.stationId !== stationId) return refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId });
  if (grouping.known.has(groupId)) return refuse('GROUP_KNOWN', { groupId });
  const from = fromWhen(grouping, roll, data, act);
  return unlessWellMade(grouping, roll, data, from) ?? [{ type: 'PartyGroupFormed', data: { ...data, from } }];
};

export const changeGroup: Rule<GroupingDecider, 'ChangePartyGroup'> = (
  grouping,
  { data: { branchId: _, ...data }, act, read: { roll } },
) => {
  const from = fromWhen(grouping, roll, data, act);
  return (
    unlessStanding(grouping, data.groupId) ??
    unlessWellMade(grouping, roll, data, from) ?? [{ type: 'PartyGroupChanged', data: { ...data, from } }]
  );
};

export const dissolveGroup: Rule<GroupingDecider, 'DissolvePartyGroup'> = (
  grouping,
  { data: { branchId: _, ...data }, act: { on } },
) =>
  unlessStanding(grouping, data.groupId) ?? [
    { type: 'PartyGroupDissolved', data: { ...data, from: notBefore(grouping, on) } },
  ];
