import { sql } from 'kysely';
import type { Session } from './database';
import type { Place } from './kept-elements';

/** Whether there is a table; those of early versions lack some. */
export const isTableThere = async ({ db, schema }: Place, session: Session, table: string): Promise<boolean> => {
  const query =
    db.dialect === 'sqlite'
      ? sql`select count(*) from sqlite_master where type = 'table' and name = ${table}`
      : sql`select count(*) from pg_tables where schemaname = ${schema} and tablename = ${table}`;
  const [row] = await session.all(query.compile(db.builder));
  return Number(row?.[0]) > 0;
};
