import { refuse, together, type Rule } from '@zhudian/framework';
import { memberIn, unlessEstablished, type BranchDecider } from './branch.guards';
import type { Branch } from './branch.state';

const unlessVoting = (branch: Branch, personId: string) => {
  const member = memberIn(branch, personId);
  if (!member) return refuse('NOT_A_MEMBER', { personId });
  return member.votes ? undefined : refuse('NO_VOTE_TO_SUSPEND', { personId });
};

export const suspendVote: Rule<BranchDecider, 'SuspendMemberVote'> = (
  branch,
  { data: { branchId, ...data }, act: { on } },
) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const { personId, until } = data;
  return (
    together(unlessVoting(branch, personId), until <= on ? refuse('SUSPENSION_OVER', { until, on }) : undefined) ?? [
      { type: 'MemberVoteSuspended', data },
    ]
  );
};

export const restoreVote: Rule<BranchDecider, 'RestoreMemberVote'> = (branch, { data: { branchId, ...data } }) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const { personId } = data;
  const member = memberIn(branch, personId);
  if (!member) return refuse('NOT_A_MEMBER', { personId });
  if (member.status === 'PROBATIONARY') return refuse('PROBATIONARY_HAS_NO_VOTE', { personId });
  return member.votes ? refuse('VOTE_NOT_SUSPENDED', { personId }) : [{ type: 'MemberVoteRestored', data }];
};
