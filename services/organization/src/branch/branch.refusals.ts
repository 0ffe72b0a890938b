import { defineRefusals } from '@zhudian/framework';

const BRANCH = '中国共产党支部工作条例（试行） 2018; S02';
const MEMBERS = '中国共产党支部工作条例（试行） 2018; 党章：每个党员编入一个支部';
const SECRETARY = 'S10 正式任职; one active posting per station';

export const branchRefusals = defineRefusals({
  BRANCH_ALREADY_ESTABLISHED: {
    zh: '{branchId} 已设立（{orgUnitId}）。如是另一支部，请换一个编号。',
    en: '{branchId} is established already, at {orgUnitId}. Choose another id for another branch.',
    rule: 'A branch is established once',
    source: BRANCH,
  },
  BRANCH_UNKNOWN: {
    zh: '党支部 {branchId} 尚未设立，请先设立党支部。',
    en: 'There is no branch {branchId}. Establish it first.',
    rule: 'Work of a branch begins when it is established',
    source: BRANCH,
  },
  ORG_UNIT_UNKNOWN: {
    zh: '{orgUnitId} 尚未登记，请先登记供电所。',
    en: '{orgUnitId} is not registered. Register the station first.',
    rule: 'A branch belongs to a registered unit',
    source: BRANCH,
  },
  NOT_A_STATION: {
    zh: '{orgUnitId} 是 {type}，不是供电所。请选择供电所。',
    en: '{orgUnitId} is a {type}, not a station. Choose a station.',
    rule: 'The programme works with the branches of stations',
    source: 'S02 供电所党支部',
  },
  STATION_HAS_BRANCH: {
    zh: '{orgUnitId} 已有党支部 {branchId}，请使用该支部。',
    en: '{orgUnitId} has the branch {branchId} already. Use that one.',
    rule: 'A station has one branch',
    source: BRANCH,
  },
  ALREADY_A_MEMBER: {
    zh: '{personId} 已编入本支部。',
    en: '{personId} is a member of this branch already.',
    rule: 'A member joins a branch once',
    source: MEMBERS,
  },
  MEMBER_OF_ANOTHER_BRANCH: {
    zh: '{personId} 现编在 {branchId}。请先办理转出，再编入本支部。',
    en: '{personId} belongs to {branchId}. Release the member there first.',
    rule: 'A member belongs to one branch at a time',
    source: MEMBERS,
  },
  NOT_A_MEMBER: {
    zh: '{personId} 不是本支部党员，请核对人员或先编入支部。',
    en: '{personId} is not a member of this branch. Check the person, or add the member first.',
    rule: 'Only members are confirmed and released',
    source: MEMBERS,
  },
  PROBATIONARY_HAS_NO_VOTE: {
    zh: '{personId} 是预备党员，没有表决权。请将 votes 设为 false。',
    en: '{personId} is on probation and has no vote. Set votes to false.',
    rule: 'Probationary members do not vote',
    source: '党章：预备党员没有表决权、选举权和被选举权',
  },
  ALREADY_FULL_MEMBER: {
    zh: '{personId} 已是正式党员，无需转正。',
    en: '{personId} is a full member already; nothing is left to confirm.',
    rule: 'Probation ends once',
    source: MEMBERS,
  },
  FIRST_SECRETARY_IN_PLACE: {
    zh: '本支部已有第一书记（任职 {postingId}）。请先结束该任职或办理离任。',
    en: 'The branch has a First Secretary (posting {postingId}). End that posting or withdraw it first.',
    rule: 'One First Secretary at a time',
    source: SECRETARY,
  },
  FIRST_SECRETARY_NOT_IN_PLACE: {
    zh: '任职 {postingId} 的第一书记不在本支部。请核对任职编号。',
    en: 'The First Secretary of posting {postingId} is not on this branch. Check the posting.',
    rule: 'Only the First Secretary in place is withdrawn',
    source: SECRETARY,
  },
});
export type BranchRefusal = keyof typeof branchRefusals;
