import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { getNamedType, isListType, getNullableType } from 'graphql';
import { POSITION_COLUMN, type Row } from './format';
import type { Column, ExportedList } from './lists';

/** A list, and its rows page by page. */
export interface SnapshotPart {
  readonly list: ExportedList;
  readonly next: () => Promise<readonly Row[] | undefined>;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const SQL_TYPES: Readonly<Record<string, string>> = { Int: 'INTEGER', Boolean: 'INTEGER', Float: 'REAL' };

const declared = ({ name, type }: Column): string => {
  const sql = isListType(getNullableType(type)) ? undefined : SQL_TYPES[getNamedType(type).name];
  return `${quoted(name)} ${sql ?? 'TEXT'}`;
};

const valueOf = (value: unknown): SQLInputValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
};

const FRAME = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  BEGIN;
  CREATE TABLE "_lists" ("list" TEXT PRIMARY KEY, "description" TEXT, "rows" INTEGER, "sha256" TEXT, "${POSITION_COLUMN}" TEXT);
  CREATE TABLE "_columns" ("list" TEXT, "column" TEXT, "description" TEXT, PRIMARY KEY ("list", "column"));
`;

/** One table of a snapshot: the rows, and what they come to. */
const writeList = async (database: DatabaseSync, { list, next }: SnapshotPart, position: string) => {
  const { name, description, columns } = list;
  database.exec(`CREATE TABLE ${quoted(name)} (${columns.map(declared).join(', ')})`);
  const describe = database.prepare('INSERT INTO "_columns" VALUES (?, ?, ?)');
  for (const column of columns) describe.run(name, column.name, column.description);
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`);
  const sum = createHash('sha256');
  let count = 0;
  for (let rows = await next(); rows; rows = await next()) {
    for (const row of rows) {
      insert.run(...columns.map((column) => valueOf(row[column.name])));
      sum.update(`${JSON.stringify(row)}\n`);
    }
    count += rows.length;
  }
  database
    .prepare('INSERT INTO "_lists" VALUES (?, ?, ?, ?, ?)')
    .run(name, description, count, sum.digest('hex'), position);
};

/** Writes lists into a database file, each a table; the same rows are the same bytes. */
export const writeSnapshot = async (path: string, position: string, parts: readonly SnapshotPart[]): Promise<void> => {
  const database = new DatabaseSync(path);
  try {
    database.exec(FRAME);
    for (const part of parts) await writeList(database, part, position);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
};
