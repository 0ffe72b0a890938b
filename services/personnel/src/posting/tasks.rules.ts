import type { OfType, PostingEvent } from '@zhudian/facts';
import { refuse, type Rule } from '@zhudian/framework';
import type { Posting } from './posting.state';
import { unlessActive, type PostingDecider } from './posting.guards';

type Tasks = Posting['tasks'];

const NAMED_CATEGORIES = ['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS'] as const;

/** Weights such as 14.3 have no exact binary form: their sum is taken to a millionth. */
const exact = (sum: number): number => Math.round(sum * 1e6) / 1e6;

/** A set of tasks stands or falls as a whole: every named category, weights of 100, each with a measure. */
const unlessFit = (set: Tasks) => {
  const tasks = Object.values(set);
  const missing = NAMED_CATEGORIES.filter((category) => !tasks.some((task) => task.category === category));
  if (missing.length > 0) return refuse('TASK_CATEGORY_MISSING', { missing });
  const sum = exact(tasks.reduce((total, { weight }) => total + weight, 0));
  if (sum !== 100) return refuse('WEIGHTS_NOT_100', { sum });
  const unmeasured = tasks.flatMap(({ taskId, measure }) => (measure.trim() ? [] : [taskId]));
  return unmeasured.length > 0 ? refuse('TASK_NOT_MEASURABLE', { tasks: unmeasured }) : undefined;
};

const nextVersion = ({ ratified }: Posting): OfType<PostingEvent, 'TargetTasksRatified'> => ({
  type: 'TargetTasksRatified',
  data: { version: ratified + 1 },
});

export const ratify: Rule<PostingDecider, 'RatifyTargetTasks'> = (state) =>
  unlessActive(state) ??
  (state.ratified > 0 ? refuse('TASKS_RATIFIED') : undefined) ??
  unlessFit(state.tasks) ?? [nextVersion(state)];

type Revision = Omit<OfType<PostingEvent, 'TargetTaskRevised'>['data'], 'reason'>;

const changes =
  (tasks: Tasks) =>
  ({ taskId, goal, measure, weight, dueOn }: Revision): boolean => {
    const task = tasks[taskId];
    return task?.goal !== goal || task.measure !== measure || task.weight !== weight || task.dueOn !== dueOn;
  };

/**
 * A weight that grows takes from another, so a revision is of the set: all revised tasks at once, and the set that results
 * must be fit to be ratified; the bodies that ratify make it, so that it is ratified with it, as the next version.
 */
export const revise: Rule<PostingDecider, 'ReviseTargetTasks'> = (state, { data: { revisions, reason } }) => {
  const no = unlessActive(state) ?? (state.ratified === 0 ? refuse('TASKS_NOT_RATIFIED') : undefined);
  if (no) return no;
  const unknown = revisions.find(({ taskId }) => !Object.hasOwn(state.tasks, taskId));
  if (unknown) return refuse('TASK_UNKNOWN', { taskId: unknown.taskId });
  const revised = [...new Map(revisions.map((one) => [one.taskId, one])).values()].filter(changes(state.tasks));
  if (revised.length === 0) return refuse('NOTHING_REVISED');
  return (
    unlessFit(merged(state.tasks, revised)) ?? [
      ...revised.map((one) => ({ type: 'TargetTaskRevised', data: { ...one, reason } }) as const),
      nextVersion(state),
    ]
  );
};

const merged = (tasks: Tasks, revised: readonly Revision[]): Tasks => {
  const anew = new Map(revised.map((one) => [one.taskId, one]));
  return Object.fromEntries(Object.entries(tasks).map(([id, task]) => [id, { ...task, ...anew.get(id) }]));
};
