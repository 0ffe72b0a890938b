import { amendmentsOf } from '@zhudian/programme';
import { vanguardTask } from './vanguard-task.decider';
import { vanguardTaskFold } from './vanguard-task.state';

/** The corrections and annulments of a vanguard task. Who takes it is not corrected but annulled and told anew. */
export const vanguardTaskAmendments = amendmentsOf(vanguardTask, vanguardTaskFold, {
  correctable: {
    VanguardTaskLogged: ['kind', 'aim', 'dueOn'],
    VanguardTaskReported: ['result', 'evidenceRefs'],
    VanguardTaskVerified: ['opinion'],
    VanguardTaskCalledOff: ['reason'],
  },
  scope: ({ stationId }) => stationId,
  subject: ({ ownerId, memberIds }) => [ownerId, ...memberIds],
});
