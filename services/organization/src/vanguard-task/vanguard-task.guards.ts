import { groupsOn, membersOn, type VanguardTaskEvent, type VanguardTaskStage } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import type { BranchRoll } from '../shared/branch-roll';
import type { Grouping } from '../shared/grouping-roll';
import type { VanguardTaskCommand } from './vanguard-task.commands';
import type { VanguardTaskRefusal } from './vanguard-task.refusals';
import type { VanguardTask } from './vanguard-task.state';

export type VanguardTaskDecider = Decider<VanguardTaskCommand, VanguardTask, VanguardTaskEvent, VanguardTaskRefusal>;

export const unlessAt = ({ stage }: VanguardTask, ...stages: readonly VanguardTaskStage[]) =>
  stages.includes(stage) ? undefined : refuse('TASK_STAGE', { stage, stages });

interface Takers {
  readonly branchId: string;
  readonly memberId?: string | undefined;
  readonly groupId?: string | undefined;
}

/** A member takes it alone and answers for it. */
const memberTaking = ({ standings }: BranchRoll, memberId: string, branchId: string, on: string) => {
  const isMember = membersOn(standings, on).some(({ personId }) => personId === memberId);
  return isMember ? { ownerId: memberId, memberIds: [memberId] } : refuse('NOT_MEMBER', { memberId, branchId });
};

/** A group takes it with all its members of the day; its leader answers for it. */
const groupTaking = ({ history }: Grouping, { standings }: BranchRoll, groupId: string, on: string) => {
  const group = groupsOn(history, standings, on).find((one) => one.groupId === groupId);
  if (!group) return refuse('GROUP_UNKNOWN', { groupId });
  const { leaderId, members } = group;
  if (leaderId === null) return refuse('GROUP_WITHOUT_LEADER', { groupId });
  return { ownerId: leaderId, memberIds: members.map(({ personId }) => personId) };
};

export const takersOf = (
  { branchId, memberId, groupId }: Takers,
  { roll, grouping }: { readonly roll: BranchRoll; readonly grouping: Grouping },
  on: string,
) => {
  if (memberId !== undefined && groupId === undefined) return memberTaking(roll, memberId, branchId, on);
  if (groupId !== undefined && memberId === undefined) return groupTaking(grouping, roll, groupId, on);
  return refuse('TAKER_UNCLEAR');
};
