import type { Context } from '@zhudian/facts';
import type { Database, Session } from '../storing/database';
import type { Tables } from '../declaring/tables';
import type { Changes } from './changes';
import { writeToPostgres } from './write-to-postgres';
import { writeToSqlite } from './write-to-sqlite';

/** Brings the changes of one read model into its tables. */
export type Write = (session: Session, changes: Changes) => Promise<void>;

export const writeTo = ({ dialect, builder }: Database, context: Context, tables: Tables): Write =>
  dialect === 'sqlite' ? writeToSqlite(builder, tables) : writeToPostgres(builder, context, tables);
