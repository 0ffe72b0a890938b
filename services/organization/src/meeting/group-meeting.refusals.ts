import type { RefusalTexts } from '@zhudian/framework';

const GROUPS = '中国共产党支部工作条例（试行）2018 art. 13：党小组会；B05';
const CHAIR = '中国共产党支部工作条例（试行）2018 art. 14：党小组会由党小组组长召集并主持';

export const groupMeetingRefusals = {
  NO_GROUP: {
    zh: '截至{on}，本支部没有党小组{groupId}，或者其成员均已离开。请核对党小组编号，或者先成立党小组。',
    en: 'On {on} the branch has no group {groupId} with members. Check the id, or form the group first.',
    next: { command: 'FormPartyGroup', role: 'BRANCH_SECRETARY' },
    rule: 'A group meeting is made up of the members of its group on that day',
    source: GROUPS,
  },
  GROUP_AND_KIND: {
    zh: '党小组会须填写党小组编号，其他会议不填写；本次会议为“{kind}”。请核对会议类别和党小组编号。',
    en: 'A Party group meeting names its group, and no other meeting does; this one is “{kind}”. Check the kind and the group.',
    rule: 'The meeting of a group names the group',
    source: GROUPS,
  },
  NOT_CHAIRED_BY_LEADER: {
    severity: 'WARN',
    zh: '党小组会由组长{leaderId}召集并主持，本次由他人主持。组长确因故不能主持的，请说明理由后提交。',
    en: 'A Party group meeting is chaired by its leader {leaderId}; this one is not. If the leader could not chair it, give the reason and send it again.',
    rule: 'The leader of a group convenes and chairs its meetings',
    source: CHAIR,
  },
  GROUP_WITHOUT_LEADER: {
    severity: 'WARN',
    zh: '党小组{groupId}当日没有组长。请先调整党小组、确定组长；会议已经召开的，请说明理由后提交。',
    en: 'The group {groupId} has no leader on that day. Name one by changing the group; if the meeting was held, give the reason and send it again.',
    next: { command: 'ChangePartyGroup', role: 'BRANCH_SECRETARY' },
    rule: 'The leader of a group convenes and chairs its meetings',
    source: CHAIR,
  },
} as const satisfies RefusalTexts;
