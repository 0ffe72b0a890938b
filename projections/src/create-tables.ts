import { sql, type CreateTableBuilder, type RawBuilder } from 'kysely';
import type { ColumnType } from './define-read-model';
import type { Builder, Database, Session } from './sql/database';
import type { Tables } from './tables';

type Create = CreateTableBuilder<string, string>;
type Dialect = Database['dialect'];

const TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, RawBuilder<unknown>>>>> = {
  sqlite: { text: sql`text`, integer: sql`integer`, real: sql`real`, boolean: sql`integer`, json: sql`text` },
  // The "C" collation compares as SQLite does, byte by byte, so that both stores order alike.
  postgres: {
    text: sql`text collate "C"`,
    integer: sql`bigint`,
    real: sql`double precision`,
    boolean: sql`boolean`,
    json: sql`json`,
  },
};

/** Makes the current and the history table of a read model, empty. */
export const createTables = async (db: Database, session: Session, tables: Tables): Promise<void> => {
  const { current, history } = tables;
  const types = TYPES[db.dialect];
  const key = (table: Create) => table.addColumn('id', types.text, (column) => column.notNull());
  const begin = (name: string) =>
    withColumns(key(db.builder.schema.createTable(name)), tables, types)
      .addColumn('valid_from', types.integer, (column) => column.notNull())
      .addColumn('placed_from', types.integer, (column) => column.notNull());

  await session.run(begin(current).addPrimaryKeyConstraint(`${current}_key`, ['id']).compile());
  await session.run(
    begin(history)
      .addColumn('valid_to', types.integer, (column) => column.notNull())
      .addColumn('moved', types.boolean, (column) => column.notNull())
      .compile(),
  );
  for (const index of indexesOf(db, tables)) await session.run(index);
};

const withColumns = (table: Create, { model }: Tables, types: (typeof TYPES)[Dialect]): Create =>
  Object.entries(model.columns).reduce(
    (created, [name, { type, nullable }]) =>
      created.addColumn(name, types[type], (column) => (nullable ? column : column.notNull())),
    table,
  );

/**
 * The current table: each order, ended by the id and by since when the row is there, which lets an old page pass over newer rows.
 * The history: what ended after a position (just behind the head), the versions of one row, and, of versions that
 * ended with a move, each order again (far behind the head). A version that ends without a move costs no entry there.
 */
const indexesOf = ({ builder, dialect }: Database, { current, history, orders }: Tables) => {
  const index = (table: string, name: string, columns: readonly string[]) =>
    builder.schema.createIndex(`${table}_${name}`).on(table).expression(inOrder(columns, dialect));
  return [
    ...orders.flatMap((order, at) => [
      ...(order.length > 0 ? [index(current, `by_${at}`, [...order, 'id', 'placed_from']).compile()] : []),
      index(history, `by_${at}`, [...order, 'id', 'placed_from', 'valid_to'])
        .where(sql.ref('moved'), '=', dialect === 'sqlite' ? sql.lit(1) : sql.lit(true))
        .compile(),
    ]),
    index(history, 'of', ['id', 'valid_to']).compile(),
    index(history, 'ended', ['valid_to']).compile(),
  ];
};

/** Nothing comes before anything, in both stores. */
const inOrder = (columns: readonly string[], dialect: Dialect) =>
  sql.join(columns.map((column) => (dialect === 'sqlite' ? sql.ref(column) : sql`${sql.ref(column)} nulls first`)));

export const dropTables = async (builder: Builder, session: Session, current: string): Promise<void> => {
  await session.run(builder.schema.dropTable(`${current}_history`).ifExists().compile());
  await session.run(builder.schema.dropTable(current).ifExists().compile());
};
