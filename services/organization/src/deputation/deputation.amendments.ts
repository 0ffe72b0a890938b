import { officeHolderEvents } from '@zhudian/facts';
import { amendmentsOf } from '@zhudian/programme';
import { deputation } from './deputation.decider';
import { deputationFold } from './deputation.state';

/** The corrections and annulments of a deputation, with its period. Who stands for whom, and when, is not corrected but withdrawn. */
export const deputationAmendments = amendmentsOf(deputation, deputationFold, {
  correctable: { DeputyNamed: ['reason'], DeputyWithdrawn: ['reason'] },
  scope: ({ unitId }) => unitId,
  subject: ({ deputyId }) => deputyId,
  alongside: ({ holderId = '' }) => [{ family: officeHolderEvents, id: holderId }],
});
