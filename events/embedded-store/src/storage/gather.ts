const LONGEST_MS = 1;
const WEIGHT = 0.2;

/**
 * Decides how long to wait for more work before a sync. Callers that were answered a moment ago are likely to ask again; a
 * sync that has them on board is worth a wait of half a sync. A lone caller is never made to wait.
 */
export class Gather {
  #usualSync = 0;
  #expected = 0;

  /** A sync took so long and served so many, and this many more are waiting already. */
  synced(milliseconds: number, served: number, waiting: number): void {
    this.#usualSync += (milliseconds - this.#usualSync) * WEIGHT;
    this.#expected = served + waiting;
  }

  /** Resolves when as many wait as are likely to, or it has been long enough. */
  async enough(waiting: () => number): Promise<void> {
    const until = performance.now() + Math.min(this.#usualSync / 2, LONGEST_MS);
    do await new Promise(setImmediate);
    while (waiting() < this.#expected && performance.now() < until);
  }
}
