import { IndexTables, type Located } from './index-tables';

const COMMIT_EVERY = 8192;
const COMMIT_AFTER_MS = 500;

export const INDEX_FILE = 'index.sqlite';
export type { Located };

/**
 * Tells where in the log the events of a stream lie. It is derived from the log, written lazily, and may lag behind it after
 * a crash; `checkpoint` is the position up to which it is complete. What is added waits in memory until it is asked for or
 * the process has a moment, so that entering it overlaps with the disk's work on the next append.
 */
export class StreamIndex {
  readonly #tables: IndexTables;
  readonly #failed: (error: Error) => void;
  #waiting: Array<readonly [stream: number, revision: number, position: number]> = [];
  #uncommitted = 0;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #reached: number;

  /** `failed` is told when what was added can no longer be written down. */
  constructor(path: string, failed: (error: Error) => void = () => undefined) {
    this.#failed = failed;
    this.#tables = new IndexTables(path);
    this.#reached = this.#tables.checkpoint;
  }

  get checkpoint(): number {
    return this.#reached;
  }

  streamId(name: string): number | undefined {
    return this.#tables.streamId(name);
  }

  /** The names of all streams that begin so, whether or not they hold anything. */
  streamsStartingWith(prefix: string): readonly string[] {
    return this.#tables.streamsBetween(prefix, `${prefix}\u{10ffff}`);
  }

  last(stream: number): Located | undefined {
    return this.backwards(stream, Number.MAX_SAFE_INTEGER, 1)[0];
  }

  /** Events from the revision on, at most `limit` of them. */
  forwards(stream: number, from: number, limit: number): readonly Located[] {
    this.#enter();
    return this.#tables.forwards(stream, from, limit);
  }

  /** Events from the revision down, at most `limit` of them. */
  backwards(stream: number, from: number, limit: number): readonly Located[] {
    this.#enter();
    return this.#tables.backwards(stream, from, limit);
  }

  addStream(name: string): number {
    return this.#tables.addStream(name);
  }

  add(stream: number, revision: number, position: number): void {
    this.#waiting.push([stream, revision, position]);
  }

  remove(stream: number, revision: number): void {
    this.#enter();
    this.#tables.remove(stream, revision);
  }

  /** All before the position has been added; from time to time this is written down. */
  reach(position: number): void {
    this.#reached = position;
    if (++this.#uncommitted >= COMMIT_EVERY || this.#waiting.length >= COMMIT_EVERY) return this.commit();
    this.#soon ??= setImmediate(() => this.#safely(() => this.#enter())).unref();
    this.#timer ??= setTimeout(() => this.#safely(() => this.commit()), COMMIT_AFTER_MS).unref();
  }

  #enter(): void {
    if (this.#soon) clearImmediate(this.#soon);
    this.#soon = undefined;
    if (this.#waiting.length === 0) return;
    const entering = this.#waiting;
    this.#waiting = [];
    this.#uncommitted += entering.length;
    for (const [stream, revision, position] of entering) this.#tables.add(stream, revision, position);
  }

  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#failed(error as Error);
    }
  }

  commit(): void {
    this.#enter();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#uncommitted = 0;
    this.#tables.commit(this.#reached);
  }

  /** Forgets everything that was not written down. */
  abandon(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#tables.rollback();
    this.#reached = this.#tables.checkpoint;
  }

  /** Forgets everything, to be entered anew. */
  reset(): void {
    this.abandon();
    this.#tables.clear();
    this.#reached = 0;
  }

  close(): void {
    this.commit();
    this.#tables.close();
  }
}
