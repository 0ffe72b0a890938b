import {
  groupsOn,
  membersOn,
  type CommitteeAttendance,
  type MeetingKind,
  type MemberOnDay,
  type PartyGroupOnDay,
} from '@zhudian/facts';
import type { BranchRoll } from '../shared/branch-roll';
import { committeeOn, rulesOn, type CommitteeRoll } from '../shared/committee-roll';
import type { Grouping } from '../shared/grouping-roll';

/** Whom a meeting is for: who is expected (应到会), and who of them may vote. */
export interface Assembly {
  readonly expected: readonly string[];
  readonly entitled: readonly string[];
}
/** The rolls of which meetings are made up. */
export interface Rolls {
  readonly roll: BranchRoll;
  readonly committee: CommitteeRoll;
  readonly grouping: Grouping;
}
/** What is to meet: a Party group where one is named. */
export interface Meets {
  readonly kind: MeetingKind;
  readonly groupId?: string | undefined;
}

const DECIDING: readonly MeetingKind[] = ['GENERAL', 'COMMITTEE'];
/** Whether a meeting of this kind puts motions to the vote. */
export const decides = (kind: MeetingKind): boolean => DECIDING.includes(kind);

/** The Party group that is to meet, as it is on a day. */
export const groupThatMeets = (
  { roll, grouping }: Rolls,
  { groupId }: Meets,
  day: string,
): PartyGroupOnDay | undefined =>
  groupsOn(grouping.history, roll.standings, day).find((group) => group.groupId === groupId);

const membersFor = (rolls: Rolls, meets: Meets, day: string): readonly MemberOnDay[] => {
  if (meets.kind === 'GROUP') return groupThatMeets(rolls, meets, day)?.members ?? [];
  const members = membersOn(rolls.roll.standings, day);
  if (meets.kind !== 'COMMITTEE') return members;
  const sitting = committeeOn(rolls.committee, day);
  return members.filter(({ personId }) => sitting.includes(personId));
};

/** Who makes up a meeting on a day, by the rolls of that day. */
export const assemblyOf = (rolls: Rolls, meets: Meets, day: string): Assembly => {
  const members = membersFor(rolls, meets, day);
  return {
    expected: members.map(({ personId }) => personId),
    entitled: members.filter(({ votes }) => votes).map(({ personId }) => personId),
  };
};

export const votersAmong = (present: readonly string[], { entitled }: Pick<Assembly, 'entitled'>): number =>
  present.filter((personId) => entitled.includes(personId)).length;

const SHARE: Readonly<Record<CommitteeAttendance, readonly [number, number]>> = { HALF: [1, 2], TWO_THIRDS: [2, 3] };

/** 半数以上: half of those entitled is enough, and of nobody there is no quorum. */
export const leastPresent = (entitled: number, attendance: CommitteeAttendance = 'HALF'): number => {
  const [of, all] = SHARE[attendance];
  return Math.max(1, Math.ceil((entitled * of) / all));
};
export const isQuorum = (present: number, entitled: number, attendance?: CommitteeAttendance): boolean =>
  present >= leastPresent(entitled, attendance);

/** What the rules of procedure of a committee ask for on a day; nobody else has any. */
export const attendanceOf = (
  { committee }: Pick<Rolls, 'committee'>,
  { kind }: Meets,
  day: string,
): CommitteeAttendance => (kind === 'COMMITTEE' ? rulesOn(committee, day).attendance : 'HALF');

/** 赞成超过应到会有表决权党员的半数: more than half of those entitled, not of those present. */
export const isCarried = (yes: number, entitled: number): boolean => yes * 2 > entitled;
