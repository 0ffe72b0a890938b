import { stateOf } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { postingTerm } from '../posting/posting-term.state';
import { supervision } from './supervision.decider';
import { supervisionFold } from './supervision.state';

/** The corrections and annulments of a month under supervision; who is supervised amends none. */
export const supervisionAmendments = amendmentsOf(supervision, supervisionFold, {
  correctable: { SupervisionNoted: ['rating', 'note'] },
  scope: ({ stationId }) => stationId,
  reads: (_, id) => ({ posting: stateOf(postingTerm, id.slice(0, id.lastIndexOf('.'))) }),
  subject: (_, { posting: { personId } }) => personId,
});
