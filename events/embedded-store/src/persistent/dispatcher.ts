import type { Consumer, Consumers } from './consumers';
import type { Outstanding } from './outstanding';
import type { Source, Task } from './source';
import type { GroupSettings } from './settings';

export interface DispatcherParts {
  readonly source: Source;
  readonly consumers: Consumers;
  readonly outstanding: Outstanding;
  readonly settings: GroupSettings;
  /** What the event is pinned to a consumer by. */
  readonly pinKey: (task: Task) => string;
  readonly send: (task: Task, consumer: Consumer) => void;
}

/** Keeps the events that wait for a consumer: those to be tried again, and a few read ahead. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #buffer: Task[] = [];
  readonly #retries: Task[] = [];

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  get buffered(): number {
    return this.#buffer.length;
  }
  get retries(): readonly Task[] {
    return this.#retries;
  }
  /** Everything before this key was read and has left the buffer. */
  get passed(): number {
    return this.#buffer[0]?.previous ?? this.#parts.source.last;
  }

  /** Events that are tried again go first, in the order of their source. */
  retry(tasks: readonly Task[]): void {
    this.#retries.push(...tasks);
    this.#retries.sort((a, b) => (a.key ?? -1) - (b.key ?? -1));
  }

  /** Sends what has a consumer with room; returns whether anything was sent. */
  dispatch(): boolean {
    const tried = this.#sendSome(this.#retries);
    this.#fill();
    return tried + this.#sendSome(this.#buffer) > 0;
  }

  #fill(): void {
    const { historyBufferSize, readBatchSize } = this.#parts.settings;
    if (this.#buffer.length + readBatchSize <= historyBufferSize)
      this.#buffer.push(...this.#parts.source.next(readBatchSize));
  }

  #sendSome(tasks: Task[]): number {
    const { consumers, outstanding, pinKey, send } = this.#parts;
    let sent = 0;
    for (let at = 0; at < tasks.length && consumers.anyRoom;) {
      const task = tasks[at] as Task;
      const consumer = outstanding.has(task.id) ? undefined : consumers.choose(() => pinKey(task));
      if (consumer) {
        tasks.splice(at, 1);
        send(task, consumer);
        sent++;
      } else at++;
    }
    return sent;
  }
}
