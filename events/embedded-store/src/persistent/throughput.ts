export interface Measured {
  readonly averagePerSecond: number;
  readonly countSinceLastMeasurement: number;
}

/** Counts events; each measurement covers the time since the one before. */
export class Throughput {
  readonly #now: () => number;
  #total = 0;
  #measured = 0;
  #measuredAt: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#measuredAt = now();
  }

  get total(): number {
    return this.#total;
  }

  add(): void {
    this.#total++;
  }

  measure(): Measured {
    const count = this.#total - this.#measured;
    const elapsed = this.#now() - this.#measuredAt;
    this.#measured = this.#total;
    this.#measuredAt += elapsed;
    return {
      averagePerSecond: elapsed > 0 ? Math.floor((count * 1000) / elapsed) : 0,
      countSinceLastMeasurement: count,
    };
  }
}
