import { setTimeout as sleep } from 'node:timers/promises';

/** Pauses between attempts: each twice as long as the one before, up to a limit. */
export class Backoff {
  private nextMs: number;

  constructor(
    private readonly firstMs: number,
    private readonly longestMs: number,
  ) {
    this.nextMs = firstMs;
  }

  /** Starts over with the first pause, after a successful attempt. */
  reset() {
    this.nextMs = this.firstMs;
  }

  /** The length of the next pause in milliseconds; the one after it is longer. */
  takePause(): number {
    const pauseMs = this.nextMs;
    this.nextMs = Math.min(pauseMs * 2, this.longestMs);
    return pauseMs;
  }

  /** Ends early when the signal aborts. */
  async pause(signal?: AbortSignal): Promise<void> {
    await sleep(this.takePause(), undefined, signal && { signal }).catch(() => undefined);
  }
}
