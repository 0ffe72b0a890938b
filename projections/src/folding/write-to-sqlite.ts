import { sql } from 'kysely';
import type { Builder, Session, Statement, Value } from '../storing/database';
import type { Tables } from '../declaring/tables';
import { CURRENT, currentValues, HISTORY, historyValues, type Changes, type Write } from './changes';

/** Rows per statement: calls cost more than rows. */
const BATCHES = [64, 8, 1];

type Rows = readonly (readonly Value[])[];
type SqlOf = (rows: number) => string;

/** Writes changes row by row through prepared statements; a row that stays at its place leaves the indexes alone. */
export const writeToSqlite = (builder: Builder, tables: Tables): Write => {
  const { current, history, columns, placed } = tables;
  const stored = ['id', ...columns, ...CURRENT];
  const free = columns.map((column, at) => ({ column, at })).filter(({ column }) => !placed.includes(column));

  const insertHistory = perBatch((rows) => insertOf(builder, history, ['id', ...columns, ...HISTORY], rows));
  const upsert = perBatch((rows) => upsertOf(builder, current, stored, rows));
  const keep = once(() => {
    const set = Object.fromEntries(
      [...free.map(({ column }) => column), 'valid_from', 'nth'].map((column) => [column, 0]),
    );
    return builder.updateTable(current).set(set).where('id', '=', '').compile().sql;
  });
  const remove = once(() => builder.deleteFrom(current).where('id', '=', '').compile().sql);
  const mark = once(
    () =>
      sql`update ${sql.table(history)} set moved = 1, milestone = 1 where id = ${''} and valid_to = ${0}`.compile(
        builder,
      ).sql,
  );

  return async (session: Session, changes: Changes) => {
    await inBatches(session, insertHistory, changes.closed.map(historyValues));
    for (const { id, at } of changes.moved) await session.run(statement(mark(), [id, at]));
    for (const id of changes.removed) await session.run(statement(remove(), [id]));
    for (const { id, values, validFrom, nth } of changes.kept) {
      await session.run(statement(keep(), [...free.map(({ at }) => values[at] ?? null), validFrom, nth, id]));
    }
    await inBatches(session, upsert, changes.put.map(currentValues));
  };
};

const inBatches = async (session: Session, sqlOf: SqlOf, rows: Rows): Promise<void> => {
  let from = 0;
  for (const size of BATCHES) {
    const text = rows.length - from >= size ? sqlOf(size) : '';
    for (; rows.length - from >= size; from += size)
      await session.run(statement(text, rows.slice(from, from + size).flat()));
  }
};

const statement = (text: string, parameters: readonly Value[]): Statement => ({ sql: text, parameters });

const insertInto = (builder: Builder, table: string, columns: readonly string[], rows: number) => {
  const row = Object.fromEntries(columns.map((column) => [column, 0]));
  return builder.insertInto(table).values(Array.from({ length: rows }, () => row));
};

const insertOf = (builder: Builder, table: string, columns: readonly string[], rows: number): string =>
  insertInto(builder, table, columns, rows).compile().sql;

const upsertOf = (builder: Builder, table: string, columns: readonly string[], rows: number): string =>
  insertInto(builder, table, columns, rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(
          Object.fromEntries(columns.slice(1).map((column) => [column, sql<Value>`excluded.${sql.ref(column)}`])),
        ),
    )
    .compile().sql;

const perBatch = (make: SqlOf): SqlOf => {
  const made = new Map<number, string>();
  return (rows) => {
    const text = made.get(rows) ?? make(rows);
    made.set(rows, text);
    return text;
  };
};

const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => (made ??= make());
};
