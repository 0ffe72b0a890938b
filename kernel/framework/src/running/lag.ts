import type { Position } from '@zhudian/facts';

/** For how long facts have waited: under a constant stream of facts the read models are never quite there, and yet not behind. */
export class Lag {
  private awaited: Position | undefined;
  private since = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** In milliseconds: since when the read models have not reached where the log was then. */
  behindFor(position: Position, head: Position): number {
    if (position >= head) {
      this.awaited = undefined;
      return 0;
    }
    if (this.awaited === undefined || position >= this.awaited) {
      this.awaited = head;
      this.since = this.now();
    }
    return this.now() - this.since;
  }
}
