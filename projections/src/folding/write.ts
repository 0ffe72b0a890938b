import type { Context } from '@zhudian/facts';
import type { Database } from '../storing/database';
import type { Tables } from '../declaring/tables';
import type { Write } from './changes';
import { writeToPostgres } from './write-to-postgres';
import { writeToSqlite } from './write-to-sqlite';

export const writeTo = ({ dialect, builder }: Database, context: Context, tables: Tables): Write =>
  dialect === 'sqlite' ? writeToSqlite(builder, tables) : writeToPostgres(builder, context, tables);
