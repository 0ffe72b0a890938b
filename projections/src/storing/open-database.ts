import { openPostgres } from './postgres-database';
import { openSqlite } from './sqlite-database';
import type { Database } from './database';

/** `sqlite:/a/directory` or `postgres://…`; anything else is refused. */
export const openDatabase = (url: string, context: string, access: 'read' | 'write'): Database => {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length), context, access);
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url, context, access);
  throw new Error(`Read models live in sqlite:/directory or postgres://…, not in ${url.split(':', 1)[0]}:`);
};
