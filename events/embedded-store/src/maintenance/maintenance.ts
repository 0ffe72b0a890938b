import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../storage/record';
import { Code, GrpcError } from '../server/status';
import type { EventStore } from '../store/event-store';
import { backUp } from './backup';
import { Scavenger } from './scavenge';

interface Running {
  readonly id: string;
  readonly scavenger: Scavenger;
  readonly done: Promise<void>;
}

const note = (type: string, data: unknown): NewEvent => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.alloc(0),
});

/** Scavenges and backs up, one at a time. */
export class Maintenance {
  readonly #store: EventStore;
  readonly #now: () => number;
  #scavenge: Running | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(store: EventStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Starts a scavenge; tells of the one that runs already if there is one. */
  startScavenge(): { readonly id: string; readonly started: boolean } {
    if (this.#scavenge) return { id: this.#scavenge.id, started: false };
    const id = randomUUID();
    const scavenger = new Scavenger(this.#store, this.#store.disk, this.#now);
    const done = this.#enqueue(() => this.#run(id, scavenger)).catch(() => undefined);
    this.#scavenge = { id, scavenger, done };
    return { id, started: true };
  }

  async #run(id: string, scavenger: Scavenger): Promise<void> {
    try {
      await this.#note(id, '$scavengeStarted', { scavengeId: id });
      const result = await scavenger.run();
      await this.#note(id, '$scavengeCompleted', {
        scavengeId: id,
        result: result.stopped ? 'Stopped' : 'Success',
        ...result,
      });
    } finally {
      this.#scavenge = undefined;
    }
  }

  async #note(id: string, type: string, data: unknown): Promise<void> {
    const event = note(type, data);
    await this.#store.append([
      { stream: `$scavenges-${id}`, expected: 'any', events: [event] },
      { stream: '$scavenges', expected: 'any', events: [{ ...event, id: randomUUID() }] },
    ]);
  }

  /** Throws a GrpcError (NOT_FOUND) where no such scavenge is running. */
  async stopScavenge(id: string): Promise<void> {
    const running = this.#scavenge;
    if (running?.id !== id) {
      throw new GrpcError(Code.notFound, `scavenge ${id} is not running`, {
        exception: 'scavenge-not-found',
        'scavenge-id': id,
      });
    }
    running.scavenger.stop();
    await running.done;
  }

  /** Resolves when the scavenge under way, if any, is over. */
  async scavenged(): Promise<void> {
    await this.#scavenge?.done;
  }

  /** Copies the store into an empty or new directory while it goes on. Resolves when the copy is on the disk. */
  backup(directory: string): Promise<void> {
    return this.#enqueue(() => backUp(this.#store, directory));
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    this.#scavenge?.scavenger.stop();
    await this.#queue;
  }
}
