import { idsIn } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { committee } from './committee.decider';
import { committeeFold } from './committee.state';

/** The corrections and annulments of a committee. A tally is not corrected but annulled and told anew, since seats follow from it. */
export const committeeAmendments = amendmentsOf(committee, committeeFold, {
  correctable: {
    CommitteeOfficesFilled: ['approvedBy', 'documentNo'],
    CommitteeTermExtended: ['approvedBy', 'documentNo'],
    SeatVacated: ['ground'],
    CommitteeDutyAssigned: ['duties'],
    ProcedureRulesAdopted: ['title', 'sha256'],
  },
  scope: ({ stationId }) => stationId,
  subject: (_state, _read, _id, { data }) => idsIn(data, 'personId'),
});
