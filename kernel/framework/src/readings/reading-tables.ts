import type { Database } from '@zhudian/projections';
import { plain } from '../vault/vault-tables';
import type { HourOfReadings } from './reading';

/** The SQLite file and the PostgreSQL schema. */
export const PLACE = 'word_readings';
export const TABLE = 'word_reading';

/** In the order in which they are selected. */
export const COLUMNS = [
  'id',
  'hour',
  'reader_id',
  'reader_unit',
  'roles',
  'person_id',
  'category',
  'stream',
  'kind',
  'why',
  'times',
  'last_at',
] as const;

/** Several processes may come to it at once. */
export const prepareReadings = async (database: Database): Promise<void> => {
  if (database.dialect === 'sqlite') {
    await database.run(plain('pragma synchronous = full'));
    await database.run(plain('pragma secure_delete = on'));
  }
  const { schema } = database.builder;
  const table = COLUMNS.reduce(
    (made, column) =>
      column === 'id'
        ? made.addColumn(column, 'text', (id) => id.primaryKey())
        : made.addColumn(column, column === 'times' ? 'integer' : 'text', (one) => one.notNull()),
    schema.createTable(TABLE).ifNotExists(),
  );
  const index = (column: string) =>
    schema.createIndex(`${TABLE}_${column}`).ifNotExists().on(TABLE).columns([column, 'hour']).compile();
  await database.transaction(async (session) => {
    if (database.dialect === 'postgres') {
      await session.run(plain("select pg_advisory_xact_lock(hashtext('zhudian readings'))"));
      await session.run(schema.createSchema(PLACE).ifNotExists().compile());
    }
    await session.run(table.compile());
    for (const column of ['person_id', 'reader_id', 'reader_unit']) await session.run(index(column));
  });
};

export const hourIn = (row: readonly unknown[]): HourOfReadings => {
  const of = (column: (typeof COLUMNS)[number]) => String(row[COLUMNS.indexOf(column)]);
  return {
    id: of('id'),
    hour: of('hour'),
    readerId: of('reader_id'),
    readerUnit: of('reader_unit'),
    roles: of('roles').split(' '),
    personId: of('person_id'),
    stream: of('stream'),
    kind: of('kind') as HourOfReadings['kind'],
    why: of('why'),
    times: Number(of('times')),
    lastAt: of('last_at'),
  };
};
