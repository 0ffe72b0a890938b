import { amendmentsOf } from '@zhudian/programme';
import { grouping } from './grouping.decider';
import { groupingFold } from '../shared/grouping-roll';

/** The corrections and annulments of Party groups. Who is in a group is not corrected but annulled and told anew. */
export const groupingAmendments = amendmentsOf(grouping, groupingFold, {
  correctable: {
    PartyGroupFormed: ['name', 'groupBasis', 'groupedBy'],
    PartyGroupDissolved: ['reason'],
  },
  scope: ({ stationId }) => stationId,
});
