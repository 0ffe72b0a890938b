import { branchEvents, type BranchEvent, type BranchMemberStatus } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface Branch {
  /** The station it is the branch of; absent until it is established. */
  readonly orgUnitId?: string;
  /** The posting of the First Secretary in place. */
  readonly firstSecretary?: string;
  readonly members: Readonly<Record<string, BranchMemberStatus>>;
}

export const branchFold: Fold<Branch, BranchEvent> = {
  family: branchEvents,
  initial: { members: {} },
  evolve: {
    BranchEstablished: (branch, { data: { orgUnitId } }) => ({ ...branch, orgUnitId }),
    MemberJoined: (branch, { data: { personId, status } }) => withMember(branch, personId, status),
    MemberConfirmed: (branch, { data: { personId } }) => withMember(branch, personId, 'FULL'),
    MemberLeft: (branch, { data: { personId } }) => {
      const { [personId]: _left, ...members } = branch.members;
      return { ...branch, members };
    },
    FirstSecretaryAssigned: (branch, { data: { postingId } }) => ({ ...branch, firstSecretary: postingId }),
    FirstSecretaryWithdrawn: ({ firstSecretary: _withdrawn, ...branch }) => branch,
  },
};

const withMember = (branch: Branch, personId: string, status: BranchMemberStatus): Branch => ({
  ...branch,
  members: { ...branch.members, [personId]: status },
});
