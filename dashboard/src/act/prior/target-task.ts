import { numbered } from '../numbered';
import type { Values } from '../values';

interface Task {
  readonly taskId: string;
  readonly category: string;
  readonly weight: number;
}
export interface Tasks {
  readonly posting: { readonly tasks: readonly Task[] } | null;
}

/** Without one of each the tasks are not ratified. */
const NAMED = ['ORGANISATION', 'INTEGRITY', 'STATION_BUSINESS'];

/** The next task: of a kind that is still missing, or else with the weight that the others leave. */
export const taskFrom = ({ posting }: Tasks): Values => {
  if (!posting) return {};
  const { tasks } = posting;
  const taskId = numbered(
    'task',
    tasks.map((task) => task.taskId),
  );
  const missing = NAMED.find((category) => !tasks.some((task) => task.category === category));
  if (missing) return { taskId, category: missing };
  const left = 100 - tasks.reduce((sum, { weight }) => sum + weight, 0);
  return left > 0 ? { taskId, weight: left } : { taskId };
};
