const COMMIT_EVERY = 32_768;
const COMMIT_AFTER_MS = 2000;

export interface Paced {
  /** Enters what waits. */
  readonly enter: () => void;
  /** Writes down what was entered. */
  readonly commit: () => void;
  readonly failed: (error: Error) => void;
}

/** Decides when an index enters what waits, which is soon, and when it writes that down, which is now and then. */
export class CommitPace {
  readonly #paced: Paced;
  #uncommitted = 0;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;

  constructor(paced: Paced) {
    this.#paced = paced;
  }

  /** Something was added; returns whether so much is uncommitted that it is to be written down at once. */
  added(waiting: number): boolean {
    if (++this.#uncommitted >= COMMIT_EVERY || waiting >= COMMIT_EVERY) return true;
    this.#soon ??= setImmediate(() => this.#safely(this.#paced.enter)).unref();
    this.#timer ??= setTimeout(() => this.#safely(this.#paced.commit), COMMIT_AFTER_MS).unref();
    return false;
  }

  entered(count: number): void {
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = undefined;
    this.#uncommitted += count;
  }

  committed(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#uncommitted = 0;
  }

  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#paced.failed(error as Error);
    }
  }
}
