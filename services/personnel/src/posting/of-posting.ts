import { ref } from '@zhudian/facts';
import type { Bounds } from '@zhudian/framework';
import type { Posting } from './posting.state';

/** What commands on a known posting have in common: its id, its stream, and its station as their scope. */
export const ofPosting = { postingId: ref('Posting') };
export const itself = { of: ({ postingId }: { postingId: string }) => postingId };
export const atStation = { scope: (_: unknown, { stationId }: Posting) => stationId };
/** What is decided about a First Secretary is decided by others. */
export const ofTheSecretary = { subject: (_: unknown, { personId }: Posting) => personId };

/** The days of the term as it is planned now. */
export const termOf = ({ startOn, plannedEndOn }: Posting) => ({ first: startOn, last: plannedEndOn });

interface StatedTask {
  readonly taskId: string;
  readonly dueOn: string;
}

/** A task is due in the term; one that is stated again may keep its day. */
export const boundsOf = (stated: readonly StatedTask[], state: Posting): Bounds => ({
  within: termOf(state),
  standing: stated.flatMap(({ taskId, dueOn }) => (state.tasks[taskId]?.dueOn === dueOn ? [dueOn] : [])),
});
