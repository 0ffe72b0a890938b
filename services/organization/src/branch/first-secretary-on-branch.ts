import { idOfStream, postingEvents } from '@zhudian/facts';
import { definePolicy, type Consequence } from '@zhudian/framework/service';
import { branch } from './branch.decider';

/** The posting is over: its First Secretary is on the branch no longer. */
const leave = ({ stream, data: { branchId } }: { stream: string; data: { branchId: string } }): Consequence[] => [
  { aggregate: branch, type: 'WithdrawFirstSecretary', data: { branchId, postingId: idOfStream(stream) } },
];

/**
 * A posting that starts puts its First Secretary on the branch, who is a member of it once the Party relation has moved; one that ends or is recalled
 * takes the First Secretary off again.
 */
export const firstSecretaryOnBranch = definePolicy('first-secretary-on-branch', postingEvents, {
  PostingStarted: ({ stream, data: { branchId, personId } }) => [
    { aggregate: branch, type: 'AssignFirstSecretary', data: { branchId, postingId: idOfStream(stream), personId } },
  ],
  PartyRelationMoved: ({ stream, data: { branchId } }) => [
    { aggregate: branch, type: 'AdmitFirstSecretary', data: { branchId, postingId: idOfStream(stream) } },
  ],
  PostingRecalled: leave,
  PostingEnded: leave,
});
