import { amendmentsOf } from '@zhudian/programme';
import { retention } from './retention.decider';
import { retentionFold } from './retention.state';

/** The corrections and annulments of holds. What was deleted is deleted: its fact says so for good or is annulled, and brings nothing back. */
export const retentionAmendments = amendmentsOf(retention, retentionFold, {
  correctable: { RetentionHeld: ['basis', 'reason'], RetentionReleased: ['reason'] },
  scope: (_state, id) => id,
  subject: ({ holds, released }, _read, _id, { data }) => ({ ...released, ...holds })[String(data['holdId'])]?.personId,
});
