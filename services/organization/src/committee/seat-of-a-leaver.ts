import { branchEvents, idOfStream } from '@zhudian/facts';
import { definePolicy } from '@zhudian/framework/service';
import { committee } from './committee.decider';

/** A member who leaves the branch holds no seat in its committee any more. */
export const seatOfALeaver = definePolicy('seat-of-a-leaver', branchEvents, {
  MemberLeft: ({ stream, data: { personId } }) => [
    {
      aggregate: committee,
      type: 'VacateCommitteeSeat',
      data: { branchId: idOfStream(stream), personId, ground: 'LEFT_BRANCH' },
    },
  ],
});
