import type { GroupingEvent, PartyGroupBasis } from './grouping.events';
import { membersOn, type MemberOnDay, type MemberStanding } from './member-standing';

/** A group as it was set up; `since` tells from when on each member was put into it. */
export interface PartyGroupSet {
  readonly groupId: string;
  readonly name: string;
  readonly groupBasis: PartyGroupBasis;
  readonly groupedBy: string;
  readonly leaderId: string;
  readonly seats: readonly { readonly personId: string; readonly since: string }[];
}
/** What the groups of a branch were from a day on. */
export interface GroupingFrom {
  readonly from: string;
  readonly groups: readonly PartyGroupSet[];
}
export interface PartyGroupOnDay extends Omit<PartyGroupSet, 'seats' | 'leaderId'> {
  readonly members: readonly MemberOnDay[];
  /** Null where the leader is a full member of the branch no longer. */
  readonly leaderId: string | null;
  /** Fewer members than a group has, or none of them full. */
  readonly isTooSmall: boolean;
}

const LEAST_MEMBERS = 3;
/** 党小组一般不少于三名党员，其中至少一名正式党员. */
export const isGroup = (members: readonly Pick<MemberOnDay, 'status'>[]): boolean =>
  members.length >= LEAST_MEMBERS && members.some(({ status }) => status === 'FULL');

export const latestGroups = (history: readonly GroupingFrom[]): readonly PartyGroupSet[] =>
  history.at(-1)?.groups ?? [];

/** Whoever is put into a group is in no other one: so the groups are a partition whatever was annulled. */
const without = (groups: readonly PartyGroupSet[], persons: readonly string[]) =>
  groups.map((group) => ({ ...group, seats: group.seats.filter(({ personId }) => !persons.includes(personId)) }));

const groupsAfter = (groups: readonly PartyGroupSet[], { type, data }: GroupingEvent): readonly PartyGroupSet[] => {
  const { groupId, from } = data;
  if (type === 'PartyGroupDissolved') return groups.filter((group) => group.groupId !== groupId);
  const before = groups.find((group) => group.groupId === groupId);
  const { memberIds, leaderId } = data;
  const known = type === 'PartyGroupFormed' ? data : before;
  if (!known) return groups;
  const { name, groupBasis, groupedBy } = known;
  // Whoever is named is put in from this day on, also one who left the branch before and came back.
  const seats = memberIds.map((personId) => ({ personId, since: from }));
  const others = without(
    groups.filter((group) => group !== before),
    memberIds,
  );
  return [...others, { groupId, name, groupBasis, groupedBy, leaderId, seats }];
};

/** The history of a branch's groups with what a fact adds to it. */
export const groupingsAfter = (history: readonly GroupingFrom[], event: GroupingEvent): readonly GroupingFrom[] => [
  ...history,
  { from: event.data.from, groups: groupsAfter(latestGroups(history), event) },
];

/** Whoever leaves the branch leaves the group, and does not come back to it by coming back to the branch. */
const leftAfter = (standings: readonly MemberStanding[], day: string) => (personId: string, since: string) =>
  standings.some((one) => one.personId === personId && one.status === null && since < one.on && one.on <= day);

const onDay = (
  { leaderId, seats, ...group }: PartyGroupSet,
  roll: ReadonlyMap<string, MemberOnDay>,
  hasLeft: (personId: string, since: string) => boolean,
): PartyGroupOnDay => {
  const members = seats.flatMap(({ personId, since }) => {
    const member = roll.get(personId);
    return member && !hasLeft(personId, since) ? [member] : [];
  });
  const isLed = members.some(({ personId, status }) => personId === leaderId && status === 'FULL');
  return { ...group, members, leaderId: isLed ? leaderId : null, isTooSmall: !isGroup(members) };
};

/** The groups of a branch on a day: who was put into them and is a member of the branch on that day. */
export const groupsOn = (
  history: readonly GroupingFrom[],
  standings: readonly MemberStanding[],
  day: string,
): readonly PartyGroupOnDay[] => {
  const roll = new Map(membersOn(standings, day).map((member) => [member.personId, member]));
  const hasLeft = leftAfter(standings, day);
  const groups = history.findLast(({ from }) => from <= day)?.groups ?? [];
  return groups.map((group) => onDay(group, roll, hasLeft));
};

/** The members of the branch who are in no group on a day. */
export const ungroupedOn = (
  groups: readonly PartyGroupOnDay[],
  standings: readonly MemberStanding[],
  day: string,
): readonly MemberOnDay[] => {
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ personId }) => personId)));
  return membersOn(standings, day).filter(({ personId }) => !grouped.has(personId));
};
