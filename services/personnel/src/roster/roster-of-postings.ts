import { idOfStream, postingEvents } from '@zhudian/facts';
import { definePolicy, type Consequence } from '@zhudian/framework/service';
import { roster } from './roster.decider';

/** The posting is over, however it came to that. */
const strikeOff = ({ stream, data: { endOn } }: { stream: string; data: { endOn: string } }): Consequence[] => [
  { aggregate: roster, type: 'StrikeOffPosting', data: { postingId: idOfStream(stream), endOn } },
];

/** A posting that starts is entered in the roster; one that ends or is recalled is struck off, with its last day. */
export const rosterOfPostings = definePolicy('roster-of-postings', postingEvents, {
  PostingStarted: ({ stream, data: { candidacyId, personId, stationId, startOn } }) => [
    {
      aggregate: roster,
      type: 'EnrolPosting',
      data: { postingId: idOfStream(stream), candidacyId, personId, stationId, startOn },
    },
  ],
  PostingRecalled: strikeOff,
  PostingEnded: strikeOff,
});
