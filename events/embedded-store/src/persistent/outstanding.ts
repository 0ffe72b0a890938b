import type { Consumer } from './consumers';
import type { Task } from './source';

interface Sent {
  readonly task: Task;
  readonly consumer: Consumer;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Events that consumers have been sent and not answered for. */
export class Outstanding {
  readonly #sent = new Map<string, Sent>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get size(): number {
    return this.#sent.size;
  }

  has(id: string): boolean {
    return this.#sent.has(id);
  }

  add(task: Task, consumer: Consumer): void {
    this.#sent.set(task.id, { task, consumer, at: this.#now() });
    consumer.inFlight.set(task.id, task);
    consumer.throughput.add();
  }

  /** Takes an event off its consumer. */
  remove(id: string): Task | undefined {
    const sent = this.#sent.get(id);
    if (!sent) return undefined;
    this.#sent.delete(id);
    sent.consumer.inFlight.delete(id);
    sent.consumer.timings?.add(this.#now() - sent.at);
    return sent.task;
  }

  /** Takes everything off a consumer. */
  removeAll(consumer: Consumer): readonly Task[] {
    return [...consumer.inFlight.keys()].flatMap((id) => this.remove(id) ?? []);
  }

  /** Takes what was sent at least so many milliseconds ago off its consumers; 0 is no limit. */
  removeOlderThan(milliseconds: number): readonly Task[] {
    if (milliseconds <= 0) return [];
    const limit = this.#now() - milliseconds;
    const late = [...this.#sent].filter(([, { at }]) => at <= limit);
    return late.flatMap(([id]) => this.remove(id) ?? []);
  }

  get tasks(): Iterable<Task> {
    return [...this.#sent.values()].map(({ task }) => task);
  }
}
