import { postingEvents, type OfType, type PostingEvent } from '@zhudian/events';
import { boolean, defineReadModel, integer, json, on, optional, text, type RowOf } from '../define-read-model';

export type TaskView = OfType<PostingEvent, 'TargetTaskSet'>['data'] & { readonly percent: number };

const columns = {
  personId: text(),
  stationId: text(),
  branchId: text(),
  stage: text(),
  startOn: text(),
  plannedEndOn: text(),
  endedOn: optional(text()),
  documentNo: text(),
  tasks: json<readonly TaskView[]>(),
  tasksVersion: integer(),
  successorId: optional(text()),
  handedOver: boolean(),
};
type Row = RowOf<typeof columns>;

/** Postings with their target tasks. */
export const postings = defineReadModel({
  name: 'posting',
  version: 1,
  context: 'personnel',
  columns,
  indexes: [
    ['stationId', 'startOn'],
    ['personId', 'startOn'],
    ['stage', 'plannedEndOn'],
  ],
  on: on<Row>()(postingEvents, {
    PostingStarted: (_, { stream, data: { candidacyId: _candidacy, ...data } }) => ({
      ...data,
      id: stream.slice('Posting-'.length),
      stage: 'ACTIVE',
      endedOn: null,
      tasks: [],
      tasksVersion: 0,
      successorId: null,
      handedOver: false,
    }),
    TargetTaskSet: (row, { data }) =>
      row && { ...row, tasks: [...row.tasks.filter(({ taskId }) => taskId !== data.taskId), { ...data, percent: 0 }] },
    TargetTasksRatified: (row, { data: { version } }) => row && { ...row, tasksVersion: version },
    TargetTaskProgressed: (row, { data: { taskId, percent } }) =>
      row && { ...row, tasks: row.tasks.map((task) => (task.taskId === taskId ? { ...task, percent } : task)) },
    SuccessorNamed: (row, { data: { personId } }) => row && { ...row, successorId: personId },
    PostingExtended: (row, { data: { newEndOn } }) => row && { ...row, plannedEndOn: newEndOn },
    HandoverCompleted: (row) => row && { ...row, handedOver: true },
    PostingEnded: (row, { data: { endOn } }) => row && { ...row, stage: 'ENDED', endedOn: endOn },
  }),
});
export type PostingRow = Row;

const stationColumns = { postingId: optional(text()) };

/** Which posting a station has now. */
export const stationPostings = defineReadModel({
  name: 'station_posting',
  version: 1,
  context: 'personnel',
  columns: stationColumns,
  indexes: [],
  on: on<RowOf<typeof stationColumns>>()(postingEvents, {
    PostingStarted: {
      keys: ({ data }) => data.stationId,
      fold: (_, { stream }, id) => ({ id, postingId: stream.slice('Posting-'.length) }),
    },
    PostingEnded: { keys: ({ data }) => data.stationId, fold: (_, _fact, id) => ({ id, postingId: null }) },
  }),
});
