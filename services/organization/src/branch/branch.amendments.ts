import { memberBranchEvents, stationBranchEvents } from '@zhudian/facts';
import { idsIn } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { branch } from './branch.decider';
import { branchFold } from './branch.state';

/** The corrections and annulments of a branch, with the reservations of its station and its members. */
export const branchAmendments = amendmentsOf(branch, branchFold, {
  correctable: {
    BranchEstablished: ['name', 'approvedBy'],
    MemberJoined: ['status', 'votes', 'via'],
    MemberVoteSuspended: ['ground', 'documentNo', 'until'],
    MemberVoteRestored: ['documentNo'],
    MemberLeft: ['to'],
  },
  scope: ({ orgUnitId }) => orgUnitId,
  subject: (_state, _read, _id, { data }) => idsIn(data, 'personId'),
  alongside: ({ orgUnitId = '' }, _id, fact) => {
    const personId = fact?.data['personId'];
    const member = typeof personId === 'string' ? [{ family: memberBranchEvents, id: personId }] : [];
    return [{ family: stationBranchEvents, id: orgUnitId }, ...member];
  },
});
