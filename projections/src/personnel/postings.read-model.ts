import { postingEvents, progressBy, recordedFrom, type OfType, type PostingEvent } from '@zhudian/facts';
import { defineReadModel, on, type TypedFact } from '../declaring/define-read-model';
import { dayAfter, ownFacts } from '../declaring/validity';
import { decisionOf } from '../shared/decision';
import { columns, FRESH, type OnSiteMonth, type PostingRow as Row, type TaskView } from './posting-row';
import { onLeaders } from './leader-candidates';
import { postingAccess } from './access';

const withTask = (row: Row, taskId: string, change: (task: TaskView) => TaskView): Row => ({
  ...row,
  tasks: row.tasks.map((task) => (task.taskId === taskId ? change(task) : task)),
});

const NEW_TASK = { percent: 0, value: null, revisions: [], revised: [], progress: [] } as const;

/** A measured value is judged by the yardstick as it is now: a revision of the goal changes what it comes to. */
const measured = (task: TaskView): TaskView =>
  task.yardstick && task.value !== null ? { ...task, percent: progressBy(task.yardstick, task.value) } : task;

const byMonth = (one: OnSiteMonth, other: OnSiteMonth): number => (one.month < other.month ? -1 : 1);

type Over = TypedFact<OfType<PostingEvent, 'PostingEnded'> | OfType<PostingEvent, 'PostingRecalled'>>;
const over = (row: Row | undefined, fact: Over): Row | undefined =>
  row && {
    ...row,
    stage: fact.type === 'PostingEnded' ? 'ENDED' : 'RECALLED',
    endedOn: fact.data.endOn,
    endReason: fact.data.reason,
    ended: decisionOf(fact),
  };

/** Postings with their target tasks. */
export const postings = defineReadModel({
  name: 'posting',
  version: 9,
  context: 'personnel',
  access: postingAccess,
  validity: ownFacts(postingEvents, ['stationId', 'personId', 'startOn'], {
    PostingStarted: ({ startOn }) => startOn,
    PostingRecalled: ({ endOn }) => dayAfter(endOn),
    PostingEnded: ({ endOn }) => dayAfter(endOn),
    PartyRelationMoved: ({ on: day }) => day,
  }),
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
    PostingStarted: (_row, fact) => {
      const { takenOverOn = null, takenOverFrom = null, candidacyId = null, bureauId: _bureau, ...data } = fact.data;
      return {
        ...FRESH,
        ...data,
        candidacyId,
        takenOverOn,
        takenOverFrom,
        recordedFrom: recordedFrom(fact.data),
        id: fact.stream.slice('Posting-'.length),
        started: decisionOf(fact),
      };
    },
    TargetTaskSet: (row, fact) => {
      const task = {
        ...NEW_TASK,
        ...fact.data,
        yardstick: fact.data.yardstick ?? null,
        decision: decisionOf(fact),
      };
      return row && { ...row, tasks: [...row.tasks.filter(({ taskId }) => taskId !== task.taskId), task] };
    },
    TargetTasksRatified: (row, fact) => {
      const { version } = fact.data;
      const decision = decisionOf(fact);
      const ratifiedOn = row?.ratifiedOn ?? decision.on;
      return (
        row && {
          ...row,
          tasksVersion: version,
          ratifiedOn,
          ratifications: [...row.ratifications, { version, decision }],
        }
      );
    },
    TargetTaskRevised: (row, fact) => {
      const { reason, yardstick, ...revised } = fact.data;
      const decision = decisionOf(fact);
      const change = (task: TaskView): TaskView =>
        measured({
          ...task,
          ...revised,
          yardstick: yardstick ?? task.yardstick,
          revisions: [...task.revisions, reason],
          revised: [...task.revised, { reason, decision }],
        });
      return row && withTask(row, revised.taskId, change);
    },
    TargetTaskProgressed: (row, fact) => {
      const { taskId, percent, value = null, note = null } = fact.data;
      const change = (task: TaskView): TaskView => {
        const now = measured({ ...task, percent, value });
        return {
          ...now,
          progress: [...now.progress, { percent: now.percent, value, note, decision: decisionOf(fact) }],
        };
      };
      return row && withTask(row, taskId, change);
    },
    CompetencyAssessed: (row, fact) => {
      const decision = decisionOf(fact);
      return row && { ...row, competencies: [...row.competencies, { ...fact.data, on: decision.on, decision }] };
    },
    FitReviewed: (row, fact) => row && { ...row, fit: { ...fact.data, decision: decisionOf(fact) } },
    PartyRelationMoved: (row, fact) =>
      row && {
        ...row,
        relationMovedOn: fact.data.on,
        partyRelation: { ...fact.data, decision: decisionOf(fact) },
      },
    OnSiteDaysDeclared: (row, fact) => {
      const decision = decisionOf(fact);
      const others = row?.onSite.filter(({ month }) => month !== fact.data.month) ?? [];
      return row && { ...row, onSite: [...others, { ...fact.data, on: decision.on, decision }].toSorted(byMonth) };
    },
    ...onLeaders,
    SuccessorNamed: (row, fact) => {
      const decision = decisionOf(fact);
      return (
        row && {
          ...row,
          successorId: fact.data.personId,
          successorNamedOn: row.successorNamedOn ?? decision.on,
          succession: { ...fact.data, decision },
        }
      );
    },
    PostingExtended: (row, fact) =>
      row && {
        ...row,
        plannedEndOn: fact.data.newEndOn,
        extensions: [...row.extensions, { ...fact.data, decision: decisionOf(fact) }],
      },
    HandoverCompleted: (row, fact) => {
      const decision = decisionOf(fact);
      const handedOverOn = row?.handedOverOn ?? decision.on;
      return row && { ...row, handedOver: true, handedOverOn, handover: { ...fact.data, decision } };
    },
    PostingRecalled: over,
    PostingEnded: over,
  }),
});
export { postingStage, type CompetencyView, type OnSiteMonth, type PostingRow, type TaskView } from './posting-row';
