import { randomBytes } from 'node:crypto';
import { openDatabase, type Database } from '@zhudian/projections';
import { sealWith, type Seal } from './seal';

/**
 * Names of people, kept apart from the log so that a person can be forgotten: facts hold ids only.
 * Every change is durable before it resolves. In SQLite a name that was erased or changed is in none of its files any more;
 * PostgreSQL keeps its bytes until it vacuums, and in the write-ahead log that it archives.
 */
export interface PersonVault extends Seal {
  nameOf(personId: string): Promise<string | null>;
  /** The names that there are, by id; at most some hundreds at once. */
  namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  record(personId: string, name: string): Promise<void>;
  erase(personId: string): Promise<void>;
  close(): Promise<void>;
}

const PLACE = 'person_vault';

/** The vault beside the read models: a SQLite file or a PostgreSQL schema of its own. */
export const openPersonVault = async (url: string): Promise<PersonVault> => {
  const database = openDatabase(url, PLACE, 'write');
  const { builder } = database;
  await prepare(database);
  const change = durably(database);
  return {
    ...sealWith(await sealKey(database)),
    nameOf: async (personId) => {
      const [row] = await database.all(
        builder.selectFrom('person_name').select('name').where('id', '=', personId).compile(),
      );
      return row ? String(row[0]) : null;
    },
    namesOf: async (personIds) => {
      if (personIds.length === 0) return new Map();
      const query = builder
        .selectFrom('person_name')
        .select(['id', 'name'])
        .where('id', 'in', [...personIds]);
      const rows = await database.all(query.compile());
      return new Map(rows.map(([id, name]) => [String(id), String(name)]));
    },
    record: (id, name) => {
      const insert = builder.insertInto('person_name').values({ id, name });
      return change(insert.onConflict((conflict) => conflict.column('id').doUpdateSet({ name })).compile());
    },
    erase: (personId) => change(builder.deleteFrom('person_name').where('id', '=', personId).compile()),
    close: () => database.close(),
  };
};

/** Drawn once, by whoever opens the vault first. */
const sealKey = async (database: Database): Promise<string> => {
  const { builder } = database;
  const table = builder.schema.createTable('seal_key').ifNotExists();
  await database.run(
    table
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('key', 'text')
      .compile(),
  );
  const drawn = builder.insertInto('seal_key').values({ id: 1, key: randomBytes(32).toString('hex') });
  await database.run(drawn.onConflict((conflict) => conflict.doNothing()).compile());
  const [row] = await database.all(builder.selectFrom('seal_key').select('key').compile());
  return String(row?.[0]);
};

type Statement = Parameters<Database['run']>[0];
const plain = (sql: string): Statement => ({ sql, parameters: [] });

// Read models may lose their newest rows, since the log has them; an erased name must not come back.
const prepare = async (database: Database): Promise<void> => {
  const { dialect, builder } = database;
  if (dialect === 'sqlite') {
    await database.run(plain('pragma synchronous = full'));
    await database.run(plain('pragma secure_delete = on'));
  } else await database.run(builder.schema.createSchema(PLACE).ifNotExists().compile());
  const table = builder.schema.createTable('person_name').ifNotExists();
  const keyed = table.addColumn('id', 'text', (column) => column.primaryKey());
  await database.run(keyed.addColumn('name', 'text').compile());
  // Files of versions before this one hold what they erased.
  if (dialect === 'sqlite') await database.run(plain('vacuum'));
  await forget(database);
};

/** Empties SQLite's write-ahead log, which still tells what was there before a change. */
const forget = async (database: Database): Promise<void> => {
  if (database.dialect === 'sqlite') await database.all(plain('pragma wal_checkpoint(truncate)'));
};

const durably = (database: Database) => async (statement: Statement) => {
  await database.transaction(async (session) => {
    if (database.dialect === 'postgres') await session.run(plain('set local synchronous_commit = on'));
    await session.run(statement);
  });
  await forget(database);
};
