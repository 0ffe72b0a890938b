import { sql } from 'kysely';
import type { Database, Session } from '../storing/database';
import { CURRENT } from './changes';
import { among } from '../storing/among';
import { bind, param } from '../storing/parameters';
import type { ModelFold } from './model-fold';
import type { Version } from './row-story';

/** Loads the rows that a page touches and that are not at hand, in one query. */
export const loadRows = async (db: Database, session: Session, fold: ModelFold): Promise<void> => {
  const missing = fold.missing;
  if (missing.length === 0) return;
  const { current, columns } = fold.tables;
  const query = db.builder
    .selectFrom(current)
    .select(['id', ...columns, ...CURRENT])
    .where(among(db.dialect, sql.ref('id'), param('ids')));
  const found = new Map<string, Version>();
  for (const [key, ...rest] of await session.all(bind(db, query.compile(), { ids: missing }))) {
    const id = String(key);
    const values = withBooleans(fold, rest.slice(0, columns.length));
    const [validFrom = 0, placedFrom = 0, nth = 0] = rest.slice(columns.length).map(Number);
    found.set(id, { values, row: fold.codec.decode(id, values), validFrom, placedFrom, nth });
  }
  fold.load(found);
};

/** SQLite gives numbers for booleans; a row from the table must equal the same row from memory. */
const withBooleans = ({ tables: { columns, stored } }: ModelFold, values: Version['values']): Version['values'] =>
  values.map((value, at) => (value !== null && stored[columns[at] ?? '']?.type === 'boolean' ? Boolean(value) : value));
