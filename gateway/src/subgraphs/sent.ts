import { setImmediate } from 'node:timers/promises';

/**
 * Lets a request leave that was just made, before this process is busy with what it has already: a hop collects what is asked
 * in one turn, and writes it in the next.
 */
export const sent = async (): Promise<void> => {
  await setImmediate();
  await setImmediate();
};
