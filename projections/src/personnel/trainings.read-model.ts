import { z } from 'zod';
import {
  day,
  id,
  idOfStream,
  personEvents,
  title,
  trainingAudience,
  trainingEvents,
  trainingResult,
  trainingStage,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { attendanceAccess, personTrainingAccess, trainingAccess } from './access-of-hearings';

const { hours } = trainingEvents.schemas.TrainingPlanned.shape;

const columns = {
  bureauId: id,
  topic: title,
  audience: trainingAudience,
  hours: hours.describe('Planned hours. 计划学时。'),
  stage: trainingStage,
  plannedOn: day,
  closedOn: day.nullable(),
  attended: z.int().describe('How many attended. 参加人数。'),
  attendedHours: z.number().describe('Hours of all who attended. 总学时。'),
  planned: decision.describe('Who planned it. 安排培训。'),
  closed: decision.nullable().describe('Who closed it. 培训办结。'),
};
type Row = RowOf<typeof columns>;

/** Trainings, and how many attended for how long. */
export const trainings = defineReadModel({
  name: 'training',
  version: 3,
  context: 'personnel',
  access: trainingAccess,
  columns,
  indexes: [['plannedOn'], ['stage', 'plannedOn'], ['audience', 'plannedOn'], ['bureauId', 'plannedOn']],
  on: on<Row>()(trainingEvents, {
    TrainingPlanned: (_, fact) => ({
      ...fact.data,
      id: idOfStream(fact.stream),
      planned: decisionOf(fact),
      closed: null,
      stage: 'PLANNED',
      closedOn: null,
      attended: 0,
      attendedHours: 0,
    }),
    TrainingAttended: (row, { data: { hours } }) =>
      row && { ...row, attended: row.attended + 1, attendedHours: row.attendedHours + hours },
    TrainingClosed: (row, fact) =>
      row && { ...row, stage: 'CLOSED', closedOn: fact.metadata.occurredOn, closed: decisionOf(fact) },
  }),
});
export type TrainingRow = Row;

const attendanceColumns = {
  trainingId: id,
  personId: internal(id),
  topic: title,
  hours,
  result: trainingResult,
  attendedOn: day,
  decision,
};
type AttendanceRow = RowOf<typeof attendanceColumns>;

/** Who attended which training. */
export const attendances = defineReadModel({
  name: 'training_attendance',
  version: 2,
  context: 'personnel',
  access: attendanceAccess,
  columns: attendanceColumns,
  indexes: [['personId', 'attendedOn'], ['trainingId']],
  on: on<AttendanceRow>()(trainingEvents, {
    TrainingAttended: {
      keys: ({ stream, data: { personId } }) => `${idOfStream(stream)}/${personId}`,
      fold: (_, fact, id) => ({
        ...fact.data,
        id,
        trainingId: idOfStream(fact.stream),
        attendedOn: fact.metadata.occurredOn,
        decision: decisionOf(fact),
      }),
    },
  }),
});
export type TrainingAttendanceRow = AttendanceRow;

/** An attendance as the graph shows it, its key included. */
export const trainingAttendance = z
  .object({ id, ...attendanceColumns })
  .meta({ id: 'TrainingAttendance', description: 'One person at one training. 一人参加一次培训。' });

const personColumns = { unitId: internal(id.nullable()), trainings: internal(z.int()), hours: internal(z.number()) };

const NO_TRAINING = { trainings: 0, hours: 0 };

/** How much training each person has had, by the id of the person. */
export const personTrainings = defineReadModel({
  name: 'person_training',
  version: 2,
  context: 'personnel',
  access: personTrainingAccess,
  columns: personColumns,
  indexes: [['hours']],
  on: {
    ...on<RowOf<typeof personColumns>>()(personEvents, {
      PersonRegistered: (row, { stream, data: { unitId } }) => ({
        ...NO_TRAINING,
        ...row,
        id: idOfStream(stream),
        unitId,
      }),
      PersonTransferred: (row, { data: { unitId } }) => row && { ...row, unitId },
    }),
    ...on<RowOf<typeof personColumns>>()(trainingEvents, {
      TrainingAttended: {
        keys: ({ data: { personId } }) => personId,
        fold: (row, { data: { hours } }, id) => ({
          id,
          unitId: row?.unitId ?? null,
          trainings: (row?.trainings ?? 0) + 1,
          hours: (row?.hours ?? 0) + hours,
        }),
      },
    }),
  },
});
