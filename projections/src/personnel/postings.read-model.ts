import { z } from 'zod';
import { competency, day, id, postingEvents, text, title, enumOf } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';

export const postingStage = enumOf('PostingStage', {
  ACTIVE: ['在任', 'active'],
  ENDED: ['已结束任职', 'ended'],
  RECALLED: ['已召回', 'recalled'],
});

const { TargetTaskSet, CompetencyAssessed, OnSiteDaysDeclared } = postingEvents.schemas;
export const targetTask = z
  .object({
    ...TargetTaskSet.shape,
    measure: TargetTaskSet.shape.measure.describe('How it is measured. 衡量标准。'),
    weight: TargetTaskSet.shape.weight.describe('Per cent of the whole. 权重。'),
    percent: z.number().describe('Progress, per cent. 进度。'),
    revisions: z.array(text).describe('Reasons of its revisions, oldest first. 历次修订理由。'),
  })
  .meta({ id: 'TargetTask', description: 'A target task of the term. 任期目标任务。' });
export type TaskView = Readonly<z.output<typeof targetTask>>;

const assessedCompetency = z.object({ phase: CompetencyAssessed.shape.phase, dimensions: competency, on: day });
export type CompetencyView = Readonly<z.output<typeof assessedCompetency>>;
/** The days on site of one month, as last declared. */
const onSiteMonth = z.object({ ...OnSiteDaysDeclared.shape, on: day });
export type OnSiteMonth = Readonly<z.output<typeof onSiteMonth>>;

const columns = {
  personId: internal(id),
  stationId: internal(id),
  branchId: internal(id),
  stage: postingStage,
  startOn: day,
  plannedEndOn: day,
  endedOn: day.nullable(),
  documentNo: title,
  tasks: z.array(targetTask),
  tasksVersion: z.int().describe('0 until ratified. 审定版本，0 为未审定。'),
  successorId: internal(id.nullable()),
  handedOver: z.boolean(),
  ratifiedOn: internal(day.nullable()),
  successorNamedOn: internal(day.nullable()),
  handedOverOn: internal(day.nullable()),
  relationMovedOn: day.nullable().describe('When the Party relation moved to the host branch. 组织关系转入日期。'),
  competencies: internal(z.array(assessedCompetency)),
  onSite: internal(z.array(onSiteMonth)),
  endReason: text.nullable().describe('Why it ended or was recalled. 结束或召回原因。'),
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

const stationColumns = { postingId: id.nullable() };

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
