import { refuse, type Rule } from '@zhudian/framework';
import { memberIn, unlessEstablished, type BranchDecider } from './branch.guards';

export const suspendVote: Rule<BranchDecider, 'SuspendMemberVote'> = (
  branch,
  { data: { branchId, ...data }, act: { on } },
) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const { personId, until } = data;
  const member = memberIn(branch, personId);
  if (!member) return refuse('NOT_A_MEMBER', { personId });
  if (!member.votes) return refuse('NO_VOTE_TO_SUSPEND', { personId });
  if (until <= on) return refuse('SUSPENSION_OVER', { until, on });
  return [{ type: 'MemberVoteSuspended', data }];
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
