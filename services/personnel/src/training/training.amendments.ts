import { idsIn } from '@zhudian/framework';
import { amendmentsOf } from '@zhudian/programme';
import { training } from './training.decider';
import { trainingFold } from './training.state';

/** The corrections and annulments of a training. */
export const trainingAmendments = amendmentsOf(training, trainingFold, {
  correctable: {
    TrainingPlanned: ['audience', 'hours', 'plannedOn'],
    TrainingAttended: ['hours', 'result'],
  },
  scope: ({ bureauId }) => bureauId,
  subject: (_state, _read, _id, { data }) => idsIn(data, 'personId'),
});
