import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { BadIndex } from './errors';
import { Holes } from './holes';
import { bucketOf, entryOf, IndexState, type StreamEntry, type StreamRow } from './index-state';

/** Raise it when the tables change: an index of another version is built anew from the log. */
const VERSION = 2;

const SETTINGS =
  'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000';

const TABLES = `
  CREATE TABLE streams (bucket INTEGER, name TEXT, id INTEGER, last INTEGER, holes TEXT, PRIMARY KEY (bucket, name)) WITHOUT ROWID;
  CREATE TABLE events (stream INTEGER, revision INTEGER, position INTEGER, PRIMARY KEY (stream, revision)) WITHOUT ROWID;
  CREATE TABLE state (id INTEGER PRIMARY KEY, value BLOB);
  PRAGMA user_version = ${VERSION};`;

export type Located = readonly [revision: number, position: number];

/** An event's place, with its stream's number. */
export type Entered = readonly [stream: number, revision: number, position: number];

/** Rows that one statement inserts: with many, most of the cost is that of a statement, not of a row. */
const ROWS = 16;

const CORRUPT = new Set([11, 26]);

/** Runs work on the database; where that shows that the file is bad, throws BadIndex. */
const checked = <T>(work: () => T, isBad: (error: unknown) => boolean): T => {
  try {
    return work();
  } catch (error) {
    if (isBad(error)) throw new BadIndex(String(error));
    throw error;
  }
};
const reading = <T>(work: () => T): T => checked(work, () => true);
const isCorrupt = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errcode' in error && CORRUPT.has(Number(error.errcode) & 0xff);
const writing = <T>(work: () => T): T => checked(work, isCorrupt);

const open = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path);
  try {
    database.exec(SETTINGS);
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version === 0) database.exec(TABLES);
    else if (version !== VERSION) throw new Error(`the index has version ${version}, not ${VERSION}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** The tables of an index. Changes gather in one transaction until `commit`. Throws where the file cannot be used. */
export class IndexTables {
  readonly #database: DatabaseSync;
  readonly #bucket: StatementSync;
  readonly #all: StatementSync;
  readonly #putStream: StatementSync;
  readonly #addEvent: StatementSync;
  readonly #addEvents: StatementSync;
  readonly #removeEvent: StatementSync;
  readonly #forwards: StatementSync;
  readonly #backwards: StatementSync;
  #state = new IndexState();

  constructor(path: string) {
    this.#database = open(path);
    const array = (sql: string): StatementSync => {
      const statement = this.#database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    const located = 'SELECT revision, position FROM events WHERE stream = ? AND revision';
    this.#bucket = array('SELECT name, id, last, holes FROM streams WHERE bucket = ?');
    this.#all = array('SELECT name, id, last, holes FROM streams');
    this.#putStream = this.#database.prepare('INSERT OR REPLACE INTO streams VALUES (?, ?, ?, ?, ?)');
    const adding = 'INSERT OR REPLACE INTO events VALUES (?, ?, ?)';
    this.#addEvent = this.#database.prepare(adding);
    this.#addEvents = this.#database.prepare(adding + ', (?, ?, ?)'.repeat(ROWS - 1));
    this.#removeEvent = this.#database.prepare('DELETE FROM events WHERE stream = ? AND revision = ?');
    this.#forwards = array(`${located} >= ? ORDER BY revision LIMIT ?`);
    this.#backwards = array(`${located} <= ? ORDER BY revision DESC LIMIT ?`);
    this.#load();
  }

  /** An index without a state has nothing written down. */
  #load(): void {
    const row = reading(() => this.#database.prepare('SELECT value FROM state WHERE id = 1').get());
    const state = row ? IndexState.parse(row['value'] as Uint8Array) : this.#emptyState();
    if (state) this.#state = state;
    else this.#refuse('its state does not match its checksum');
  }

  #emptyState(): IndexState | undefined {
    const found = reading(() => this.#database.prepare('SELECT 1 FROM streams UNION ALL SELECT 1 FROM events').get());
    return found ? undefined : new IndexState();
  }

  #refuse(reason: string): never {
    this.#database.close();
    throw new BadIndex(reason);
  }

  get checkpoint(): number {
    return this.#state.checkpoint;
  }

  /** All entries of a name's bucket, which are known to be all. */
  #entriesIn(bucket: number): readonly StreamEntry[] {
    const entries = reading(() => (this.#bucket.all(bucket) as unknown as readonly StreamRow[]).map(entryOf));
    if (!this.#state.agrees(bucket, entries)) throw new BadIndex('a list of streams does not match its checksum');
    return entries;
  }

  stream(name: string): StreamEntry | undefined {
    return this.#entriesIn(bucketOf(name)).find((entry) => entry.name === name);
  }

  /** A stream that is not written down yet. */
  newStream(name: string): StreamEntry {
    return { id: ++this.#state.streams, name, last: -1, holes: new Holes(), written: 0 };
  }

  streamsStartingWith(prefix: string): readonly string[] {
    const entries = reading(() => (this.#all.all() as unknown as readonly StreamRow[]).map(entryOf));
    if (!this.#state.agreesWithAll(entries)) throw new BadIndex('the list of streams does not match its checksums');
    const found = entries.filter(({ name }) => name.startsWith(prefix));
    return found.map(({ name }) => name).toSorted((a, b) => (a < b ? -1 : 1));
  }

  forwards(stream: number, from: number, limit: number): readonly Located[] {
    return reading(() => this.#forwards.all(stream, from, limit) as unknown as readonly Located[]);
  }

  backwards(stream: number, from: number, limit: number): readonly Located[] {
    return reading(() => this.#backwards.all(stream, from, limit) as unknown as readonly Located[]);
  }

  putStream(entry: StreamEntry): void {
    this.#begin();
    const { id, name, last, holes } = entry;
    writing(() => this.#putStream.run(bucketOf(name), name, id, last, holes.toString()));
    this.#state.count(entry);
  }

  add(events: readonly Entered[]): void {
    this.#begin();
    writing(() => {
      let at = 0;
      for (; at + ROWS <= events.length; at += ROWS) this.#addEvents.run(...events.slice(at, at + ROWS).flat());
      for (; at < events.length; at++) this.#addEvent.run(...(events[at] ?? []));
    });
  }

  remove(stream: number, revision: number): void {
    this.#begin();
    writing(() => this.#removeEvent.run(stream, revision));
  }

  #begin(): void {
    if (!this.#database.isTransaction) writing(() => this.#database.exec('BEGIN'));
  }

  commit(checkpoint: number): void {
    this.#begin();
    this.#state.checkpoint = checkpoint;
    const state = this.#state.toBytes();
    writing(() => {
      this.#database.prepare('INSERT OR REPLACE INTO state VALUES (1, ?)').run(state);
      this.#database.exec('COMMIT');
    });
  }

  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
    this.#load();
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }
}
