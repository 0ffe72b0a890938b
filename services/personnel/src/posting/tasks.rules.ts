import { leadsSomewhere, progressBy, type OfType, type PostingEvent, type Yardstick } from '@zhudian/facts';
import { refuse, together, type Rule } from '@zhudian/framework';
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
  const sum = exact(tasks.reduce((total, { weight }) => total + weight, 0));
  const unmeasured = tasks.flatMap(({ taskId, measure, yardstick }) => (measure.trim() && yardstick ? [] : [taskId]));
  return together(
    missing.length > 0 ? refuse('TASK_CATEGORY_MISSING', { missing }) : undefined,
    sum === 100 ? undefined : refuse('WEIGHTS_NOT_100', { sum }),
    unmeasured.length > 0 ? refuse('TASK_NOT_MEASURABLE', { tasks: unmeasured }) : undefined,
  );
};

/** A goal that is no better than the start is reached before anything is done. */
export const unlessBetter = (...tasks: readonly Pick<Tasks[string], 'taskId' | 'yardstick'>[]) => {
  const unfit = tasks.flatMap(({ taskId, yardstick }) => (yardstick && !leadsSomewhere(yardstick) ? [taskId] : []));
  return unfit.length > 0 ? refuse('GOAL_NOT_BETTER', { tasks: unfit }) : undefined;
};

export const setTask: Rule<PostingDecider, 'SetTargetTask'> = (state, { data: { postingId: _, ...data } }) =>
  unlessActive(state) ??
  (state.ratified > 0 ? refuse('TASKS_RATIFIED') : undefined) ??
  unlessBetter(data) ?? [{ type: 'TargetTaskSet', data }];

/** Progress is measured, and what it comes to is computed. */
export const progress: Rule<PostingDecider, 'ProgressTargetTask'> = (state, { data: { postingId: _, ...data } }) => {
  const { taskId, value } = data;
  const no = unlessActive(state);
  if (no) return no;
  const task = Object.hasOwn(state.tasks, taskId) ? state.tasks[taskId] : undefined;
  if (state.ratified === 0 || !task) return refuse('TASK_UNKNOWN', { taskId });
  if (!task.yardstick) return refuse('TASK_WITHOUT_YARDSTICK', { taskId });
  return [{ type: 'TargetTaskProgressed', data: { ...data, percent: progressBy(task.yardstick, value) } }];
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
  ({ taskId, yardstick, ...rest }: Revision): boolean => {
    const { yardstick: before, ...task } = { ...tasks[taskId] };
    const same = ['goal', 'measure', 'weight', 'dueOn'] as const;
    return same.some((field) => task[field] !== rest[field]) || differs(before, yardstick);
  };

/** A revision that says nothing of the yardstick leaves it as it is. */
const differs = (before: Yardstick | undefined, after: Yardstick | undefined): boolean =>
  after !== undefined &&
  (Object.keys({ ...before, ...after }) as (keyof Yardstick)[]).some((key) => before?.[key] !== after[key]);

/**
 * A weight that grows takes from another, so a revision is of the set: all revised tasks at once, and the set that results
 * must be fit to be ratified; the bodies that ratify make it, so that it is ratified with it, as the next version.
 */
export const revise: Rule<PostingDecider, 'ReviseTargetTasks'> = (state, { data: { revisions, reason } }) => {
  const no = unlessActive(state) ?? (state.ratified === 0 ? refuse('TASKS_NOT_RATIFIED') : undefined);
  if (no) return no;
  const strange = revisions.flatMap(({ taskId }) => (Object.hasOwn(state.tasks, taskId) ? [] : [taskId]));
  const unknown = together(...[...new Set(strange)].map((taskId) => refuse('TASK_UNKNOWN', { taskId })));
  if (unknown) return unknown;
  const revised = [...new Map(revisions.map((one) => [one.taskId, one])).values()].filter(changes(state.tasks));
  if (revised.length === 0) return refuse('NOTHING_REVISED');
  return (
    together(unlessBetter(...revised), unlessFit(merged(state.tasks, revised))) ?? [
      ...revised.map((one) => ({ type: 'TargetTaskRevised', data: { ...one, reason } }) as const),
      nextVersion(state),
    ]
  );
};

const merged = (tasks: Tasks, revised: readonly Revision[]): Tasks => {
  const anew = new Map(revised.map((one) => [one.taskId, one]));
  return Object.fromEntries(Object.entries(tasks).map(([id, task]) => [id, { ...task, ...anew.get(id) }]));
};
