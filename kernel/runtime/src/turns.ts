/** How long work may go on before others have a turn, in milliseconds. */
const SLICE_MS = 10;

/**
 * Turns of one process. Work that never waits for anything outside would keep the process from all else: from other
 * requests, from health checks, from hearing that nobody waits for it any more.
 */
export class Turns {
  private began = performance.now();
  private readonly waiting: (() => void)[] = [];
  private next = 0;

  /** Whether the process has been busy for so long that it should look at what else there is. */
  get isOver(): boolean {
    return performance.now() - this.began > SLICE_MS;
  }

  /** Resolves when everything else has had a turn; one of those who wait at a time, in their order. */
  pause(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      if (this.waiting.length - this.next === 1) setImmediate(() => this.goOn());
    });
  }

  private goOn() {
    this.began = performance.now();
    const resume = this.waiting[this.next];
    this.next += 1;
    if (this.next === this.waiting.length) this.next = this.waiting.length = 0;
    else setImmediate(() => this.goOn());
    resume?.();
  }
}
