import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_MS = 100;
const SLOWEST_MS = 5000;

/** Tries a repair again and again, less and less often, until it succeeds. */
export class Repairing {
  readonly #repair: () => Promise<void>;
  readonly #tell: (line: string) => void;
  #stopping = false;
  #running: Promise<void> | undefined;

  /** `repair` rejects while the disk still fails. */
  constructor(repair: () => Promise<void>, tell: (line: string) => void) {
    this.#repair = repair;
    this.#tell = tell;
  }

  start(): void {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  async #run(): Promise<void> {
    for (let wait = FIRST_MS; !this.#stopping; wait = Math.min(wait * 2, SLOWEST_MS)) {
      await sleep(wait, undefined, { ref: false });
      if (!this.#stopping && (await this.#succeeds())) return;
    }
  }

  async #succeeds(): Promise<boolean> {
    try {
      await this.#repair();
      return true;
    } catch (error) {
      this.#tell(`the disk still fails: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  /** Resolves when the attempt under way is over; there is no other after it. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }
}
