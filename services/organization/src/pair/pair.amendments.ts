import { amendmentsOf } from '@zhudian/programme';
import { pair } from './pair.decider';
import { pairFold } from './pair.state';

/** The corrections and annulments of a pair. Who is in it is not corrected but annulled and told anew. */
export const pairAmendments = amendmentsOf(pair, pairFold, {
  correctable: {
    PairFormed: ['topic', 'dueOn'],
    PairResultRecorded: ['pairOutcome', 'result'],
    PairDissolved: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ leadId }) => leadId,
});
