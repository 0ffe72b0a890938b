import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** Raise it when the tables change: an index of another version is built anew from the log. */
const VERSION = 1;

const SETTINGS =
  'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000';

const TABLES = `
  CREATE TABLE IF NOT EXISTS streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS events (stream INTEGER, revision INTEGER, position INTEGER, PRIMARY KEY (stream, revision)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};`;

export type Located = readonly [revision: number, position: number];

const open = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path);
  try {
    database.exec(SETTINGS);
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version !== 0 && version !== VERSION) throw new Error(`the index has version ${version}, not ${VERSION}`);
    database.exec(TABLES);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** The tables of an index. Changes gather in one transaction until `commit`. Throws where the file cannot be used. */
export class IndexTables {
  readonly #database: DatabaseSync;
  readonly #findStream: StatementSync;
  readonly #addStream: StatementSync;
  readonly #addEvent: StatementSync;
  readonly #removeEvent: StatementSync;
  readonly #forwards: StatementSync;
  readonly #backwards: StatementSync;

  constructor(path: string) {
    this.#database = open(path);
    const array = (sql: string): StatementSync => {
      const statement = this.#database.prepare(sql);
      statement.setReturnArrays(true);
      return statement;
    };
    const located = 'SELECT revision, position FROM events WHERE stream = ? AND revision';
    this.#findStream = array('SELECT id FROM streams WHERE name = ?');
    this.#addStream = this.#database.prepare('INSERT INTO streams (name) VALUES (?)');
    this.#addEvent = this.#database.prepare('INSERT OR REPLACE INTO events VALUES (?, ?, ?)');
    this.#removeEvent = this.#database.prepare('DELETE FROM events WHERE stream = ? AND revision = ?');
    this.#forwards = array(`${located} >= ? ORDER BY revision LIMIT ?`);
    this.#backwards = array(`${located} <= ? ORDER BY revision DESC LIMIT ?`);
  }

  get checkpoint(): number {
    return Number(this.#database.prepare("SELECT value FROM facts WHERE name = 'checkpoint'").get()?.['value'] ?? 0);
  }

  streamId(name: string): number | undefined {
    return (this.#findStream.get(name) as unknown as readonly [number] | undefined)?.[0];
  }

  streamsBetween(first: string, last: string): readonly string[] {
    const found = this.#database.prepare('SELECT name FROM streams WHERE name >= ? AND name < ? ORDER BY name');
    return found.all(first, last).map(({ name }) => String(name));
  }

  forwards(stream: number, from: number, limit: number): readonly Located[] {
    return this.#forwards.all(stream, from, limit) as unknown as readonly Located[];
  }

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
  }

  remove(stream: number, revision: number): void {
    this.#begin();
    this.#removeEvent.run(stream, revision);
  }

  #begin(): void {
    if (!this.#database.isTransaction) this.#database.exec('BEGIN');
  }

  commit(checkpoint: number): void {
    this.#begin();
    this.#database.prepare("INSERT OR REPLACE INTO facts VALUES ('checkpoint', ?)").run(checkpoint);
    this.#database.exec('COMMIT');
  }

  rollback(): void {
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
  }

  clear(): void {
    this.#database.exec('DELETE FROM events; DELETE FROM streams; DELETE FROM facts');
  }

  close(): void {
    this.#database.close();
  }
}
