import type { AllStreamSubscription } from '@kurrent/kurrentdb-client';
import { pageEnd } from './page-end';
import { ORIGIN, type Checkpoint, type Position } from '@zhudian/facts';
import type { RecordedFact } from '@zhudian/facts';
import { lostIn, type PlaceLost } from './place-lost';
import { toRecordedFact } from './to-recorded-fact';

/** Asks the log whether nothing follows a fact at its position. */
export type IsLast = (place: Checkpoint) => Promise<boolean>;

interface PageOptions {
  /** Facts per page at the most, unless more share one position. */
  readonly size: number;
  readonly isLast: IsLast;
  /** The place that the subscription begins after. */
  readonly after?: Checkpoint | undefined;
  /** The position of the newest fact in the log. */
  readonly newest: () => Promise<Position>;
  readonly silenceMs?: number;
  readonly signal: AbortSignal | undefined;
}

/** Where nothing was heard for so long, the log is asked whether it has anything newer. */
const SILENCE_MS = 15_000;

/** Gathers what has arrived into pages; the source is paused while a full page waits, so memory stays bounded. */
export class PagedSubscription {
  private waiting: RecordedFact[] = [];
  private asked: RecordedFact | undefined;
  private knownLast: RecordedFact | undefined;
  private ended = false;
  private heard: Position;
  private missed = 0;
  private lost: PlaceLost | undefined;
  private rung = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly source: AllStreamSubscription,
    private readonly options: PageOptions,
  ) {
    this.heard = options.after?.commit ?? ORIGIN;
    source.on('data', ({ event }) => {
      this.missed = 0;
      if (event) this.take(toRecordedFact(event));
      if (this.waiting.length >= options.size) source.pause();
      this.ring();
    });
    source.on('error', this.fail).on('end', this.end).on('close', this.end);
    options.signal?.addEventListener('abort', this.end);
  }

  /**
   * Ends when the subscription does; a part of what shares one position is left to the next subscription.
   * @throws PlaceLost: no later subscription gets further from there.
   */
  async *pages(): AsyncGenerator<readonly RecordedFact[]> {
    while (!this.options.signal?.aborted) {
      const page = this.waiting.splice(0, pageEnd(this.waiting, this.options.size, this.isLastWhole()));
      if (page.length === 0 && this.lost) throw this.lost;
      if (page.length === 0 && this.ended) return;
      this.source.resume();
      if (page.length > 0) yield page;
      else await this.arrival();
    }
  }

  close(): void {
    this.options.signal?.removeEventListener('abort', this.end);
    // A connection that never came about has nothing to cancel.
    this.source.unsubscribe().catch(() => undefined);
    this.source.destroy();
  }

  /** Nearly always a fact is committed by itself; only what is committed together has a place apart from its position. */
  private isLastWhole(): boolean {
    const last = this.waiting.at(-1);
    return last !== undefined && (last.prepare === last.position || last === this.knownLast);
  }

  /** Whether the facts that wait are all of their position is known to the log alone. */
  private ask(): void {
    const last = this.waiting.at(-1);
    if (!last || last === this.asked || last.metadata.followedBy !== undefined) return;
    this.asked = last;
    this.options.isLast({ commit: last.position, prepare: last.prepare }).then((isLast) => {
      if (isLast) this.knownLast = last;
      this.ring();
    }, this.end);
  }

  private readonly fail = (error: unknown): void => {
    this.lost = lostIn(error);
    this.end();
  };

  private readonly end = (): void => {
    this.ended = true;
    this.ring();
  };

  private ring(): void {
    this.rung = true;
    this.wake();
  }

  private take(fact: RecordedFact): void {
    this.waiting.push(fact);
    this.heard = fact.position;
  }

  /** A subscription that says nothing although there is something newer, when asked twice, is given up: another one is opened. */
  private readonly listen = (): void => {
    this.options.newest().then(
      (newest) => {
        this.missed = newest > this.heard ? this.missed + 1 : 0;
        if (this.missed > 1) this.end();
      },
      () => undefined,
    );
  };

  private async arrival(): Promise<void> {
    this.ask();
    const silence = setInterval(this.listen, this.options.silenceMs ?? SILENCE_MS).unref();
    if (!this.rung) await new Promise<void>((resolve) => (this.wake = resolve));
    clearInterval(silence);
    this.rung = false;
    // Let the whole burst in before the page is cut.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
