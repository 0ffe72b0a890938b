import { Pool, types, type PoolClient } from 'pg';
import { postgresBuilder } from './builders';
import type { Database, Record, Session, Statement, Value } from './database';

const BIGINT = 20;
const JSON_TEXT = 114;
const MOST_READERS = 8;
const CONNECT_MS = 10_000;
const DEADLOCK = '40P01';

// The checkpoint shares the transaction of the rows and the log is the truth: losing the newest transactions loses nothing.
const WRITING = '-c synchronous_commit=off -c client_min_messages=warning -c jit=off';
// Every question is a few steps along indexes; fresh tables without statistics must not tempt the planner to read them whole.
const READING = '-c default_transaction_read_only=on -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off';

/** One schema per context. Connections come back by themselves after the server went away. */
export const openPostgres = (url: string, context: string, access: 'read' | 'write'): Database => {
  const pool = new Pool({
    connectionString: url,
    max: access === 'write' ? 1 : MOST_READERS,
    // A server that is gone without a word is found out.
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: CONNECT_MS,
    application_name: `zhudian ${context} ${access}`,
    options: access === 'write' ? WRITING : READING,
    types: { getTypeParser: parserOf },
  });
  // Whoever asks next of a broken connection gets the error, and the pool replaces it, idle or in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDatabase(pool, context);
};

const parserOf = ((oid: number, format?: 'text') => {
  if (oid === BIGINT) return Number;
  if (oid === JSON_TEXT) return String;
  return types.getTypeParser(oid, format);
}) as typeof types.getTypeParser;

type Queryable = Pick<PoolClient, 'query'>;

class PostgresDatabase implements Database {
  readonly dialect = 'postgres';
  readonly builder;
  private readonly names = new Map<string, string>();
  private readonly session: Session;

  constructor(
    private readonly pool: Pool,
    schema: string,
  ) {
    this.builder = postgresBuilder(schema);
    this.session = this.sessionOf(pool);
  }

  /** The planner looks the values of an array up by their hashes. */
  keep(list: readonly Value[]) {
    return list;
  }

  /** A question that was in the way of a rebuild (the server ends one of two that wait for each other) is asked again. */
  async all(statement: Statement): Promise<readonly Record[]> {
    try {
      return await this.session.all(statement);
    } catch (error) {
      if ((error as { readonly code?: unknown }).code !== DEADLOCK) throw error;
      return this.session.all(statement);
    }
  }

  run(statement: Statement) {
    return this.session.run(statement);
  }

  async transaction<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const result = await work(this.sessionOf(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => (broken = true));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private sessionOf(client: Queryable): Session {
    const query = ({ sql, parameters }: Statement) =>
      client.query({ name: this.nameOf(sql), text: sql, values: [...parameters], rowMode: 'array' });
    return {
      all: async (statement) => (await query(statement)).rows as Record[],
      run: async (statement) => (await query(statement)).rowCount ?? 0,
    };
  }

  private nameOf(sql: string): string {
    const name = this.names.get(sql) ?? `s${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }
}
