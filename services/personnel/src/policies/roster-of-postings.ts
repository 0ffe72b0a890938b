import { idOfStream, postingEvents } from '@zhudian/events';
import { definePolicy } from '@zhudian/kernel/server';
import { roster } from '../roster/roster.decider';

/** A posting that starts is entered in the roster; one that ends is struck off, with its last day. */
export const rosterOfPostings = definePolicy('roster-of-postings', postingEvents, {
  PostingStarted: ({ stream, data: { candidacyId, personId, stationId, startOn } }) => [
    {
      aggregate: roster,
      type: 'EnrolPosting',
      data: { postingId: idOfStream(stream), candidacyId, personId, stationId, startOn },
    },
  ],
  PostingEnded: ({ stream, data: { endOn } }) => [
    { aggregate: roster, type: 'StrikeOffPosting', data: { postingId: idOfStream(stream), endOn } },
  ],
});
