import type { GroupSettings } from './settings';
import type { Task } from './source';

/** Decides when a group's checkpoint is written: not too often, not too seldom, never backwards. */
export class CheckpointPace {
  readonly #settings: GroupSettings;
  readonly #now: () => number;
  readonly #parking = new Set<Task>();
  #done = 0;
  #last: number;
  #writtenAt: number;
  #writing: Promise<void> = Promise.resolve();
  written: number | undefined;

  constructor(settings: GroupSettings, last: number, written: number | undefined, now: () => number) {
    this.#settings = settings;
    this.#last = last;
    this.written = written;
    this.#now = now;
    this.#writtenAt = now();
  }

  /** One more event is done. */
  done(): void {
    this.#done++;
  }

  parking(task: Task): void {
    this.#parking.add(task);
  }

  parked(task: Task): void {
    this.#parking.delete(task);
    this.done();
  }

  get beingParked(): Iterable<Task> {
    return this.#parking;
  }

  due(onTick: boolean): boolean {
    if (this.#done >= this.#settings.maxCheckpointCount && this.#done > 0) return true;
    const enough = this.#done > 0 && this.#done >= this.#settings.minCheckpointCount;
    return onTick && enough && this.#now() - this.#writtenAt >= this.#settings.checkpointAfter;
  }

  write(key: number, append: () => Promise<void>): void {
    if (key <= this.#last) return;
    this.#last = key;
    this.#done = 0;
    this.#writtenAt = this.#now();
    this.#writing = this.#writing.then(append).then(
      () => void (this.written = key),
      () => undefined,
    );
  }

  /** Writes the key now, if it is new. Resolves when that is durable. */
  async flush(key: number, append: (key: number) => Promise<void>): Promise<void> {
    this.write(key, () => append(key));
    await this.#writing;
  }
}
