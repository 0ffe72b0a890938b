import { amendmentsOf } from '@zhudian/programme';
import { exemplar } from './exemplar.decider';
import { exemplarFold } from './exemplar.state';

/** The corrections and annulments of an exemplar. Who it is, and which vote carried it, are not corrected but annulled. */
export const exemplarAmendments = amendmentsOf(exemplar, exemplarFold, {
  correctable: {
    ExemplarProposed: ['exemplarField', 'deeds'],
    ExemplarNamed: ['channels'],
    ExemplarWithdrawn: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ personId }) => personId,
});
