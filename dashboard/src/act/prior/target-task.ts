import { numbered } from '../numbered';
import type { Values } from '../values';

interface Task {
  readonly taskId: string;
  readonly category: string;
  readonly weight: number;
  readonly yardstick: { readonly unit: string; readonly direction: string } | null;
}
export interface Tasks {
  readonly posting: { readonly tasks: readonly Task[] } | null;
}

/** Without one of each the tasks are not ratified; what comes beside them is of the fourth kind. */
const NAMED = ['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS'];

/** Of a kind that is still missing, or else of the fourth with the weight that the others leave. */
const sharesOf = (tasks: readonly Task[]): Values => {
  const missing = NAMED.find((category) => !tasks.some((task) => task.category === category));
  if (missing) return { category: missing };
  const left = 100 - tasks.reduce((sum, { weight }) => sum + weight, 0);
  return { category: 'UNSPECIFIED', ...(left > 0 && { weight: left }) };
};

/** The next task, measured as the last one. */
export const taskFrom = ({ posting }: Tasks): Values => {
  if (!posting) return {};
  const { tasks } = posting;
  const taskId = numbered(
    'task',
    tasks.map((task) => task.taskId),
  );
  const { unit, direction } = tasks.at(-1)?.yardstick ?? {};
  return { taskId, ...sharesOf(tasks), ...(unit && { yardstick: { unit, direction } }) };
};
