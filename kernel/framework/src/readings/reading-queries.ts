import { InvalidCursor, type Database, type PageBounds } from '@zhudian/projections';
import type { HourOfReadings, ReadingsFilter } from './reading';
import { COLUMNS, hourIn, TABLE } from './reading-tables';

type Place = readonly [hour: string, id: string];

/** Where an hour stands in the list. */
export const cursorOf = ({ hour, id }: HourOfReadings): string =>
  Buffer.from(JSON.stringify([hour, id])).toString('base64url');

const isPlace = (value: unknown): value is Place =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string' && part.isWellFormed());

const placeIn = (bounds: PageBounds, end: 'after' | 'before'): Place | undefined => {
  const cursor = bounds[end];
  if (!cursor) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isPlace(place)) return place;
  } catch {
    // It is none of ours.
  }
  throw new InvalidCursor(end);
};

/** Newest first; of one hour by id. */
const filtered = (database: Database, filter: ReadingsFilter) => {
  const { personId, readerId, from, until } = filter;
  let query = database.builder
    .selectFrom(TABLE)
    .where('reader_unit', 'in', filter.units.length > 0 ? [...filter.units] : [''])
    .where('person_id', '!=', filter.notOf);
  if (filter.withoutWordsOf.length > 0)
    query = query.where((is) => is.or([is('kind', '=', 'NAME'), is('category', 'not in', [...filter.withoutWordsOf])]));
  if (personId) query = query.where('person_id', '=', personId);
  if (readerId) query = query.where('reader_id', '=', readerId);
  if (from) query = query.where('hour', '>=', from);
  return until ? query.where('hour', '<', until) : query;
};

export const countOf = async (database: Database, filter: ReadingsFilter): Promise<number> => {
  const counted = filtered(database, filter).select((is) => is.fn.countAll<number>().as('count'));
  const [row] = await database.all(counted.compile());
  return Number(row?.[0]);
};

export const pageOf = async (
  database: Database,
  filter: ReadingsFilter,
  bounds: PageBounds,
): Promise<readonly HourOfReadings[]> => {
  const [after, before] = [placeIn(bounds, 'after'), placeIn(bounds, 'before')];
  const isForward = bounds.first !== undefined;
  let query = filtered(database, filter).select([...COLUMNS]);
  if (after)
    query = query.where((is) =>
      is.or([is('hour', '<', after[0]), is.and({ hour: after[0] }).and('id', '>', after[1])]),
    );
  if (before)
    query = query.where((is) =>
      is.or([is('hour', '>', before[0]), is.and({ hour: before[0] }).and('id', '<', before[1])]),
    );
  const ordered = query.orderBy('hour', isForward ? 'desc' : 'asc').orderBy('id', isForward ? 'asc' : 'desc');
  const rows = await database.all(ordered.limit(bounds.first ?? bounds.last ?? 0).compile());
  const hours = rows.map(hourIn);
  return isForward ? hours : hours.toReversed();
};
