import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** Bump it when the tables change: an index of another version is built anew from the log. */
const VERSION = 1;
const COMMIT_EVERY = 8192;

const TABLES = `
  CREATE TABLE IF NOT EXISTS streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS events (stream INTEGER, revision INTEGER, position INTEGER, PRIMARY KEY (stream, revision)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};`;

export const INDEX_FILE = 'index.sqlite';

const open = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000',
  );
  database.exec(TABLES);
  return database;
};

export type Located = readonly [revision: number, position: number];

/**
 * Tells where in the log the events of a stream lie. It is derived from the log, written lazily, and may lag behind it after
 * a crash; `checkpoint` is the position up to which it is complete.
 */
export class StreamIndex {
  readonly #database: DatabaseSync;
  readonly #failed: (error: Error) => void;
  readonly #findStream: StatementSync;
  readonly #addStream: StatementSync;
  readonly #addEvent: StatementSync;
  readonly #removeEvent: StatementSync;
  readonly #last: StatementSync;
  readonly #forwards: StatementSync;
  readonly #backwards: StatementSync;
  #uncommitted = 0;
  #timer: NodeJS.Timeout | undefined;
  #reached: number;
  #rows = 0;

  /** `failed` is told when what was entered can no longer be written down. */
  constructor(path: string, failed: (error: Error) => void = () => undefined) {
    this.#failed = failed;
    this.#database = open(path);
    const array = (sql: string): StatementSync => {
      const statement = this.#database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    this.#findStream = array('SELECT id FROM streams WHERE name = ?');
    this.#addStream = this.#database.prepare('INSERT INTO streams (name) VALUES (?)');
    this.#addEvent = this.#database.prepare('INSERT OR REPLACE INTO events VALUES (?, ?, ?)');
    this.#removeEvent = this.#database.prepare('DELETE FROM events WHERE stream = ? AND revision = ?');
    this.#last = array('SELECT revision, position FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1');
    this.#forwards = array(
      'SELECT revision, position FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    );
    this.#backwards = array(
      'SELECT revision, position FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?',
    );
    this.#reached = Number(this.fact('checkpoint') ?? 0);
  }

  get checkpoint(): number {
    return this.#reached;
  }

  fact(name: string): unknown {
    return this.#database.prepare('SELECT value FROM facts WHERE name = ?').get(name)?.['value'];
  }

  streamId(name: string): number | undefined {
    return (this.#findStream.get(name) as unknown as readonly [number] | undefined)?.[0];
  }

  /** The names of all streams that begin so, whether or not they hold anything. */
  streamsStartingWith(prefix: string): readonly string[] {
    const found = this.#database.prepare('SELECT name FROM streams WHERE name >= ? AND name < ? ORDER BY name');
    return found.all(prefix, `${prefix}\u{10ffff}`).map(({ name }) => String(name));
  }

  last(stream: number): Located | undefined {
    return this.#last.get(stream) as unknown as Located | undefined;
  }

  /** Events from the revision on, at most `limit` of them. */
  forwards(stream: number, from: number, limit: number): readonly Located[] {
    return this.#forwards.all(stream, from, limit) as unknown as readonly Located[];
  }

  /** Events from the revision down, at most `limit` of them. */
  backwards(stream: number, from: number, limit: number): readonly Located[] {
    return this.#backwards.all(stream, from, limit) as unknown as readonly Located[];
  }

  addStream(name: string): number {
    this.#begin();
    return Number(this.#addStream.run(name).lastInsertRowid);
  }

  add(stream: number, revision: number, position: number): void {
    this.#begin();
    this.#addEvent.run(stream, revision, position);
    this.#rows++;
  }

  remove(stream: number, revision: number): void {
    this.#begin();
    this.#removeEvent.run(stream, revision);
  }

  /** All before the position is indexed; from time to time this is written down. */
  reach(position: number): void {
    this.#reached = position;
    if (++this.#uncommitted >= COMMIT_EVERY || this.#rows >= COMMIT_EVERY) return this.commit();
    this.#timer ??= setTimeout(() => this.#commitSafely(), 500).unref();
  }

  #begin(): void {
    if (!this.#database.isTransaction) this.#database.exec('BEGIN');
  }

  #commitSafely(): void {
    try {
      this.commit();
    } catch (error) {
      this.#failed(error as Error);
    }
  }

  /** Forgets everything that was not written down. */
  abandon(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    this.#reached = Number(this.fact('checkpoint') ?? 0);
  }

  commit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#uncommitted = 0;
    this.#rows = 0;
    this.#begin();
    this.#database.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)').run('checkpoint', this.#reached);
    this.#database.exec('COMMIT');
  }

  close(): void {
    this.commit();
    this.#database.close();
  }
}
