import { branchEvents, ref, shortKey } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { orgUnitFold } from '../org-unit/org-unit.state';
import type { Branch } from './branch.state';
import { memberBranch, stationBranch } from '../shared/reservations';

const branch = command<Branch>();
const {
  BranchEstablished,
  MemberJoined,
  MemberConfirmed,
  MemberVoteSuspended,
  MemberVoteRestored,
  MemberLeft,
  FirstSecretaryAssigned,
  FirstSecretaryWithdrawn,
} = branchEvents.schemas;
const ofBranch = { branchId: ref('Branch') };
const itself = { of: ({ branchId }: { branchId: string }) => branchId };
const atStation = { scope: (_: unknown, { orgUnitId }: Branch) => orgUnitId };
const readsMember = { reads: ({ personId }: { personId: string }) => ({ member: stateOf(memberBranch, personId) }) };
const readsSecretary = {
  reads: (_: unknown, { firstSecretaryId = '' }: Branch) => ({ member: stateOf(memberBranch, firstSecretaryId) }),
};

export const branchCommands = {
  EstablishBranch: branch({
    emits: ['BranchEstablished'],
    about: { zh: '设立供电所党支部。', en: 'Establish the branch of a station.' },
    roles: ['PARTY_WORK', 'COUNTY_PARTY_COMMITTEE'],
    input: BranchEstablished.extend({ branchId: shortKey('Branch') }),
    ...itself,
    scope: ({ orgUnitId }) => orgUnitId,
    reads: ({ orgUnitId }) => ({ unit: stateOf(orgUnitFold, orgUnitId), station: stateOf(stationBranch, orgUnitId) }),
  }),
  AddBranchMember: branch({
    emits: ['MemberJoined'],
    about: { zh: '党员编入党支部。', en: 'Add a member to the branch.' },
    roles: ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: MemberJoined.extend(ofBranch),
    ...itself,
    ...atStation,
    ...readsMember,
    subject: ({ personId }) => personId,
  }),
  ConfirmBranchMember: branch({
    emits: ['MemberConfirmed'],
    about: { zh: '预备党员转为正式党员。', en: 'Confirm a probationary member as a full one.' },
    roles: ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: MemberConfirmed.extend(ofBranch),
    ...itself,
    ...atStation,
    subject: ({ personId }) => personId,
  }),
  SuspendMemberVote: branch({
    items: ['B09'],
    emits: ['MemberVoteSuspended'],
    about: {
      zh: '停止正式党员行使表决权、选举权和被选举权。',
      en: 'Suspend the right of a full member to vote, to elect and to be elected.',
    },
    roles: ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: MemberVoteSuspended.extend(ofBranch),
    ...itself,
    ...atStation,
    subject: ({ personId }) => personId,
  }),
  RestoreMemberVote: branch({
    items: ['B09'],
    emits: ['MemberVoteRestored'],
    about: { zh: '恢复党员的表决权、选举权和被选举权。', en: 'Give a member the rights to vote and to elect back.' },
    roles: ['COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: MemberVoteRestored.extend(ofBranch),
    ...itself,
    ...atStation,
    subject: ({ personId }) => personId,
  }),
  ReleaseBranchMember: branch({
    emits: ['MemberLeft'],
    about: { zh: '党员组织关系转出党支部。', en: 'Release a member from the branch.' },
    roles: ['BRANCH_SECRETARY', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: MemberLeft.extend(ofBranch),
    ...itself,
    ...atStation,
    ...readsMember,
    subject: ({ personId }) => personId,
  }),
  AssignFirstSecretary: branch({
    emits: ['FirstSecretaryAssigned'],
    about: {
      zh: '第一书记到支部任职（任职开始时由系统自动记录）。',
      en: 'Put the First Secretary on the branch; the start of a posting does it by itself.',
    },
    roles: ['POLICY', 'PARTY_WORK'],
    input: FirstSecretaryAssigned.extend(ofBranch),
    ...itself,
    ...atStation,
    subject: ({ personId }) => personId,
  }),
  AdmitFirstSecretary: branch({
    emits: ['MemberJoined'],
    about: {
      zh: '第一书记组织关系转入，编入党支部，自当日起有表决权（由系统自动记录）。',
      en: 'Enter the First Secretary as a member, with a vote from the day the Party relation moved; the move does it by itself.',
    },
    roles: ['POLICY'],
    input: FirstSecretaryWithdrawn.extend(ofBranch),
    ...itself,
    ...atStation,
    ...readsSecretary,
  }),
  WithdrawFirstSecretary: branch({
    emits: ['FirstSecretaryWithdrawn', 'MemberLeft'],
    about: {
      zh: '第一书记离开支部，随任职转入的组织关系一并转出（任职结束时由系统自动记录）。',
      en: 'Take the First Secretary off the branch, and the Party relation that came with the posting; the end of a posting does it by itself.',
    },
    roles: ['POLICY', 'PARTY_WORK'],
    input: FirstSecretaryWithdrawn.extend(ofBranch),
    ...itself,
    ...atStation,
    ...readsSecretary,
  }),
};
export type BranchCommand = CommandOf<typeof branchCommands>;
