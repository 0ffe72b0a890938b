import { trainings } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { training } from './training.decider';
import { PersonTrainingResolver, TrainingAttendanceResolver, TrainingResolver } from './training.resolver';
import { Training } from './training.types';

/** Education and training. */
export const trainingSlice = defineSlice({
  aggregate: training,
  entity: { name: 'Training', type: () => Training, model: trainings },
  resolvers: [TrainingResolver, TrainingAttendanceResolver, PersonTrainingResolver],
});
