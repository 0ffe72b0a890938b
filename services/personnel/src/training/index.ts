import { trainings } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { PersonTrainingResolver, TrainingAttendanceResolver } from './attendance.resolver';
import { dueTrainings } from './due-items';
import { trainingAmendments } from './training.amendments';
import { training } from './training.decider';
import { TrainingResolver } from './training.resolver';
import { Training } from './training.types';

/** Trainings, and who attended them for how long. */
export const trainingSlice = defineSlice({
  aggregate: training,
  amendments: trainingAmendments,
  entity: { name: 'Training', type: () => Training, model: trainings },
  dueItems: [dueTrainings],
  resolvers: [TrainingResolver, TrainingAttendanceResolver, PersonTrainingResolver],
});
