import { postingEvents, type OfType, type PostingEvent } from '@zhudian/facts';
import { boolean, integer, json, optional, text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

export type TaskView = OfType<PostingEvent, 'TargetTaskSet'>['data'] & {
  readonly percent: number;
  /** The reasons of its revisions, oldest first. */
  readonly revisions: readonly string[];
};

export type CompetencyView = OfType<PostingEvent, 'CompetencyAssessed'>['data'] & { readonly on: string };
/** The days on site of one month, as last declared. */
export type OnSiteMonth = OfType<PostingEvent, 'OnSiteDaysDeclared'>['data'] & { readonly on: string };

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
  ratifiedOn: optional(text()),
  successorNamedOn: optional(text()),
  handedOverOn: optional(text()),
  relationMovedOn: optional(text()),
  competencies: json<readonly CompetencyView[]>(),
  onSite: json<readonly OnSiteMonth[]>(),
  endReason: optional(text()),
};
type Row = RowOf<typeof columns>;

/** Postings with their target tasks. */
export const postings = defineReadModel({
  name: 'posting',
  version: 3,
  context: 'personnel',
  columns,
  indexes: [
    ['stationId', 'startOn'],
    ['personId', 'startOn'],
    ['stage', 'plannedEndOn'],
    ['plannedEndOn'],
    ['startOn'],
    ['endedOn'],
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
      ratifiedOn: null,
      successorNamedOn: null,
      handedOverOn: null,
      relationMovedOn: null,
      competencies: [],
      onSite: [],
      endReason: null,
    }),
    TargetTaskSet: (row, { data }) =>
      row && {
        ...row,
        tasks: [...row.tasks.filter(({ taskId }) => taskId !== data.taskId), { ...data, percent: 0, revisions: [] }],
      },
    TargetTasksRatified: (row, { data: { version }, metadata: { occurredOn } }) =>
      row && { ...row, tasksVersion: version, ratifiedOn: row.ratifiedOn ?? occurredOn },
    TargetTaskRevised: (row, { data: { reason, ...revised } }) =>
      row && {
        ...row,
        tasks: row.tasks.map((task) =>
          task.taskId === revised.taskId ? { ...task, ...revised, revisions: [...task.revisions, reason] } : task,
        ),
      },
    TargetTaskProgressed: (row, { data: { taskId, percent } }) =>
      row && { ...row, tasks: row.tasks.map((task) => (task.taskId === taskId ? { ...task, percent } : task)) },
    CompetencyAssessed: (row, { data, metadata: { occurredOn: on } }) =>
      row && { ...row, competencies: [...row.competencies, { ...data, on }] },
    PartyRelationMoved: (row, { data: { on: relationMovedOn } }) => row && { ...row, relationMovedOn },
    OnSiteDaysDeclared: (row, { data, metadata: { occurredOn: on } }) =>
      row && {
        ...row,
        onSite: [...row.onSite.filter(({ month }) => month !== data.month), { ...data, on }].toSorted((one, other) =>
          one.month < other.month ? -1 : 1,
        ),
      },
    SuccessorNamed: (row, { data: { personId }, metadata: { occurredOn } }) =>
      row && { ...row, successorId: personId, successorNamedOn: row.successorNamedOn ?? occurredOn },
    PostingExtended: (row, { data: { newEndOn } }) => row && { ...row, plannedEndOn: newEndOn },
    HandoverCompleted: (row, { metadata: { occurredOn } }) =>
      row && { ...row, handedOver: true, handedOverOn: row.handedOverOn ?? occurredOn },
    PostingRecalled: (row, { data: { endOn, reason } }) =>
      row && { ...row, stage: 'RECALLED', endedOn: endOn, endReason: reason },
    PostingEnded: (row, { data: { endOn, reason } }) =>
      row && { ...row, stage: 'ENDED', endedOn: endOn, endReason: reason },
  }),
});
export type PostingRow = Row;

const stationColumns = { postingId: optional(text()) };

/** Which posting a station has now. */
export const stationPostings = defineReadModel({
  name: 'station_posting',
  version: 2,
  context: 'personnel',
  columns: stationColumns,
  indexes: [],
  on: on<RowOf<typeof stationColumns>>()(postingEvents, {
    PostingStarted: {
      keys: ({ data }) => data.stationId,
      fold: (_, { stream }, id) => ({ id, postingId: stream.slice('Posting-'.length) }),
    },
    PostingRecalled: { keys: ({ data }) => data.stationId, fold: (_, _fact, id) => ({ id, postingId: null }) },
    PostingEnded: { keys: ({ data }) => data.stationId, fold: (_, _fact, id) => ({ id, postingId: null }) },
  }),
});
