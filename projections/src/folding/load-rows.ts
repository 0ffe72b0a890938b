import { sql } from 'kysely';
import type { Session } from '../storing/database';
import { CURRENT } from './changes';
import { among } from '../storing/among';
import { tableNamed, toldColumns, type Place } from '../storing/kept-elements';
import { bind, param } from '../storing/parameters';
import type { ModelFold } from './model-fold';
import type { Version } from './row-story';

/** Loads the rows that a page touches and that are not at hand, in one query. */
export const loadRows = async (place: Place, session: Session, fold: ModelFold): Promise<void> => {
  await loadNewestNumber(place, session, fold);
  const missing = fold.missing;
  if (missing.length === 0) return;
  const { current, columns, lists } = fold.tables;
  const own = sql.join(['id', ...CURRENT, ...lists].map((column) => sql.ref(`t.${column}`)));
  const { db } = place;
  const query = sql`select ${own}, ${toldColumns(place, fold.tables)('t')} from ${tableNamed(place, current)} as t
    where ${among(db.dialect, sql.ref('t.id'), param('ids'))}`;
  const found = new Map<string, Version>();
  for (const [key, validFrom, placedFrom, nth, ...rest] of await session.all(
    bind(db, query.compile(db.builder), { ids: missing }),
  )) {
    const id = String(key);
    const told = withBooleans(fold, rest.slice(lists.length));
    const values = told.map((value, at) => rest[lists.indexOf(columns[at] ?? '')] ?? value);
    const row = fold.codec.decode(id, told);
    found.set(id, { values, row, validFrom: Number(validFrom), placedFrom: Number(placedFrom), nth: Number(nth) });
  }
  fold.load(found);
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
