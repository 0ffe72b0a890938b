import { defineRefusals } from '@zhudian/framework';

const GROUPS = '中国共产党支部工作条例（试行）2018 art. 13：划分若干党小组，设立党小组组长；B05';
const SIZE = '党小组一般不少于3名党员，其中至少1名正式党员 (established practice); B05';

export const groupingRefusals = defineRefusals({
  BRANCH_OF_ANOTHER_STATION: {
    zh: '党支部{branchId}不属于{stationId}。请核对供电所。',
    en: '{branchId} is not the branch of {stationId}. Check the station.',
    rule: 'A branch belongs to its station',
    source: GROUPS,
  },
  GROUP_KNOWN: {
    zh: '党小组编号{groupId}已经使用。如是另一党小组，请使用新的编号；如需调整成员，请办理调整。',
    en: 'The group {groupId} is on record already. Another one takes another id; to change who is in it, change it.',
    next: { command: 'ChangePartyGroup', role: 'BRANCH_SECRETARY' },
    rule: 'A group is formed once',
    source: GROUPS,
  },
  GROUP_UNKNOWN: {
    zh: '本支部现无党小组{groupId}。请核对编号，或者先成立党小组。',
    en: 'The branch has no group {groupId} at present. Check the id, or form the group first.',
    next: { command: 'FormPartyGroup', role: 'BRANCH_SECRETARY' },
    rule: 'Only a group that stands is changed or dissolved',
    source: GROUPS,
  },
  COUNTED_TWICE: {
    zh: '{persons}重复填写。请每人只填写一次。',
    en: '{persons: stands/stand} in the list twice. Name each of them once.',
    rule: 'Each member is named once',
    source: GROUPS,
  },
  NOT_MEMBERS: {
    zh: '{persons}当日不是本支部党员。请核对人员编号，或者先编入本支部。',
    en: '{persons: is not a member/are not members} of the branch on that day. Check the ids, or add whoever belongs to the branch first.',
    next: { command: 'AddBranchMember', role: 'BRANCH_SECRETARY' },
    rule: 'A group is made of members of its branch',
    source: GROUPS,
  },
  ALREADY_GROUPED: {
    zh: '{persons}已编入其他党小组。请先调整原党小组，再编入本小组。',
    en: '{persons: is/are} in another group. Change that group first.',
    next: { command: 'ChangePartyGroup', role: 'BRANCH_SECRETARY' },
    rule: 'A member is in one group at a time',
    source: GROUPS,
  },
  GROUP_TOO_SMALL: {
    zh: '党小组至少有3名党员，其中至少1名正式党员，现填写{members}名。请增加成员，或者与其他党小组合并。',
    en: 'A group has at least three members, one of them a full member; {members: is/are} named. Add members, or join it with another group.',
    rule: 'A group has three members or more, one of them full',
    source: SIZE,
  },
  LEADER_NOT_FULL: {
    zh: '组长{leaderId}不是该小组的正式党员。请从小组的正式党员中指定组长。',
    en: '{leaderId} is not a full member in the group. Name one of its full members as the leader.',
    rule: 'A group is led by one of its full members',
    source: GROUPS,
  },
});
export type GroupingRefusal = keyof typeof groupingRefusals;
