import type { Labels } from './label';

/** What the fields of Party groups and pairs are called. */
export const groupFields = {
  groupId: ['党小组编号', 'The id of the Party group'],
  groupBasis: ['划分方式', 'By what the members are divided'],
  groupedBy: ['对应业务或班组', 'For which business or team'],
  memberIds: ['党员编号', 'The ids of the members'],
  leaderId: ['组长编号', 'The id of the leader'],
  pairId: ['结对编号', 'The id of the pair'],
  leadId: ['帮带党员编号', 'The id of the member who leads'],
  partnerIds: ['结对对象编号', 'The ids of those who are led'],
  pairOutcome: ['结对成效', 'What came of it'],
} as const satisfies Labels;
