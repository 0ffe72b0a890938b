import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowOptions } from './event-log';
import { PagedSubscription, type IsLast } from './paged-subscription';
import type { LogPage, Checkpoint, Position } from '@zhudian/facts';
import type { RecordedFact } from '@zhudian/facts';

interface Source {
  readonly subscribe: (after: Checkpoint | undefined) => AllStreamSubscription;
  readonly isLast: IsLast;
  readonly newest: () => Promise<Position>;
}

const LONGEST_PAUSE_MS = 5_000;

/**
 * Pages of the log for ever: a lost connection is opened again after the last fact that was delivered. The pauses are
 * counted here and not by the kernel's `Backoff`, since the client of the log depends on facts only.
 * @throws PlaceLost where the log has lost the place to go on from.
 */
export async function* follow(
  { subscribe, isLast, newest }: Source,
  { after, pageSize = 1_000, signal }: FollowOptions,
): AsyncGenerator<LogPage> {
  let checkpoint = after;
  let pause = 100;
  while (!signal?.aborted) {
    const subscription = new PagedSubscription(subscribe(checkpoint), {
      size: pageSize,
      isLast,
      newest,
      after: checkpoint,
      signal,
    });
    try {
      for await (const facts of subscription.pages()) {
        checkpoint = placeOf(facts);
        pause = 100;
        yield { facts, checkpoint };
      }
    } finally {
      subscription.close();
    }
    if (!signal?.aborted) await sleep(pause, undefined, signal ? { signal } : {}).catch(() => undefined);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}

const placeOf = (facts: readonly RecordedFact[]): Checkpoint => {
  const last = facts.at(-1);
  if (!last) throw new Error('A page of the log is never empty.');
  return { commit: last.position, prepare: last.prepare };
};
