import { defineAggregate, elsewhere, refuse, together, type Rule } from '@zhudian/framework';
import { branchCommands } from './branch.commands';
import { memberIn, unlessEstablished, unlessHeld, type BranchDecider } from './branch.guards';
import { branchRefusals } from './branch.refusals';
import { branchFold, type Branch } from './branch.state';
import { admitSecretary, assignSecretary, withdrawSecretary } from './first-secretary.rules';
import { restoreVote, suspendVote } from './member-vote.rules';
import { memberBranch, stationBranch } from '../shared/reservations';

const establish: Rule<BranchDecider, 'EstablishBranch'> = (
  branch,
  { data: { branchId, ...data }, read: { unit, station } },
) => {
  const { orgUnitId } = data;
  if (branch.orgUnitId !== undefined)
    return refuse('BRANCH_ALREADY_ESTABLISHED', { branchId, orgUnitId: branch.orgUnitId });
  if (!unit.registered) return refuse('ORG_UNIT_UNKNOWN', { orgUnitId });
  if (unit.type !== 'STATION') return refuse('NOT_A_STATION', { orgUnitId, type: unit.type });
  if (station.heldBy) return refuse('STATION_HAS_BRANCH', { orgUnitId, branchId: station.heldBy });
  return [
    { type: 'BranchEstablished', data },
    elsewhere(stationBranch, orgUnitId, { type: 'StationBranchReserved', data: { branchId } }),
  ];
};

const unlessOfNone = (branch: Branch, personId: string, heldBy: string | undefined) =>
  memberIn(branch, personId) ? refuse('ALREADY_A_MEMBER', { personId }) : unlessHeld(personId, heldBy);

const addMember: Rule<BranchDecider, 'AddBranchMember'> = (
  branch,
  { data: { branchId, ...data }, read: { member } },
) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const { personId } = data;
  const unfit = together(
    unlessOfNone(branch, personId, member.heldBy),
    data.status === 'PROBATIONARY' && data.votes ? refuse('PROBATIONARY_HAS_NO_VOTE', { personId }) : undefined,
  );
  if (unfit) return unfit;
  return [
    { type: 'MemberJoined', data },
    elsewhere(memberBranch, personId, { type: 'MemberBranchReserved', data: { branchId } }),
  ];
};

const confirmMember: Rule<BranchDecider, 'ConfirmBranchMember'> = (branch, { data: { branchId, personId } }) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const member = memberIn(branch, personId);
  if (!member) return refuse('NOT_A_MEMBER', { personId });
  return member.status === 'FULL'
    ? refuse('ALREADY_FULL_MEMBER', { personId })
    : [{ type: 'MemberConfirmed', data: { personId } }];
};

const releaseMember: Rule<BranchDecider, 'ReleaseBranchMember'> = (branch, { data: { branchId, ...data } }) => {
  const no = unlessEstablished(branch, branchId);
  if (no) return no;
  const { personId } = data;
  if (!memberIn(branch, personId)) return refuse('NOT_A_MEMBER', { personId });
  return [
    { type: 'MemberLeft', data },
    elsewhere(memberBranch, personId, { type: 'MemberBranchReleased', data: { branchId } }),
  ];
};

export const branchDecider: BranchDecider = {
  ...branchFold,
  decide: {
    EstablishBranch: establish,
    AddBranchMember: addMember,
    ConfirmBranchMember: confirmMember,
    SuspendMemberVote: suspendVote,
    RestoreMemberVote: restoreVote,
    ReleaseBranchMember: releaseMember,
    AssignFirstSecretary: assignSecretary,
    AdmitFirstSecretary: admitSecretary,
    WithdrawFirstSecretary: withdrawSecretary,
  },
};

export const branch = defineAggregate({ decider: branchDecider, commands: branchCommands, refusals: branchRefusals });
