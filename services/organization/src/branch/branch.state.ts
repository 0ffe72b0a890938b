import { branchEvents, type BranchEvent, type BranchMemberStatus } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface BranchMember {
  readonly status: BranchMemberStatus;
  readonly votes: boolean;
  /** Came with the Party relation of the First Secretary in place, and goes with the posting. */
  readonly isPosted?: boolean;
}

export interface Branch {
  /** The station it is the branch of; absent until it is established. */
  readonly orgUnitId?: string;
  /** The posting of the First Secretary in place. */
  readonly firstSecretary?: string;
  /** Who that is. */
  readonly firstSecretaryId?: string;
  /** The postings of those who were in place before. */
  readonly withdrawn: readonly string[];
  readonly members: Readonly<Record<string, BranchMember>>;
}

export const branchFold: Fold<Branch, BranchEvent> = {
  family: branchEvents,
  initial: { withdrawn: [], members: {} },
  evolve: {
    BranchEstablished: (branch, { data: { orgUnitId } }) => ({ ...branch, orgUnitId }),
    MemberJoined: (branch, { data: { personId, status, votes } }) =>
      withMember(branch, personId, { status, votes, isPosted: personId === branch.firstSecretaryId }),
    MemberConfirmed: (branch, { data: { personId } }) => fullMember(branch, personId, true),
    MemberVoteSuspended: (branch, { data: { personId } }) => fullMember(branch, personId, false),
    MemberVoteRestored: (branch, { data: { personId } }) => fullMember(branch, personId, true),
    MemberLeft: (branch, { data: { personId } }) => {
      const { [personId]: _left, ...members } = branch.members;
      return { ...branch, members };
    },
    FirstSecretaryAssigned: (branch, { data: { postingId, personId } }) => ({
      ...branch,
      firstSecretary: postingId,
      firstSecretaryId: personId,
    }),
    FirstSecretaryWithdrawn: ({ firstSecretary: _f, firstSecretaryId: _id, ...branch }, { data: { postingId } }) => ({
      ...branch,
      withdrawn: [...branch.withdrawn, postingId],
    }),
  },
};

const withMember = (branch: Branch, personId: string, member: BranchMember): Branch => ({
  ...branch,
  members: { ...branch.members, [personId]: member },
});

const fullMember = (branch: Branch, personId: string, votes: boolean): Branch =>
  withMember(branch, personId, { ...branch.members[personId], status: 'FULL', votes });
