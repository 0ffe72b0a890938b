import { once } from 'node:events';
import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowOptions } from './event-log';
import type { Checkpoint } from './position';
import type { LogPage, RecordedFact } from './recorded';
import { toRecordedFact } from './to-recorded-fact';

type Subscribe = (after: Checkpoint | undefined) => AllStreamSubscription;

const LONGEST_PAUSE_MS = 5_000;

/** Pages of the log for ever: a lost connection is opened again after the last fact that was delivered. */
export async function* follow(subscribe: Subscribe, { after, pageSize = 1_000, signal }: FollowOptions): AsyncGenerator<LogPage> {
  let checkpoint = after;
  let pause = 100;
  while (!signal?.aborted) {
    const subscription = new PagedSubscription(subscribe(checkpoint), signal);
    try {
      for await (const facts of subscription.pages(pageSize)) {
        checkpoint = placeOf(facts);
        pause = 100;
        yield { facts, checkpoint };
      }
    } finally {
      await subscription.close();
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

/** Gathers what has arrived into pages; the stream is paused while a full page waits, so memory stays bounded. */
class PagedSubscription {
  private waiting: RecordedFact[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly source: AllStreamSubscription,
    signal: AbortSignal | undefined,
  ) {
    const end = () => {
      this.ended = true;
      this.wake();
    };
    source.on('data', ({ event }) => {
      if (event) this.waiting.push(toRecordedFact(event));
      this.wake();
    });
    source.on('error', end).on('end', end).on('close', end);
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
  }

  async *pages(size: number): AsyncGenerator<readonly RecordedFact[]> {
    for (;;) {
      if (this.waiting.length === 0) {
        if (this.ended) return;
        this.source.resume();
        await new Promise<void>((resolve) => (this.wake = resolve));
        // Let the whole burst in before the page is cut.
        await new Promise((resolve) => setImmediate(resolve));
        continue;
      }
      if (this.waiting.length >= size) this.source.pause();
      const page = this.waiting.splice(0, size);
      yield page;
      if (this.waiting.length < size) this.source.resume();
    }
  }

  async close(): Promise<void> {
    const closed = this.source.destroyed ? Promise.resolve() : once(this.source, 'close').catch(() => undefined);
    await this.source.unsubscribe().catch(() => undefined);
    this.source.destroy();
    await closed;
  }
}
