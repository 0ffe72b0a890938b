import { sql, type ColumnDefinitionBuilder, type CreateTableBuilder, type RawBuilder } from 'kysely';
import type { ColumnType } from '../declaring/columns';
import type { Builder, Database, Session } from './database';
import type { Tables } from '../declaring/tables';

type Create = CreateTableBuilder<string, string>;
type Dialect = Database['dialect'];

const TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, RawBuilder<unknown>>>>> = {
  sqlite: {
    text: sql`text`,
    integer: sql`integer`,
    real: sql`real`,
    boolean: sql`integer`,
    json: sql`text`,
    list: sql`text`,
  },
  // The "C" collation compares as SQLite does, byte by byte, so that both stores order alike.
  postgres: {
    text: sql`text collate "C"`,
    integer: sql`bigint`,
    real: sql`double precision`,
    boolean: sql`boolean`,
    json: sql`json`,
    // The numbers of the elements.
    list: sql`json`,
  },
};

/** Makes the tables of a read model, empty. */
export const createTables = async (db: Database, session: Session, tables: Tables): Promise<void> => {
  const { current, history } = tables;
  const types = TYPES[db.dialect];
  const key = (table: Create) => table.addColumn('id', types.text, (column) => column.notNull());
  const begin = (name: string) =>
    withColumns(key(db.builder.schema.createTable(name)), tables, types)
      .addColumn('valid_from', types.integer, (column) => column.notNull())
      .addColumn('placed_from', types.integer, (column) => column.notNull());

  const count = (name: string) => [name, types.integer, (column: ColumnDefinitionBuilder) => column.notNull()] as const;
  const flag = (name: string) => [name, types.boolean, (column: ColumnDefinitionBuilder) => column.notNull()] as const;
  const endless = begin(current)
    .addColumn(...count('nth'))
    .addPrimaryKeyConstraint(`${current}_key`, ['id']);
  const ended = begin(history)
    .addColumn(...count('valid_to'))
    .addColumn(...flag('moved'))
    .addColumn(...flag('milestone'))
    .addPrimaryKeyConstraint(`${history}_key`, ['valid_to', 'id']);
  await session.run(endless.compile());
  // Versions are written in the order in which they end: the table only ever grows at its end.
  await session.run((db.dialect === 'sqlite' ? ended.modifyEnd(sql`without rowid`) : ended).compile());
  for (const index of indexesOf(db, tables)) await session.run(index);
  await createPlacedIndex(db, session, tables.current);
  if (tables.lists.length > 0) await session.run(elementsOf(db, tables));
  if (!tables.model.asRecorded) await session.run(streamsOf(db, tables));
};

const placedIndex = (current: string) => `${current}_placed`;

/** The current rows by since when they are at their place: those that have not moved since a position are found without the others. */
export const createPlacedIndex = async ({ builder }: Database, session: Session, current: string): Promise<void> => {
  const index = builder.schema.createIndex(placedIndex(current)).ifNotExists().on(current).column('placed_from');
  await session.run(index.compile());
};

/** An index keeps its name when its table takes another. */
export const renamePlacedIndex = async (
  db: Database,
  session: Session,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  await session.run(db.builder.schema.dropIndex(placedIndex(from)).ifExists().compile());
  await createPlacedIndex(db, session, to);
};

const elementsOf = ({ builder, dialect }: Database, { elements }: Tables) =>
  builder.schema
    .createTable(elements)
    .addColumn('number', TYPES[dialect].integer, (column) => column.primaryKey())
    .addColumn('value', sql`text`, (column) => column.notNull())
    .compile();

const streamsOf = ({ builder, dialect }: Database, { streams }: Tables) => {
  const table = builder.schema
    .createTable(streams)
    .addColumn('id', TYPES[dialect].text, (column) => column.notNull())
    .addColumn('stream', TYPES[dialect].text, (column) => column.notNull())
    .addPrimaryKeyConstraint(`${streams}_key`, ['id', 'stream']);
  return (dialect === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table).compile();
};

const withColumns = (table: Create, { stored }: Tables, types: (typeof TYPES)[Dialect]): Create =>
  Object.entries(stored).reduce(
    (created, [name, { type, nullable }]) =>
      created.addColumn(name, types[type], (column) => (nullable ? column : column.notNull())),
    table,
  );

/**
 * The current table: each order, ended by the id and by since when the row is there, which lets an old page pass over newer rows.
 * The history is keyed by (valid_to, id): what ended after a position, and the version before a version, which ended where
 * that one began. Two more kinds of index hold few of its rows: the orders, of versions that ended with a move, and milestones.
 */
const indexesOf = ({ builder, dialect }: Database, { current, history, orders, stored }: Tables) => {
  const index = (table: string, name: string, columns: readonly string[]) =>
    builder.schema
      .createIndex(`${table}_${name}`)
      .on(table)
      .expression(
        inOrder(
          columns.map((name) => ({ name, nullable: stored[name]?.nullable ?? false })),
          dialect,
        ),
      );
  const partial = (flag: string, name: string, columns: readonly string[]) =>
    index(history, name, columns).where(sql.ref(flag), '=', dialect === 'sqlite' ? sql.lit(1) : sql.lit(true));
  return [
    ...orders.flatMap((order, at) => [
      ...(order.length > 0 ? [index(current, `by_${at}`, [...order, 'id', 'placed_from']).compile()] : []),
      partial('moved', `by_${at}`, [...order, 'id', 'placed_from', 'valid_to']).compile(),
    ]),
    partial('milestone', 'of', ['id', 'valid_to']).compile(),
  ];
};

/** Nothing comes before anything, in both stores. */
const inOrder = (columns: readonly { readonly name: string; readonly nullable: boolean }[], dialect: Dialect) =>
  sql.join(
    columns.map(({ name, nullable }) =>
      nullable && dialect === 'postgres' ? sql`${sql.ref(name)} nulls first` : sql.ref(name),
    ),
  );

export const dropTables = async (builder: Builder, session: Session, current: string): Promise<void> => {
  for (const part of ['history', 'elements', 'streams'])
    await session.run(builder.schema.dropTable(`${current}_${part}`).ifExists().compile());
  await session.run(builder.schema.dropTable(current).ifExists().compile());
};
