import { attendances, trainings } from '@zhudian/projections';
import { connectionOf, entityTypeOf, rowTypeOf } from '@zhudian/framework/service';

export const Training = entityTypeOf('Training', trainings, 'A training. 教育培训。');
export const TrainingConnection = connectionOf('Training', () => Training);
export const TrainingAttendance = rowTypeOf(
  'TrainingAttendance',
  attendances,
  'One person at one training. 一人参加一次培训。',
);
export const TrainingAttendanceConnection = connectionOf('TrainingAttendance', () => TrainingAttendance);
