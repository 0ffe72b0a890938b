import type { Yardstick } from '@zhudian/facts';
import { officials } from './cast';
import { inMonth, later, nthOf, workdayBy } from './days';
import { between, choose, phrase, pick } from './pick';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import { CATEGORIES, PROGRESS, REVISIONS, TASKS, type TaskCategory } from './texts/serving';

const { partyWork } = officials;

const WEIGHTS: readonly (readonly number[])[] = [
  [30, 30, 30, 10],
  [35, 30, 25, 10],
  [30, 25, 30, 15],
];

interface Task {
  readonly taskId: string;
  readonly category: TaskCategory;
  readonly goal: string;
  readonly measure: string;
  readonly yardstick: Yardstick;
  readonly weight: number;
  readonly dueOn: string;
}

const tasksOf = ({ postingId, plannedEndOn }: Posting): readonly Task[] => {
  const weights = choose(`${postingId}/weights`, WEIGHTS);
  return CATEGORIES.map((category, index) => {
    const [goal, measure, yardstick] = choose(`${postingId}/${category}`, TASKS[category]);
    const dueOn = later(workdayBy(plannedEndOn), -between(`${postingId}/${category}/due`, 5, 60));
    return { taskId: `task-${index + 1}`, category, goal, measure, yardstick, weight: weights[index] ?? 0, dueOn };
  });
};

const set = (posting: Posting): readonly Step[] => {
  const { postingId, secretary, startOn } = posting;
  const setOn = later(startOn, between(`${postingId}/set`, 4, 8));
  const ratifiedOn = later(startOn, between(`${postingId}/ratified`, 11, 19));
  return [
    ...tasksOf(posting).map((task) =>
      act(secretary, setOn, 'SetTargetTask', {
        postingId,
        ...task,
      }),
    ),
    act(partyWork.id, ratifiedOn, 'RatifyTargetTasks', { postingId }),
  ];
};

/** Each task has a pace of its own: some are done early, some come to a halt. */
const percentAfter = (seed: string, quarter: number): number => {
  const pace = between(`${seed}/pace`, 7, 14);
  const jitter = pick(`${seed}/${quarter}`, 7);
  return Math.min(100, quarter * pace + jitter);
};

/** What is measured when that much of the way is gone, to two decimals. */
const valueAt = ({ baseline = 0, goalValue }: Yardstick, percent: number): number =>
  Math.round(baseline * 100 + (goalValue - baseline) * percent) / 100;

const progress = (posting: Posting): readonly Step[] => {
  const { postingId, secretary, months, endOn } = posting;
  const quarters = months.filter((month) => ['03', '06', '09', '12'].includes(month.slice(5)));
  return quarters.flatMap((month, quarter) =>
    tasksOf(posting).flatMap(({ taskId, yardstick }) => {
      const seed = `${postingId}/${taskId}`;
      const on = inMonth(month, 20 + pick(`${seed}/${month}`, 4));
      const percent = percentAfter(seed, quarter + 1);
      const before = quarter === 0 ? 0 : percentAfter(seed, quarter);
      if (percent <= before || (endOn !== undefined && on > later(endOn, -4)) || on < later(posting.startOn, 22))
        return [];
      const note = phrase(`${seed}/${month}`, PROGRESS, {
        n: between(`${seed}/${month}/n`, 2, 9),
        left: between(`${seed}/${month}/left`, 1, 4),
      });
      return [
        act(secretary, on, 'ProgressTargetTask', { postingId, taskId, value: valueAt(yardstick, percent), note }),
      ];
    }),
  );
};

/** The first task gains what the third loses: revised together, so that the set stays whole. */
const revision = (posting: Posting): readonly Step[] => {
  const { postingId, months } = posting;
  const january = months.slice(6).find((month) => month.endsWith('-01'));
  if (january === undefined || pick(`${postingId}/revised`, 3) > 0) return [];
  const shift: Readonly<Record<string, number>> = { ORGANISATION: 5, STATION_BUSINESS: -5 };
  const revisions = tasksOf(posting).flatMap(({ category, ...task }) => {
    const by = shift[category];
    return by === undefined ? [] : [{ ...task, weight: task.weight + by }];
  });
  return [
    act(partyWork.id, nthOf(january, 6), 'ReviseTargetTasks', {
      postingId,
      revisions,
      reason: phrase(postingId, REVISIONS),
    }),
  ];
};

/** The tasks of every posting: set, ratified, revised, and how they come along. */
export const terms = ({ postings }: Story): readonly Step[] =>
  postings.flatMap((posting) => [...set(posting), ...progress(posting), ...revision(posting)]);
