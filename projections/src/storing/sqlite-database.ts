import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SerialQueue } from '@zhudian/runtime';
import { sqliteBuilder } from './builders';
import { CommitMark, watchCommits } from './commit-mark';
import type { Database, Record, Session, Statement, Value } from './database';
import { KeptLists } from './kept-lists';

/** Transactions share one connection: all wait in one queue. */
const CONNECTION = 'connection';
const MOST_STATEMENTS = 500;
const BUSY_TIMEOUT_MS = 5_000;

/** One file per context in a directory; readers and the one writer meet in the write-ahead log. */
export const openSqlite = (directory: string, context: string, access: 'read' | 'write'): Database => {
  const file = join(directory, `${context}.sqlite`);
  if (access === 'write') mkdirSync(directory, { recursive: true });
  const database = new DatabaseSync(file, { readOnly: access === 'read', timeout: BUSY_TIMEOUT_MS });
  // The checkpoint shares the transaction of the rows and the log is the truth: losing the newest transactions loses nothing.
  if (access === 'write') database.exec('pragma journal_mode = wal; pragma synchronous = normal;');
  database.exec('pragma temp_store = memory; pragma cache_size = -65536; pragma mmap_size = 268435456;');
  return new SqliteDatabase(database, join(directory, `${context}.commits`));
};

class SqliteDatabase implements Database {
  readonly dialect = 'sqlite';
  readonly builder = sqliteBuilder();
  private readonly statements = new Map<string, StatementSync>();
  private readonly turns = new SerialQueue();
  private readonly lists: KeptLists;
  private mark: CommitMark | undefined;

  constructor(
    private readonly database: DatabaseSync,
    private readonly markPath: string,
  ) {
    this.lists = new KeptLists(database);
  }

  keep(list: readonly Value[]): number {
    return this.lists.numberOf(list);
  }

  async all({ sql, parameters }: Statement): Promise<readonly Record[]> {
    const records = this.prepare(sql).all(...(parameters.map(toSqlite) as SQLInputValue[]));
    this.lists.trim();
    return records as unknown as readonly Record[];
  }

  async run({ sql, parameters }: Statement): Promise<number> {
    return Number(this.prepare(sql).run(...(parameters.map(toSqlite) as SQLInputValue[])).changes);
  }

  transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.turns.run(CONNECTION, () => this.inTransaction(work));
  }

  tellCommits(): void {
    this.mark ??= new CommitMark(this.markPath);
  }

  onCommit(committed: () => void): () => void {
    return watchCommits(this.markPath, committed);
  }

  async close(): Promise<void> {
    await this.turns.run(CONNECTION, async () => undefined);
    this.statements.clear();
    this.database.close();
    this.mark?.close();
  }

  private async inTransaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    this.database.exec('begin immediate');
    try {
      const result = await work(this);
      this.database.exec('commit');
      this.mark?.touch();
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('rollback');
      throw error;
    }
  }

  private prepare(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known) return known;
    if (this.statements.size >= MOST_STATEMENTS) this.statements.clear();
    const statement = this.database.prepare(sql);
    statement.setReturnArrays(true);
    this.statements.set(sql, statement);
    return statement;
  }
}

const toSqlite = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);
