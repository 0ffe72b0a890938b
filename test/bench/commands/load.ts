import { performance } from 'node:perf_hooks';

/** One caller's next command; resolves when it is durable. */
export type Command = () => Promise<unknown>;

/**
 * Commands per second that so many callers get done, each waiting for its answer before it asks again.
 * @param commandsOf makes the endless list of commands of one caller.
 */
export const commandsPerSecond = async (
  callers: number,
  commandsOf: (caller: number) => Command,
  seconds = 2,
): Promise<number> => {
  const started = performance.now();
  const until = started + seconds * 1_000;
  let done = 0;
  const caller = async (index: number) => {
    const next = commandsOf(index);
    while (performance.now() < until) {
      await next();
      done++;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, index) => caller(index)));
  return done / ((performance.now() - started) / 1_000);
};

/** Alternates between a new person and that person's transfer, so that every second command folds a stream that exists. */
export const inTurn = (
  first: (id: string) => Promise<unknown>,
  second: (id: string) => Promise<unknown>,
  prefix: string,
): Command => {
  let count = 0;
  return () => {
    const id = `${prefix}-${Math.floor(count / 2)}`;
    return count++ % 2 === 0 ? first(id) : second(id);
  };
};
