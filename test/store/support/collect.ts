import type { Resolved, Subscription } from './official-client';

export const all = async (events: AsyncIterable<Resolved>): Promise<readonly Resolved[]> => {
  const found: Resolved[] = [];
  for await (const event of events) found.push(event);
  return found;
};

/** The next events of a subscription; then it is ended. */
export const take = async <S extends Subscription>(
  subscription: S,
  count: number,
  each: (event: Resolved, index: number) => Promise<void> | void = () => undefined,
): Promise<readonly Resolved[]> => {
  const found: Resolved[] = [];
  for await (const event of subscription) {
    await each(event, found.push(event) - 1);
    if (found.length >= count) break;
  }
  await subscription.unsubscribe();
  return found;
};

/** What a promise fails with, as the clients name it. */
export const failureOf = async (promise: Promise<unknown>): Promise<Record<string, unknown>> => {
  try {
    await promise;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error('it did not fail');
};

/** Asks until the answer is as wanted; gives the last answer. */
export const eventually = async <T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  patience = 10_000,
): Promise<T> => {
  const until = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (wanted(answer) || Date.now() > until) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
