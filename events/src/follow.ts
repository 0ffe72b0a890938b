import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowOptions } from './event-log';
import type { Checkpoint } from './position';
import type { LogPage, RecordedFact } from './recorded';
import { toRecordedFact } from './to-recorded-fact';

type Subscribe = (after: Checkpoint | undefined) => AllStreamSubscription;

const LONGEST_PAUSE_MS = 5_000;

/** Pages of the log for ever: a lost connection is opened again after the last fact that was delivered. */
export async function* follow(
  subscribe: Subscribe,
  { after, pageSize = 1_000, signal }: FollowOptions,
): AsyncGenerator<LogPage> {
  let checkpoint = after;
  let pause = 100;
  while (!signal?.aborted) {
    const subscription = new PagedSubscription(subscribe(checkpoint), pageSize, signal);
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

/** Gathers what has arrived into pages; the source is paused while a full page waits, so memory stays bounded. */
class PagedSubscription {
  private waiting: RecordedFact[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly source: AllStreamSubscription,
    private readonly size: number,
    private readonly signal: AbortSignal | undefined,
  ) {
    source.on('data', ({ event }) => {
      if (event) this.waiting.push(toRecordedFact(event));
      if (this.waiting.length >= size) source.pause();
      this.wake();
    });
    source.on('error', this.end).on('end', this.end).on('close', this.end);
    signal?.addEventListener('abort', this.end);
  }

  async *pages(): AsyncGenerator<readonly RecordedFact[]> {
    while (!this.signal?.aborted) {
      if (this.waiting.length > 0) {
        const page = this.waiting.splice(0, this.size);
        this.source.resume();
        yield page;
      } else {
        if (this.ended) return;
        await this.arrival();
      }
    }
  }

  close(): void {
    this.signal?.removeEventListener('abort', this.end);
    // A connection that never came about has nothing to cancel.
    this.source.unsubscribe().catch(() => undefined);
    this.source.destroy();
  }

  private readonly end = (): void => {
    this.ended = true;
    this.wake();
  };

  private async arrival(): Promise<void> {
    await new Promise<void>((resolve) => (this.wake = resolve));
    // Let the whole burst in before the page is cut.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
