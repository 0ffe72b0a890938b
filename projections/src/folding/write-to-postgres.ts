import { sql, type RawBuilder } from 'kysely';
import type { ColumnType } from '../declaring/columns';
import type { Builder, Session, Value } from '../storing/database';
import type { Tables } from '../declaring/tables';
import { CURRENT, currentValues, HISTORY, historyValues, type Changes, type Write } from './changes';

type Rows = readonly (readonly Value[])[];

const ARRAYS: Readonly<Record<ColumnType, RawBuilder<unknown>>> = {
  text: sql`text[]`,
  integer: sql`bigint[]`,
  real: sql`double precision[]`,
  boolean: sql`boolean[]`,
  json: sql`json[]`,
  list: sql`json[]`,
};

/** Writes changes as whole columns: one statement a table, however many rows. */
export const writeToPostgres = (builder: Builder, schema: string, tables: Tables): Write => {
  const current = sql.id(schema, tables.current);
  const history = sql.id(schema, tables.history);
  const declared = Object.entries(tables.stored).map(([name, { type }]) => ({ name, type }));
  const typed = (names: readonly string[]): Typed[] => [
    { name: 'id', type: 'text' },
    ...declared,
    ...names.map((name) => ({ name, type: OWN[name] ?? ('integer' as const) })),
  ];
  const stored = typed(CURRENT);
  const ended = typed(HISTORY);
  const overwritten = sql.join(stored.slice(1).map(({ name }) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`));
  const compiled = (query: RawBuilder<unknown>) => query.compile(builder).sql;

  const insertHistory = compiled(insertFrom(history, ended));
  const upsert = compiled(sql`${insertFrom(current, stored)} on conflict (id) do update set ${overwritten}`);
  const remove = compiled(sql`delete from ${current} where id = any(${''}::text[])`);
  const mark = compiled(
    sql`update ${history} h set moved = true, milestone = true from unnest(${''}::text[], ${''}::bigint[]) m(id, at) where h.id = m.id and h.valid_to = m.at`,
  );

  return async (session: Session, changes: Changes) => {
    const run = (text: string, rows: Rows, width: number) =>
      rows.length === 0 ? undefined : session.run({ sql: text, parameters: columnsOf(rows, width) });
    await run(insertHistory, changes.closed.map(historyValues), ended.length);
    await run(
      mark,
      changes.moved.map(({ id, at }) => [id, at]),
      2,
    );
    await run(
      remove,
      changes.removed.map((id) => [id]),
      1,
    );
    await run(upsert, [...changes.put, ...changes.kept].map(currentValues), stored.length);
  };
};

const OWN: Readonly<Record<string, ColumnType>> = { moved: 'boolean', milestone: 'boolean' };

interface Typed {
  readonly name: string;
  readonly type: ColumnType;
}

const insertFrom = (table: RawBuilder<unknown>, columns: readonly Typed[]): RawBuilder<unknown> => sql`
  insert into ${table} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
  select * from unnest(${sql.join(columns.map(({ type }) => sql`${''}::${ARRAYS[type]}`))})`;

const columnsOf = (rows: Rows, width: number): string[] =>
  Array.from({ length: width }, (_, at) => `{${rows.map((row) => element(row[at] ?? null)).join(',')}}`);

/** A value inside an array literal of PostgreSQL. */
const element = (value: Value): string => {
  if (value === null) return 'NULL';
  if (typeof value !== 'string') return String(value);
  return NEEDS_ESCAPE.test(value) ? `"${value.replace(ESCAPED, '\\$&')}"` : `"${value}"`;
};
const NEEDS_ESCAPE = /["\\]/;
const ESCAPED = /["\\]/g;
