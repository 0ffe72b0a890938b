import { BadIndex } from './errors';
import { Generations } from './generations';
import { proveBackwards, proveForwards } from './index-proof';
import type { StreamEntry } from './index-state';
import type { IndexTables, Located } from './index-tables';

const COMMIT_EVERY = 8192;
const COMMIT_AFTER_MS = 500;
const CAPACITY = 25_000;

export type { Located };

export interface IndexParts {
  /** Opens the tables, emptied first where asked. */
  readonly open: (emptied: boolean) => IndexTables;
  /** Told when what was added can no longer be written down. */
  readonly failed: (error: Error) => void;
  /** Enters everything anew into an index that was found bad, and was emptied. */
  readonly rebuild: (reason: string) => void;
}

/**
 * Tells where in the log the events of a stream lie. It is derived from the log, written lazily, and may lag behind it after
 * a crash; `checkpoint` is the position up to which it is complete. What is added waits in memory until it is asked for or
 * the process has a moment, so that entering it overlaps with the disk's work on the next append. Every answer is proven by
 * checksums; where the proof fails, the index is built anew before it answers.
 */
export class StreamIndex {
  readonly #parts: IndexParts;
  #tables: IndexTables;
  readonly #entries = new Generations<string, StreamEntry>(CAPACITY);
  #changed = new Map<string, StreamEntry>();
  #waiting: Array<readonly [stream: number, revision: number, position: number]> = [];
  #uncommitted = 0;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Immediate | undefined;
  #reached: number;
  #rebuilding = false;
  #broken: Error | undefined;

  constructor(parts: IndexParts) {
    this.#parts = parts;
    this.#tables = parts.open(false);
    this.#reached = this.#tables.checkpoint;
  }

  get checkpoint(): number {
    return this.#reached;
  }

  /** The stream's last revision; -1 where it has none. */
  lastRevision(stream: string): number {
    return this.#proven(() => this.#find(stream)?.last ?? -1);
  }

  #find(stream: string): StreamEntry | undefined {
    const known = this.#entries.get(stream) ?? this.#changed.get(stream);
    if (known) return known;
    const entry = this.#tables.stream(stream);
    if (entry) this.#entries.set(stream, entry);
    return entry;
  }

  /** The names of all streams that begin so, whether or not they hold anything. */
  streamsStartingWith(prefix: string): readonly string[] {
    return this.#proven(() => {
      this.#putChanged();
      return this.#tables.streamsStartingWith(prefix);
    });
  }

  last(stream: string): Located | undefined {
    return this.backwards(stream, Number.MAX_SAFE_INTEGER, 1)[0];
  }

  /** Events from the revision on, at most `limit` of them. */
  forwards(stream: string, from: number, limit: number): readonly Located[] {
    return this.#proven(() => {
      const entry = this.#find(stream);
      if (!entry) return [];
      this.#enter();
      const found = this.#tables.forwards(entry.id, from, limit);
      proveForwards(entry, from, limit, found);
      return found;
    });
  }

  /** Events from the revision down, at most `limit` of them. */
  backwards(stream: string, from: number, limit: number): readonly Located[] {
    return this.#proven(() => {
      const entry = this.#find(stream);
      if (!entry) return [];
      this.#enter();
      const found = this.#tables.backwards(entry.id, from, limit);
      proveBackwards(entry, from, limit, found);
      return found;
    });
  }

  /** Whether the revision was there once and is known to be no more. */
  isGone(stream: string, revision: number): boolean {
    return this.#proven(() => this.#find(stream)?.holes.covers(revision, revision) ?? false);
  }

  /** Enters an event, unless it is there already. */
  add(stream: string, revision: number, position: number): void {
    this.#proven(() => {
      const entry = this.#find(stream) ?? this.#tables.newStream(stream);
      if (revision <= entry.last) return;
      if (revision > entry.last + 1) entry.holes.add(entry.last + 1, revision - 1);
      entry.last = revision;
      this.#change(entry);
      this.#waiting.push([entry.id, revision, position]);
    });
  }

  remove(stream: string, revision: number): void {
    this.#proven(() => {
      const entry = this.#find(stream);
      if (!entry) return;
      this.#enter();
      entry.holes.add(revision, revision);
      this.#change(entry);
      this.#tables.remove(entry.id, revision);
    });
  }

  #change(entry: StreamEntry): void {
    this.#entries.set(entry.name, entry);
    this.#changed.set(entry.name, entry);
  }

  /** All before the position has been added; from time to time this is written down. */
  reach(position: number): void {
    this.#reached = position;
    if (++this.#uncommitted >= COMMIT_EVERY || this.#waiting.length >= COMMIT_EVERY) return this.commit();
    this.#soon ??= setImmediate(() => this.#safely(() => this.#proven(() => this.#enter()))).unref();
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

  #putChanged(): void {
    for (const entry of this.#changed.values()) this.#tables.putStream(entry);
    this.#changed = new Map();
  }

  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#parts.failed(error as Error);
    }
  }

  commit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#uncommitted = 0;
    this.#proven(() => {
      this.#enter();
      this.#putChanged();
      this.#tables.commit(this.#reached);
    });
  }

  /** Does the work; where the index turns out to be bad, builds it anew and does the work then. */
  #proven<T>(work: () => T): T {
    if (this.#broken) throw this.#broken;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof BadIndex) || this.#rebuilding) throw error;
      this.distrust(error.message);
      return work();
    }
  }

  /** Builds the index anew. If that is impossible, it answers nothing any more. */
  distrust(reason: string): void {
    this.#rebuilding = true;
    try {
      this.#parts.rebuild(reason);
    } catch (error) {
      this.#broken = error as Error;
      throw error;
    } finally {
      this.#rebuilding = false;
    }
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#changed.clear();
    this.#entries.clear();
  }

  /** Forgets everything that was not written down. */
  abandon(): void {
    this.#forget();
    try {
      this.#tables.rollback();
    } catch (error) {
      if (!(error instanceof BadIndex)) throw error;
      return this.reset();
    }
    this.#reached = this.#tables.checkpoint;
  }

  /** Forgets everything, to be entered anew. */
  reset(): void {
    this.#forget();
    this.#tables.close();
    this.#tables = this.#parts.open(true);
    this.#reached = 0;
    this.#broken = undefined;
  }

  close(): void {
    try {
      if (!this.#broken) this.commit();
    } finally {
      this.#tables.close();
    }
  }
}
