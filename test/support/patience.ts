import { setTimeout as pause } from 'node:timers/promises';

/** How slow the machine may be, as `jest.config.js` has it from the environment: 1 for an idle one. */
const factor = (globalThis as { readonly TEST_PATIENCE?: number }).TEST_PATIENCE ?? 1;

/** A limit that something only comes to when it hangs, in milliseconds. */
export const patience = (milliseconds = 60_000): number => milliseconds * factor;

const LOOK_MS = 10;

/** Asks again until the answer is as expected; the last answer, good or not, when it hangs: the spec then shows what is wrong. */
export const eventually = async <T>(ask: () => Promise<T> | T, isGood: (value: T) => boolean): Promise<T> => {
  const deadline = performance.now() + patience();
  for (;;) {
    const value = await ask();
    if (isGood(value) || performance.now() > deadline) return value;
    await pause(LOOK_MS);
  }
};

/** Waits for a condition. Throws when it hangs. */
export const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  if (!(await eventually(holds, Boolean))) throw new Error(`It has not come true: ${String(holds)}`);
};

/** The address of a store for an official client that waits as long as a slow machine needs. */
export const patient = (address: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}defaultDeadline=${patience()}`;
