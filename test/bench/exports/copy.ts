import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { persons } from '@zhudian/projections';
import type { System } from '../../scenario/support/system';

/** Seconds for the rows of the people's read model to be read, and written into a table as they are: no graph, no rights, no proof. */
export const copiedBySqlite = ({ folder }: System): number => {
  const path = join(folder, 'copy.sqlite');
  if (existsSync(path)) rmSync(path);
  const began = performance.now();
  const from = new DatabaseSync(join(folder, 'data/read-models/personnel.sqlite'), { readOnly: true });
  const into = new DatabaseSync(path);
  const rows = from.prepare(`SELECT * FROM "${persons.name}_v${persons.version}" ORDER BY id`);
  const columns = rows.columns().map(({ name }) => `"${name}"`);
  into.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; CREATE TABLE copy (${columns.join(', ')})`);
  const insert = into.prepare(`INSERT INTO copy VALUES (${columns.map(() => '?').join(', ')})`);
  rows.setReturnArrays(true);
  for (const row of rows.iterate() as Iterable<unknown>) insert.run(...(row as SQLInputValue[]));
  into.exec('COMMIT');
  into.close();
  from.close();
  return (performance.now() - began) / 1_000;
};
