import { labelsOf, orgUnitType } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const BRANCH = '中国共产党支部工作条例（试行） 2018; S02';
const MEMBERS = '中国共产党支部工作条例（试行） 2018; 党章：每个党员编入一个支部';
const VOTES = '党章：留党察看期间没有表决权、选举权和被选举权；基层组织选举工作条例 2020 art. 5';
const SECRETARY = 'S10 正式任职；one active posting per station';

export const branchRefusals = defineRefusals(
  {
    BRANCH_ALREADY_ESTABLISHED: {
      zh: '党支部{branchId}已在{orgUnitId}设立。如是另一党支部，请使用新的编号。',
      en: '{branchId} is established already, at {orgUnitId}. Another branch takes another id.',
      rule: 'A branch is established once',
      source: BRANCH,
    },
    BRANCH_UNKNOWN: {
      zh: '党支部{branchId}尚未设立。请党建人事部门先设立党支部。',
      en: 'There is no branch {branchId}. The Party-work department must establish it first.',
      next: { command: 'EstablishBranch', role: 'PARTY_WORK' },
      rule: 'Work of a branch begins when it is established',
      source: BRANCH,
    },
    ORG_UNIT_UNKNOWN: {
      zh: '{orgUnitId}尚未登记。请系统管理员先登记该供电所。',
      en: '{orgUnitId} is not registered. The administrator must register the station first.',
      next: { command: 'RegisterOrgUnit', role: 'ADMINISTRATOR' },
      rule: 'A branch belongs to a registered unit',
      source: BRANCH,
    },
    NOT_A_STATION: {
      zh: '{orgUnitId}是{type}，不是供电所。请选择供电所。',
      en: '{orgUnitId} is a {type}, not a station. Choose a station.',
      rule: 'The programme works with the branches of stations',
      source: 'S02 供电所党支部',
    },
    STATION_HAS_BRANCH: {
      zh: '{orgUnitId}已有党支部{branchId}，每个供电所只设一个。请使用该党支部。',
      en: '{orgUnitId} has the branch {branchId} already. Use that one.',
      rule: 'A station has one branch',
      source: BRANCH,
    },
    ALREADY_A_MEMBER: {
      zh: '{personId}已编入本支部，不能重复编入。请核对人员编号。',
      en: '{personId} is a member of this branch already. Check the id of the person.',
      rule: 'A member joins a branch once',
      source: MEMBERS,
    },
    MEMBER_OF_ANOTHER_BRANCH: {
      zh: '{personId}现编在党支部{branchId}。请该支部先办理转出，再编入本支部。',
      en: '{personId} belongs to {branchId}. That branch must release the member first.',
      next: { command: 'ReleaseBranchMember', role: 'BRANCH_SECRETARY' },
      rule: 'A member belongs to one branch at a time',
      source: MEMBERS,
    },
    NOT_A_MEMBER: {
      zh: '{personId}不是本支部党员。请核对人员编号，或先编入本支部。',
      en: '{personId} is not a member of this branch. Check the person, or add the member first.',
      next: { command: 'AddBranchMember', role: 'BRANCH_SECRETARY' },
      rule: 'Only members are confirmed and released',
      source: MEMBERS,
    },
    PROBATIONARY_HAS_NO_VOTE: {
      zh: '{personId}是预备党员，没有表决权。请改为“无表决权”后重新提交。',
      en: '{personId} is on probation and has no vote. Set votes to false and send it again.',
      rule: 'Probationary members do not vote',
      source: '党章：预备党员没有表决权、选举权和被选举权',
    },
    NO_VOTE_TO_SUSPEND: {
      zh: '{personId}目前没有表决权，无须停止。请核对人员编号。',
      en: '{personId} has no vote at present, so there is none to suspend. Check the id of the person.',
      rule: 'Only a vote that somebody has is suspended',
      source: VOTES,
    },
    SUSPENSION_OVER: {
      zh: '停止期限{until}不晚于决定日期{on}。请核对处分决定所载期限。',
      en: 'The suspension would be over on {until}, no later than the decision of {on}. Check the term in the decision.',
      rule: 'A suspension ends after the day on which it is decided',
      source: VOTES,
    },
    VOTE_NOT_SUSPENDED: {
      zh: '{personId}的表决权未被停止，无须恢复。请核对人员编号。',
      en: 'The vote of {personId} is not suspended. Check the id of the person.',
      rule: 'Only a suspended vote is given back',
      source: VOTES,
    },
    ALREADY_FULL_MEMBER: {
      zh: '{personId}已是正式党员，无须转正。请核对人员编号。',
      en: '{personId} is a full member already; nothing is left to confirm. Check the id of the person.',
      rule: 'Probation ends once',
      source: MEMBERS,
    },
    FIRST_SECRETARY_IN_PLACE: {
      zh: '本支部已有第一书记（任职编号{postingId}）。请党建人事部门先结束该任职。',
      en: 'The branch has a First Secretary (posting {postingId}). The Party-work department must end that posting first.',
      next: { command: 'EndPosting', role: 'PARTY_WORK' },
      rule: 'One First Secretary at a time',
      source: SECRETARY,
    },
    FIRST_SECRETARY_NOT_IN_PLACE: {
      zh: '任职编号{postingId}的第一书记不在本支部。请核对任职编号。',
      en: 'The First Secretary of posting {postingId} is not on this branch. Check the posting.',
      rule: 'Only the First Secretary in place is withdrawn',
      source: SECRETARY,
    },
  },
  { type: labelsOf(orgUnitType) },
);
export type BranchRefusal = keyof typeof branchRefusals;
