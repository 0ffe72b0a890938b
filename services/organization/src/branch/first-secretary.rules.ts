import { elsewhere, refuse, type Rule } from '@zhudian/framework';
import { memberBranch } from '../shared/reservations';
import { memberIn, unlessEstablished, unlessHeld, type BranchDecider } from './branch.guards';

/** What already holds is not done again, so that the policy and a person may both ask for it. */
export const assignSecretary: Rule<BranchDecider, 'AssignFirstSecretary'> = (
  branch,
  { data: { branchId, ...data } },
) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const { firstSecretary } = branch;
  if (firstSecretary === undefined) return [{ type: 'FirstSecretaryAssigned', data }];
  return firstSecretary === data.postingId ? [] : refuse('FIRST_SECRETARY_IN_PLACE', { postingId: firstSecretary });
};

/** 组织关系转入之日起有表决权. Whoever is a member stays what they are, and once the posting is over it is too late for it. */
export const admitSecretary: Rule<BranchDecider, 'AdmitFirstSecretary'> = (
  branch,
  { data: { branchId, postingId }, read: { member } },
) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const { firstSecretary, firstSecretaryId: personId, withdrawn } = branch;
  if (withdrawn.includes(postingId)) return [];
  if (firstSecretary !== postingId || personId === undefined)
    return refuse('FIRST_SECRETARY_NOT_IN_PLACE', { postingId });
  if (memberIn(branch, personId)) return [];
  return (
    unlessHeld(personId, member.heldBy) ?? [
      { type: 'MemberJoined', data: { personId, status: 'FULL', votes: true, via: 'TRANSFER' } },
      elsewhere(memberBranch, personId, { type: 'MemberBranchReserved', data: { branchId } }),
    ]
  );
};

/** Where the Party relation of a First Secretary goes when the posting is over. */
const SENDER = '派出单位党组织';

export const withdrawSecretary: Rule<BranchDecider, 'WithdrawFirstSecretary'> = (
  branch,
  { data: { branchId, postingId }, act },
) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const { firstSecretary, firstSecretaryId: personId = '' } = branch;
  if (firstSecretary !== postingId)
    return act.role === 'POLICY' ? [] : refuse('FIRST_SECRETARY_NOT_IN_PLACE', { postingId });
  const withdrawn = { type: 'FirstSecretaryWithdrawn', data: { postingId } } as const;
  if (memberIn(branch, personId)?.isPosted !== true) return [withdrawn];
  return [
    withdrawn,
    { type: 'MemberLeft', data: { personId, to: SENDER } },
    elsewhere(memberBranch, personId, { type: 'MemberBranchReleased', data: { branchId } }),
  ];
};
