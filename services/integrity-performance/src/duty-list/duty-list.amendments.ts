import { amendmentsOf } from '@zhudian/programme';
import { dutyList } from './duty-list.decider';
import { dutyListFold } from './duty-list.state';

/** The corrections and annulments of the two lists. What an entry asks is not corrected but revised. */
export const dutyListAmendments = amendmentsOf(dutyList, dutyListFold, {
  correctable: {
    DutyPerformed: ['account', 'evidenceRefs'],
    DutyEntryRevised: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ entries }, _read, _id, { data }) => entries.get(String(data['entryId']))?.personId,
});
