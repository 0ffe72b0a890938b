import { WritesRefused } from './errors';
import { Gather } from './gather';
import type { Log } from './log';
import { putRecord, recordSize, type NewEvent } from './record';
import { SyncTimes } from './sync-times';

/** An event with its place in its stream; the position is known once it is put into a batch. */
export interface Placed {
  readonly stream: string;
  readonly streamBytes: Buffer;
  readonly revision: number;
  readonly event: NewEvent;
}

export interface Written extends Placed {
  readonly position: number;
}

interface Batch {
  readonly records: Written[];
  waiting: number;
  /** What all who wait for it are told: they share one promise, since they are many and answered together. */
  readonly outcome: PromiseWithResolvers<void>;
}

export interface CommitListener {
  /** The records are durable. Called before the writers are answered. */
  published(records: readonly Written[]): void;
  /** Nothing of what was submitted and not published will be. */
  abandoned(): void;
}

const ROOM = 64 * 1024;
/** What one large append made the buffer grow to is given back. */
const MOST_ROOM_KEPT = 4 * 1024 * 1024;

const emptyBatch = (): Batch => ({ records: [], waiting: 0, outcome: Promise.withResolvers() });

/** Writes all transactions that arrive while the disk is busy with one write and one sync. */
export class GroupCommit {
  readonly #log: Log;
  readonly #listener: CommitListener;
  readonly #now: () => number;
  #buffer = Buffer.allocUnsafe(ROOM);
  #size = 0;
  #batch = emptyBatch();
  #flushing: Promise<void> | undefined;
  readonly #gather = new Gather();
  readonly syncTimes = new SyncTimes();
  #refusal: string | undefined;

  constructor(log: Log, listener: CommitListener, now: () => number) {
    this.#log = log;
    this.#listener = listener;
    this.#now = now;
  }

  get refusal(): string | undefined {
    return this.#refusal;
  }

  /** Refuses all writes from now on, or accepts them again. */
  refuse(reason: string | undefined): void {
    this.#refusal = reason;
  }

  /** Puts a transaction into the next batch, or nothing of it. The records' positions are final unless the batch is abandoned. */
  submit(events: readonly Placed[]): readonly Written[] {
    if (this.#refusal !== undefined) throw new WritesRefused(this.#refusal);
    const before = this.#size;
    try {
      const created = this.#now();
      const written = events.map((placed, at) => this.#put(placed, created, at === events.length - 1));
      for (const record of written) this.#batch.records.push(record);
      return written;
    } catch (error) {
      this.#size = before;
      throw error;
    }
  }

  #put(placed: Placed, created: number, endsTransaction: boolean): Written {
    const position = this.#nextPosition;
    const startsBatch = this.#size === 0;
    const at = {
      stream: placed.streamBytes,
      revision: placed.revision,
      position,
      created,
      endsTransaction,
      startsBatch,
    };
    const size = recordSize(placed.event, at);
    this.#reserve(size);
    putRecord(this.#buffer, { offset: this.#size, size }, placed.event, at);
    this.#size += size;
    const { stream, streamBytes, revision, event } = placed;
    return { stream, streamBytes, revision, event, position };
  }

  get #nextPosition(): number {
    return this.#log.written + this.#size;
  }

  #reserve(extra: number): void {
    if (this.#size + extra <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#size + extra));
    this.#buffer.copy(larger, 0, 0, this.#size);
    this.#buffer = larger;
  }

  /** Resolves when everything submitted so far is durable; rejects when it will never be. */
  settled(): Promise<void> {
    if (this.#refusal !== undefined) return Promise.reject(new WritesRefused(this.#refusal));
    const batch = this.#batch;
    batch.waiting++;
    this.#flushing ??= this.#flush();
    return batch.outcome.promise;
  }

  async #flush(): Promise<void> {
    while (this.#batch.waiting > 0) {
      await this.#gather.enough(() => this.#batch.waiting);
      await this.#writeOne();
    }
    this.#flushing = undefined;
  }

  #takeBytes(): Buffer {
    const bytes = this.#buffer.subarray(0, this.#size);
    this.#size = 0;
    if (this.#buffer.length <= MOST_ROOM_KEPT) return Buffer.from(bytes);
    this.#buffer = Buffer.allocUnsafe(ROOM);
    return bytes;
  }

  async #writeOne(): Promise<void> {
    const batch = this.#batch;
    const bytes = this.#takeBytes();
    const end = this.#log.written + bytes.length;
    this.#batch = emptyBatch();
    const began = performance.now();
    try {
      if (bytes.length > 0) this.#log.write(bytes);
      if (bytes.length > 0) await this.#log.sync();
    } catch (error) {
      return this.#fail(batch, error as Error);
    }
    const took = performance.now() - began;
    if (bytes.length > 0) this.syncTimes.note(took);
    this.#gather.synced(took, batch.waiting, this.#batch.waiting);
    this.#log.publish(end);
    try {
      this.#listener.published(batch.records);
    } catch (error) {
      return this.#fail(batch, error as Error);
    }
    batch.outcome.resolve();
  }

  /** Gives up everything that was submitted, and refuses writes until told otherwise. */
  abandon(error: Error): void {
    this.#fail(emptyBatch(), error);
  }

  #fail(batch: Batch, error: Error): void {
    this.#refusal = error.message;
    this.#size = 0;
    const refused = new WritesRefused(error.message);
    for (const { waiting, outcome } of [batch, this.#batch]) if (waiting > 0) outcome.reject(refused);
    this.#batch = emptyBatch();
    this.#listener.abandoned();
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    while (this.#flushing) await this.#flushing;
  }
}
