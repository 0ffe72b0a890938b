import { setImmediate as nextTurn } from 'node:timers/promises';

/** Does work in turns of the event loop, so that others have theirs in between. */
export class Turns {
  readonly #work: () => boolean;
  readonly #failed: (error: unknown) => void;
  #running = false;
  #again = false;

  /** `work` returns whether there may be more to do. */
  constructor(work: () => boolean, failed: (error: unknown) => void) {
    this.#work = work;
    this.#failed = failed;
  }

  /** Works in the next turn, and from then on until there is no more to do. */
  start(): void {
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#again) {
        await nextTurn();
        this.#again = false;
        if (this.#work()) this.#again = true;
      }
    } catch (error) {
      this.#again = false;
      this.#failed(error);
    }
    this.#running = false;
  }
}
