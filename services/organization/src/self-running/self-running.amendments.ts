import { amendmentsOf } from '@zhudian/programme';
import { selfRunning } from './self-running.decider';
import { selfRunningFold } from './self-running.state';

/** What was computed is not corrected but annulled and computed anew. */
export const selfRunningAmendments = amendmentsOf(selfRunning, selfRunningFold, {
  correctable: { SelfRunningConfirmed: ['conclusion'], RelapseFlagged: ['reason'] },
  scope: ({ stationId }) => stationId,
});
