import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import type { Database } from './database';

/** `column in (list)`: the list is one parameter, so that the text is the same for any number of values. */
export const among = (
  dialect: Database['dialect'],
  column: Expression<unknown>,
  list: Expression<unknown>,
): RawBuilder<SqlBool> =>
  dialect === 'postgres' ? sql`${column} = any(${list})` : sql`${column} in (select value from json_each(${list}))`;

/** The same for a list by which question after question asks: SQLite looks it up in a table instead of reading it each time. */
export const amongKept = (
  dialect: Database['dialect'],
  column: Expression<unknown>,
  list: Expression<unknown>,
): RawBuilder<SqlBool> =>
  dialect === 'postgres'
    ? among(dialect, column, list)
    : sql`exists (select 1 from temp.kept_list as kept where kept.list = ${list} and kept.value = ${column})`;
