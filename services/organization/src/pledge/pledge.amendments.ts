import { amendmentsOf } from '@zhudian/programme';
import { pledge } from './pledge.decider';
import { pledgeFold } from './pledge.state';

/** The corrections and annulments of a pledge. What was promised is not corrected but annulled and published anew. */
export const pledgeAmendments = amendmentsOf(pledge, pledgeFold, {
  correctable: {
    PromiseFulfilled: ['result', 'evidenceRefs'],
    PromiseVerified: ['opinion'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ pledgerId }) => pledgerId,
});
