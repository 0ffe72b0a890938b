import type { Decoded } from '../codec/message';
import type { BatchOptions } from '../protocol/streams';

/** How late a batch may be told that it took too long. One timer serves all batches of a call. */
const RESOLUTION_MS = 20;

const milliseconds = ({ seconds, nanos }: { readonly seconds: number; readonly nanos: number }): number =>
  seconds * 1000 + nanos / 1_000_000;

/** When a batch has taken too long, in milliseconds since 1970; undefined where it may take any time. */
export const deadlineOf = (
  { deadlineAt, deadlineIn }: Pick<Decoded<typeof BatchOptions>, 'deadlineAt' | 'deadlineIn'>,
  now: number,
): number | undefined => {
  if (deadlineIn) return now + milliseconds(deadlineIn);
  return deadlineAt && milliseconds(deadlineAt);
};

/** The batches of a call that are not answered yet, by their deadlines. */
export class BatchDeadlines<B> {
  readonly #waiting = new Map<B, number>();
  readonly #now: () => number;
  readonly #expired: (batch: B) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(now: () => number, expired: (batch: B) => void) {
    this.#now = now;
    this.#expired = expired;
  }

  /** Calls back at the deadline unless the batch is answered before. */
  watch(batch: B, deadline: number): void {
    this.#waiting.set(batch, deadline);
    this.#timer ??= setTimeout(() => this.#check(), RESOLUTION_MS).unref();
  }

  answered(batch: B): void {
    this.#waiting.delete(batch);
  }

  #check(): void {
    this.#timer = undefined;
    const now = this.#now();
    for (const [batch, deadline] of this.#waiting) {
      if (deadline > now) continue;
      this.#waiting.delete(batch);
      this.#expired(batch);
    }
    if (this.#waiting.size > 0) this.#timer = setTimeout(() => this.#check(), RESOLUTION_MS).unref();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }
}
