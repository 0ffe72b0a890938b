import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@zhudian/projections';

/** The SQLite file and the PostgreSQL schema of the vault. */
export const PLACE = 'person_vault';

type Statement = Parameters<Database['run']>[0];
export const plain = (sql: string): Statement => ({ sql, parameters: [] });

/** All or nothing, and on disk when it resolves. */
export const durably = (database: Database, statements: readonly Statement[]): Promise<void> =>
  database.transaction(async (session) => {
    if (database.dialect === 'postgres') await session.run(plain('set local synchronous_commit = on'));
    for (const statement of statements) await session.run(statement);
  });

/** Before SQLite opens it: its other files take the mode of the first. */
export const privateFolder = (url: string, place = PLACE): void => {
  if (!url.startsWith('sqlite:')) return;
  const folder = url.slice('sqlite:'.length);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  closeSync(openSync(join(folder, `${place}.sqlite`), 'a', 0o600));
  for (const ending of ['', '-wal', '-shm']) {
    const file = join(folder, `${place}.sqlite${ending}`);
    if (existsSync(file)) chmodSync(file, 0o600);
  }
};

/** Creates what is missing; gives the key of digests, which is made once. Several processes may come to it at once. */
export const prepareTables = async (database: Database): Promise<string> => {
  if (database.dialect === 'sqlite') await prepareSqlite(database);
  const key = randomBytes(32).toString('base64url');
  await database.transaction(async (session) => {
    const { builder } = database;
    if (database.dialect === 'postgres') {
      await session.run(plain("select pg_advisory_xact_lock(hashtext('zhudian vault'))"));
      await session.run(builder.schema.createSchema(PLACE).ifNotExists().compile());
    }
    for (const statement of statements(database)) await session.run(statement);
    const insert = builder.insertInto('vault_key').values({ id: 1, key });
    await session.run(insert.onConflict((conflict) => conflict.doNothing()).compile());
  });
  const [row] = await database.all(database.builder.selectFrom('vault_key').select('key').compile());
  return String(row?.[0] ?? key);
};

const statements = ({ builder: { schema } }: Database): readonly Statement[] => [
  schema
    .createTable('person_name')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text')
    .compile(),
  schema
    .createTable('prose')
    .ifNotExists()
    .addColumn('seal', 'text', (column) => column.primaryKey())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('stream', 'text', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addColumn('is_recorded', 'integer', (column) => column.notNull())
    .compile(),
  schema
    .createTable('prose_person')
    .ifNotExists()
    .addColumn('seal', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .compile(),
  ...documentStatements(schema),
  schema
    .createTable('erased_person')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .compile(),
  schema.createIndex('prose_person_person').ifNotExists().on('prose_person').column('person').compile(),
  schema.createIndex('prose_is_recorded').ifNotExists().on('prose').column('is_recorded').compile(),
  schema
    .createTable('vault_key')
    .ifNotExists()
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .compile(),
];

const documentStatements = (schema: Database['builder']['schema']): readonly Statement[] => [
  schema
    .createTable('named_document')
    .ifNotExists()
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('named_document_key', ['sha256', 'seal'])
    .compile(),
  schema.createIndex('named_document_seal').ifNotExists().on('named_document').column('seal').compile(),
];

/** Words about this person that are in facts are not shown from now on. */
export const rememberErased = ({ builder }: Database, id: string): Statement =>
  builder
    .insertInto('erased_person')
    .values({ id })
    .onConflict((conflict) => conflict.doNothing())
    .compile();

// Read models may lose their newest rows, since the log has them; words may not, and what was erased must not come back.
const prepareSqlite = async (database: Database): Promise<void> => {
  await database.run(plain('pragma synchronous = full'));
  await database.run(plain('pragma secure_delete = on'));
  await rewriteOnce(database);
  await emptyWriteAheadLog(database);
};

/** Files of the first version hold what they erased. */
const rewriteOnce = async (database: Database): Promise<void> => {
  const [version] = await database.all(plain('pragma user_version'));
  if (Number(version?.[0]) > 0) return;
  await database.run(plain('vacuum'));
  await database.run(plain('pragma user_version = 1'));
};

const MOST_TRIES = 50;

/** Empties SQLite's write-ahead log, which still holds what was there before a change; others may be reading it. */
export const emptyWriteAheadLog = async (database: Database): Promise<void> => {
  if (database.dialect !== 'sqlite') return;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const [row] = await database.all(plain('pragma wal_checkpoint(truncate)'));
    if (Number(row?.[0]) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The write-ahead log of the vault could not be emptied: somebody keeps reading it.');
};
