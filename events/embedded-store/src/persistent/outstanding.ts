import type { Consumer } from './consumers';
import type { Task } from './source';

interface Sent {
  readonly task: Task;
  readonly consumer: Consumer;
  /** Milliseconds since 1970; infinite where there is no timeout. */
  readonly deadline: number;
}

/** Events that consumers have been sent and not answered for. */
export class Outstanding {
  readonly #sent = new Map<string, Sent>();

  get size(): number {
    return this.#sent.size;
  }

  has(id: string): boolean {
    return this.#sent.has(id);
  }

  add(task: Task, consumer: Consumer, deadline: number): void {
    this.#sent.set(task.id, { task, consumer, deadline });
    consumer.inFlight.set(task.id, task);
    consumer.total++;
  }

  /** Takes an event off its consumer. */
  remove(id: string): Task | undefined {
    const sent = this.#sent.get(id);
    if (!sent) return undefined;
    this.#sent.delete(id);
    sent.consumer.inFlight.delete(id);
    return sent.task;
  }

  of(consumer: Consumer): readonly Task[] {
    return [...consumer.inFlight.values()];
  }

  expired(now: number): readonly Task[] {
    return [...this.#sent.values()].filter(({ deadline }) => deadline <= now).map(({ task }) => task);
  }

  get tasks(): Iterable<Task> {
    return [...this.#sent.values()].map(({ task }) => task);
  }
}
