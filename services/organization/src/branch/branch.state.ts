import { branchEvents, type BranchEvent, type BranchMemberStatus } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface BranchMember {
  readonly status: BranchMemberStatus;
  readonly votes: boolean;
}

export interface Branch {
  /** The station it is the branch of; absent until it is established. */
  readonly orgUnitId?: string;
  /** The posting of the First Secretary in place. */
  readonly firstSecretary?: string;
  readonly members: Readonly<Record<string, BranchMember>>;
}

export const branchFold: Fold<Branch, BranchEvent> = {
  family: branchEvents,
  initial: { members: {} },
  evolve: {
    BranchEstablished: (branch, { data: { orgUnitId } }) => ({ ...branch, orgUnitId }),
    MemberJoined: (branch, { data: { personId, status, votes } }) => withMember(branch, personId, { status, votes }),
    MemberConfirmed: (branch, { data: { personId } }) => withMember(branch, personId, { status: 'FULL', votes: true }),
    MemberVoteSuspended: (branch, { data: { personId } }) =>
      withMember(branch, personId, { status: 'FULL', votes: false }),
    MemberVoteRestored: (branch, { data: { personId } }) =>
      withMember(branch, personId, { status: 'FULL', votes: true }),
    MemberLeft: (branch, { data: { personId } }) => {
      const { [personId]: _left, ...members } = branch.members;
      return { ...branch, members };
    },
    FirstSecretaryAssigned: (branch, { data: { postingId } }) => ({ ...branch, firstSecretary: postingId }),
    FirstSecretaryWithdrawn: ({ firstSecretary: _withdrawn, ...branch }) => branch,
  },
};

const withMember = (branch: Branch, personId: string, member: BranchMember): Branch => ({
  ...branch,
  members: { ...branch.members, [personId]: member },
});
