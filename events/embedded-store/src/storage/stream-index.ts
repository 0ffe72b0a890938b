import { CommitPace } from './commit-pace';
import { BadIndex } from './errors';
import { IndexGuard } from './index-guard';
import { proveBackwards, proveForwards } from './index-proof';
import type { StreamEntry } from './index-state';
import type { Entered, IndexTables, Located } from './index-tables';
import { StreamEntries } from './stream-entries';

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
  readonly #entries = new StreamEntries();
  #waiting: Entered[] = [];
  readonly #pace: CommitPace;
  #reached: number;
  readonly #guard: IndexGuard;

  constructor(parts: IndexParts) {
    this.#parts = parts;
    this.#guard = new IndexGuard(parts.rebuild);
    this.#pace = new CommitPace({
      enter: () => this.#guard.proven(() => this.#enter()),
      commit: () => this.commit(),
      failed: parts.failed,
    });
    this.#tables = parts.open(false);
    this.#reached = this.#tables.checkpoint;
  }

  get checkpoint(): number {
    return this.#reached;
  }

  /** The stream's last revision; -1 where it has none. */
  lastRevision(stream: string): number {
    return this.#guard.proven(() => this.#find(stream)?.last ?? -1);
  }

  #find(stream: string): StreamEntry | undefined {
    return this.#entries.find(stream, this.#tables);
  }

  /** The names of all streams that begin so, whether or not they hold anything. */
  streamsStartingWith(prefix: string): readonly string[] {
    return this.#guard.proven(() => {
      this.#entries.putChanged(this.#tables);
      return this.#tables.streamsStartingWith(prefix);
    });
  }

  last(stream: string): Located | undefined {
    return this.backwards(stream, Number.MAX_SAFE_INTEGER, 1)[0];
  }

  /** Events from the revision on, at most `limit` of them. */
  forwards(stream: string, from: number, limit: number): readonly Located[] {
    return this.#located(stream, (entry) => {
      const found = this.#tables.forwards(entry.id, from, limit);
      proveForwards(entry, from, limit, found);
      return found;
    });
  }

  /** Events from the revision down, at most `limit` of them. */
  backwards(stream: string, from: number, limit: number): readonly Located[] {
    return this.#located(stream, (entry) => {
      const found = this.#tables.backwards(entry.id, from, limit);
      proveBackwards(entry, from, limit, found);
      return found;
    });
  }

  #located(stream: string, look: (entry: StreamEntry) => readonly Located[]): readonly Located[] {
    return this.#guard.proven(() => {
      const entry = this.#find(stream);
      if (!entry) return [];
      this.#enter();
      return look(entry);
    });
  }

  /** Whether the revision was there once and is known to be no more. */
  isGone(stream: string, revision: number): boolean {
    return this.#guard.proven(() => this.#find(stream)?.holes.covers(revision, revision) ?? false);
  }

  /** Enters an event, unless it is there already. */
  add(stream: string, revision: number, position: number): void {
    this.#guard.proven(() => {
      const entry = this.#find(stream) ?? this.#tables.newStream(stream);
      if (revision <= entry.last) return;
      if (revision > entry.last + 1) entry.holes.add(entry.last + 1, revision - 1);
      entry.last = revision;
      this.#entries.changed(entry);
      this.#waiting.push([entry.id, revision, position]);
    });
  }

  remove(stream: string, revision: number): void {
    this.#guard.proven(() => {
      const entry = this.#find(stream);
      if (!entry) return;
      this.#enter();
      entry.holes.add(revision, revision);
      this.#entries.changed(entry);
      this.#tables.remove(entry.id, revision);
    });
  }

  /** All before the position has been added; from time to time this is written down. */
  reach(position: number): void {
    this.#reached = position;
    if (this.#pace.added(this.#waiting.length)) this.commit();
  }

  #enter(): void {
    const entering = this.#waiting;
    this.#pace.entered(entering.length);
    if (entering.length === 0) return;
    this.#waiting = [];
    this.#tables.add(entering);
  }

  commit(): void {
    this.#pace.committed();
    this.#guard.proven(() => {
      this.#enter();
      this.#entries.putChanged(this.#tables);
      this.#tables.commit(this.#reached);
    });
  }

  /** What it says was found not to be so: builds it anew. Throws what makes that impossible. */
  distrust(reason: string): void {
    this.#guard.distrust(reason);
  }

  #forget(): void {
    this.#pace.committed();
    this.#waiting = [];
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
    this.#guard.mended();
  }

  /** Writes down what was added, unless the file is to stay as it is. */
  close(asItIs: boolean): void {
    try {
      if (asItIs || this.#guard.isBroken) this.#pace.committed();
      else this.commit();
    } finally {
      this.#tables.close();
    }
  }
}
