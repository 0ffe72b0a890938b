import { trainingAttendance, trainings } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Training = entityTypeOf('Training', trainings, 'A training. 教育培训。');
export const TrainingConnection = connectionOf('Training', () => Training);
export const TrainingAttendance = objectTypeOf(trainingAttendance);
export const TrainingAttendanceConnection = connectionOf('TrainingAttendance', () => TrainingAttendance);
