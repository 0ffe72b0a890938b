import { idOfStream, postingEvents } from '@zhudian/events';
import { definePolicy } from '@zhudian/kernel/server';
import { branch } from '../branch/branch.decider';

/** A posting that starts puts its First Secretary on the branch; one that ends takes the First Secretary off again. */
export const firstSecretaryOnBranch = definePolicy('first-secretary-on-branch', postingEvents, {
  PostingStarted: ({ stream, data: { branchId, personId } }) => [
    { aggregate: branch, type: 'AssignFirstSecretary', data: { branchId, postingId: idOfStream(stream), personId } },
  ],
  PostingEnded: ({ stream, data: { branchId } }) => [
    { aggregate: branch, type: 'WithdrawFirstSecretary', data: { branchId, postingId: idOfStream(stream) } },
  ],
});
