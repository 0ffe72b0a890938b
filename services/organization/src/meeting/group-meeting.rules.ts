import { hasReason, refuse, type Act } from '@zhudian/framework';
import { groupThatMeets, type Meets, type Rolls } from './assembly';

/** 党小组会由党小组组长召集并主持. A group without a leader, or whose leader could not come, gives the reason. */
export const unlessLed = (
  rolls: Rolls,
  meets: Meets,
  command: { readonly data: { readonly chairId: string }; readonly act: Act },
) => {
  const group = groupThatMeets(rolls, meets, command.act.on);
  if (!group) return undefined;
  const { groupId, leaderId } = group;
  if (leaderId === command.data.chairId) return undefined;
  if (leaderId === null)
    return hasReason(command, 'GROUP_WITHOUT_LEADER') ? undefined : refuse('GROUP_WITHOUT_LEADER', { groupId });
  return hasReason(command, 'NOT_CHAIRED_BY_LEADER') ? undefined : refuse('NOT_CHAIRED_BY_LEADER', { leaderId });
};
