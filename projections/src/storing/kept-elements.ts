import { sql, type RawBuilder } from 'kysely';
import type { Tables } from '../declaring/tables';
import type { Database } from './database';

type Raw = RawBuilder<unknown>;

/** Where the tables of a context are. */
export interface Place {
  readonly db: Database;
  readonly schema: string;
}

export const tableNamed = ({ db, schema }: Place, table: string): Raw =>
  db.dialect === 'postgres' ? sql.id(schema, table) : sql.id(table);

const EXPANDED = {
  sqlite: (
    list: Raw,
    elements: Raw,
  ) => sql`(select '[' || coalesce(group_concat(e.value, ',' order by k.key), '') || ']'
    from json_each(${list}) as k join ${elements} as e on e.number = k.value)`,
  postgres: (
    list: Raw,
    elements: Raw,
  ) => sql`(select '[' || coalesce(string_agg(e.value, ',' order by k.nth), '') || ']'
    from json_array_elements_text(${list}) with ordinality as k(number, nth) join ${elements} as e on e.number = k.number::bigint)`,
};

/**
 * The declared columns of a table, or of what goes by a name in the statement, as they were told. A growing list is put together
 * in the same statement, so that its elements are never those of a table that has taken the place of the row's.
 */
export const toldColumns = (place: Place, { columns, lists, elements }: Tables) => {
  const expanded = EXPANDED[place.db.dialect];
  const kept = tableNamed(place, elements);
  return (table: string): Raw =>
    sql.join(
      columns.map((column) => {
        const stored = sql.ref(`${table}.${column}`);
        return lists.includes(column) ? sql`${expanded(stored, kept)} as ${sql.ref(column)}` : stored;
      }),
    );
};
