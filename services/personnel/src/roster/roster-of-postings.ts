import { idOfStream, postingEvents, recordedFrom } from '@zhudian/facts';
import { definePolicy, type Consequence } from '@zhudian/framework/service';
import { roster } from './roster.decider';

/** The posting is over, however it came to that. */
const strikeOff = ({ stream, data: { endOn } }: { stream: string; data: { endOn: string } }): Consequence[] => [
  { aggregate: roster, type: 'StrikeOffPosting', data: { postingId: idOfStream(stream), endOn } },
];

/** A posting that starts, or is taken over, is entered in the roster from that day on; one that ends or is recalled is struck off, with its last day. */
export const rosterOfPostings = definePolicy('roster-of-postings', postingEvents, {
  PostingStarted: ({ stream, data: { candidacyId, bureauId, personId, stationId, ...days } }) => [
    {
      aggregate: roster,
      type: 'EnrolPosting',
      data: {
        postingId: idOfStream(stream),
        ...(candidacyId === undefined ? { bureauId } : { candidacyId }),
        personId,
        stationId,
        startOn: recordedFrom(days),
      },
    },
  ],
  PostingRecalled: strikeOff,
  PostingEnded: strikeOff,
});
