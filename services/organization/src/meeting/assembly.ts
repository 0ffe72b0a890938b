import { membersOn, type MeetingKind } from '@zhudian/facts';
import type { BranchRoll } from '../shared/branch-roll';
import { sittingOn, type CommitteeRoll } from '../shared/committee-roll';

/** Whom a meeting is for: who is expected (应到会), and who of them may vote. */
export interface Assembly {
  readonly expected: readonly string[];
  readonly entitled: readonly string[];
}
/** The rolls of which meetings are made up. */
export interface Rolls {
  readonly roll: BranchRoll;
  readonly committee: CommitteeRoll;
}

const DECIDING: readonly MeetingKind[] = ['GENERAL', 'COMMITTEE'];
/** Whether a meeting of this kind puts motions to the vote. */
export const decides = (kind: MeetingKind): boolean => DECIDING.includes(kind);

/** Who makes up a meeting of a kind on a day, by the rolls of that day. */
export const assemblyOf = ({ roll, committee }: Rolls, kind: MeetingKind, day: string): Assembly => {
  const sitting = sittingOn(committee, day);
  const members = membersOn(roll.standings, day).filter(
    ({ personId }) => kind !== 'COMMITTEE' || sitting.includes(personId),
  );
  return {
    expected: members.map(({ personId }) => personId),
    entitled: members.filter(({ votes }) => votes).map(({ personId }) => personId),
  };
};

export const votersAmong = (present: readonly string[], { entitled }: Pick<Assembly, 'entitled'>): number =>
  present.filter((personId) => entitled.includes(personId)).length;

/** 半数以上: half of those entitled is enough. */
export const isQuorum = (present: number, entitled: number): boolean => entitled > 0 && present * 2 >= entitled;

/** 赞成超过应到会有表决权党员的半数: more than half of those entitled, not of those present. */
export const isCarried = (yes: number, entitled: number): boolean => yes * 2 > entitled;
