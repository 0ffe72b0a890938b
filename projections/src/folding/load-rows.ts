import { sql } from 'kysely';
import type { Record as SqlRecord, Session, Statement } from '../storing/database';
import type { Tables } from '../declaring/tables';
import { CURRENT } from './changes';
import { among } from '../storing/among';
import { tableNamed, toldColumns, type Place } from '../storing/kept-elements';
import { bind, param } from '../storing/parameters';
import type { ModelFold } from './model-fold';
import type { Version } from './row-story';

/** Loads the rows of a read model that a page touches and that are not at hand, in one query. */
export type LoadRows = (session: Session, fold: ModelFold) => Promise<void>;

export const loadingRows = (place: Place, tables: Tables): LoadRows => {
  const query = queryOf(place, tables);
  return async (session, fold) => {
    await loadNewestNumber(place, session, fold);
    const { missing } = fold;
    if (missing.length > 0) fold.load(found(fold, await session.all(bind(place.db, query, { ids: missing }))));
  };
};

const queryOf = (place: Place, tables: Tables): Statement => {
  const { current, lists } = tables;
  const { builder, dialect } = place.db;
  const own = sql.join(['id', ...CURRENT, ...lists].map((column) => sql.ref(`t.${column}`)));
  const query = sql`select ${own}, ${toldColumns(place, tables)('t')} from ${tableNamed(place, current)} as t
    where ${among(dialect, sql.ref('t.id'), param('ids'))}`;
  return query.compile(builder);
};

const found = (fold: ModelFold, records: readonly SqlRecord[]): ReadonlyMap<string, Version> => {
  const { columns, lists } = fold.tables;
  const versions = new Map<string, Version>();
  for (const [key, validFrom, placedFrom, nth, ...rest] of records) {
    const id = String(key);
    const told = withBooleans(fold, rest.slice(lists.length));
    const values = told.map((value, at) => rest[lists.indexOf(columns[at] ?? '')] ?? value);
    const row = fold.codec.decode(id, told);
    versions.set(id, { values, row, validFrom: Number(validFrom), placedFrom: Number(placedFrom), nth: Number(nth) });
  }
  return versions;
};

const loadNewestNumber = async (place: Place, session: Session, { elements, tables }: ModelFold): Promise<void> => {
  if (!elements.isUnsure) return;
  const query = sql`select max(number) from ${tableNamed(place, tables.elements)}`;
  const [[newest] = []] = await session.all(query.compile(place.db.builder));
  elements.beginAfter(Number(newest ?? 0));
};

/** SQLite gives numbers for booleans; a row from the table must equal the same row from memory. */
const withBooleans = ({ tables: { columns, stored } }: ModelFold, values: Version['values']): Version['values'] =>
  values.map((value, at) => (value !== null && stored[columns[at] ?? '']?.type === 'boolean' ? Boolean(value) : value));
