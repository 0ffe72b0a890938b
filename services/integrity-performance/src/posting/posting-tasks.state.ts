import { postingEvents, type PostingEvent } from '@zhudian/facts';
import type { AnyFold, Fold } from '@zhudian/framework';

const evolve: Partial<Fold<readonly string[], PostingEvent>['evolve']> = {
  TargetTaskSet: (tasks, { data: { taskId } }) => (tasks.includes(taskId) ? tasks : [...tasks, taskId]),
};

/** The ids of the target tasks of a posting. */
export const postingTasks: AnyFold<readonly string[]> = { family: postingEvents, initial: [], evolve };
