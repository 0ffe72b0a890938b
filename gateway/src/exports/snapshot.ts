import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { getNamedType, isListType, getNullableType } from 'graphql';
import { GrowingTree, leafHash } from '@zhudian/proofs';
import { POSITION_COLUMN, type Row } from './format';
import type { Column, ExportedList } from './lists';

/** A list, and its rows page by page. */
export interface SnapshotPart {
  readonly list: ExportedList;
  readonly next: () => Promise<readonly Row[] | undefined>;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const SQL_TYPES: Readonly<Record<string, string>> = { Int: 'INTEGER', Boolean: 'INTEGER', Float: 'REAL' };

const sqlTypeOf = ({ type }: Column): string =>
  (isListType(getNullableType(type)) ? undefined : SQL_TYPES[getNamedType(type).name]) ?? 'TEXT';

/** The value as the table stores it. */
const valueOf = (value: unknown, sqlType: string): SQLInputValue => {
  if (value === null || value === undefined) return null;
  if (sqlType === 'TEXT') return typeof value === 'string' ? value : JSON.stringify(value);
  return typeof value === 'boolean' ? Number(value) : (value as number);
};

const FRAME = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  BEGIN;
  CREATE TABLE "_lists" ("list" TEXT PRIMARY KEY, "description" TEXT, "rows" INTEGER, "sha256" TEXT, "root" TEXT, "${POSITION_COLUMN}" TEXT);
  CREATE TABLE "_columns" ("list" TEXT, "column" TEXT, "description" TEXT, PRIMARY KEY ("list", "column"));
  CREATE TABLE "_snapshot" ("${POSITION_COLUMN}" TEXT, "rows" INTEGER, "root" TEXT, "statement" TEXT);
`;

/** How many rows there are, and their root (RFC 6962). */
export interface Counted {
  readonly rows: number;
  readonly root: string;
}

export interface Snapshot {
  readonly position: string;
  readonly parts: readonly SnapshotPart[];
  /** What is stated of it, signed; absent without a key. */
  readonly state?: ((counted: Counted) => Promise<string>) | undefined;
}

const rootOf = (tree: GrowingTree): string => tree.root().toString('base64');
/** Texts, numbers and nothing: their JSON is the canonical one. */
const leafOf = (values: readonly SQLInputValue[]) => leafHash(JSON.stringify(values));

/** One table of a snapshot: the rows, and what they come to. */
const writeList = async (database: DatabaseSync, { list, next }: SnapshotPart, position: string): Promise<Counted> => {
  const { name, description, columns } = list;
  const typed = columns.map((column) => ({ name: column.name, sql: sqlTypeOf(column) }));
  database.exec(
    `CREATE TABLE ${quoted(name)} (${typed.map(({ name: column, sql }) => `${quoted(column)} ${sql}`).join(', ')})`,
  );
  const describe = database.prepare('INSERT INTO "_columns" VALUES (?, ?, ?)');
  for (const column of columns) describe.run(name, column.name, column.description);
  const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${columns.map(() => '?').join(', ')})`);
  const sum = createHash('sha256');
  const tree = new GrowingTree();
  for (let rows = await next(); rows; rows = await next()) {
    let lines = '';
    for (const row of rows) {
      const values = typed.map(({ name: column, sql }) => valueOf(row[column], sql));
      insert.run(...values);
      tree.append(leafOf(values));
      lines += `${JSON.stringify(row)}\n`;
    }
    sum.update(lines);
  }
  const counted = { rows: tree.size, root: rootOf(tree) };
  database
    .prepare('INSERT INTO "_lists" VALUES (?, ?, ?, ?, ?, ?)')
    .run(name, description, counted.rows, sum.digest('hex'), counted.root, position);
  return counted;
};

/**
 * Writes lists into a database file, each a table; the same rows are the same bytes. The root of a list is that of its rows as they
 * are stored, each the JSON of its values; that of the snapshot is made of the lists, each the JSON of its name, rows and root.
 */
export const writeSnapshot = async (path: string, { position, parts, state }: Snapshot): Promise<Counted> => {
  const database = new DatabaseSync(path);
  try {
    database.exec(FRAME);
    const tree = new GrowingTree();
    let rows = 0;
    for (const part of parts) {
      const counted = await writeList(database, part, position);
      tree.append(leafOf([part.list.name, counted.rows, counted.root]));
      rows += counted.rows;
    }
    const counted = { rows, root: rootOf(tree) };
    const statement = (await state?.(counted)) ?? null;
    database.prepare('INSERT INTO "_snapshot" VALUES (?, ?, ?, ?)').run(position, rows, counted.root, statement);
    database.exec('COMMIT');
    return counted;
  } finally {
    database.close();
  }
};
