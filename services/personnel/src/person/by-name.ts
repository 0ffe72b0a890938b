import {
  InvalidCursor,
  persons,
  type Columns,
  type PageBounds,
  type ReadModel,
  type RowOf,
} from '@zhudian/projections';
import {
  allRows,
  connectionOver,
  nameMatcher,
  refusedQuestion,
  MOST_ROWS,
  type Connection,
  type Filters,
  type RequestContext,
} from '@zhudian/framework/service';
import { vaultOf } from '../vault/vault-of';

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

export interface NameOrder<C extends Columns> {
  readonly model: ReadModel<C>;
  readonly where: Filters<C>;
  readonly personOf: (row: RowOf<C>) => string;
  /** A part of the name. */
  readonly search?: string | null | undefined;
}

/** Where a row stands in the order of names; those whose name is not there, or not shown, come last. */
type Place = readonly [name: string | null, id: string];
interface Placed<Row> {
  readonly node: Row;
  readonly place: Place;
}

/**
 * A page in the order of names, as pinyin has it. Names are in no read model: they are those that the vault holds now, so all
 * rows that the filter lets through are read and sorted here. A cursor is a place among names, sealed, since it leaves the vault.
 */
export const connectByName = async <C extends Columns>(
  context: RequestContext,
  { model, where, personOf, search }: NameOrder<C>,
  bounds: PageBounds,
): Promise<Connection<RowOf<C>>> => {
  const all = await inNameOrder(context, await allRows(context, model, where), personOf);
  const matches = search ? await nameMatcher(search) : () => true;
  const sorted = all.filter(({ place: [name] }) => matches(name));
  const vault = vaultOf(context);
  const read = async ({ first, last, ...ends }: PageBounds) => {
    const between = betweenPlaces(sorted, placesOf(context, ends));
    const part = first === undefined ? between.slice(-(last ?? 0)) : between.slice(0, first);
    const edges = part.map(({ node, place }) => ({ node, cursor: vault.encrypt(JSON.stringify(place)) }));
    return { edges, hasMore: between.length > part.length };
  };
  return connectionOver({ read, count: () => Promise.resolve(sorted.length) }, bounds);
};

type Ends<T> = { readonly after?: T | null | undefined; readonly before?: T | null | undefined };

const betweenPlaces = <Row>(sorted: readonly Placed<Row>[], { after, before }: Ends<Place>): readonly Placed<Row>[] =>
  sorted.filter(({ place }) => (!after || compare(place, after) > 0) && (!before || compare(place, before) < 0));

const placesOf = (context: RequestContext, ends: Ends<string>): Ends<Place> => {
  const placeAt = (end: 'after' | 'before') => {
    const cursor = ends[end];
    const opened = cursor && vaultOf(context).decrypt(cursor);
    if (cursor && opened === undefined) refusedQuestion(new InvalidCursor(end));
    return opened ? (JSON.parse(opened) as Place) : null;
  };
  return { after: placeAt('after'), before: placeAt('before') };
};

const inNameOrder = async <Row extends { readonly id: string }>(
  context: RequestContext,
  rows: readonly Row[],
  personOf: (row: Row) => string,
): Promise<readonly Placed<Row>[]> => {
  const names = await namesOf(context, await shownAmong(context, rows.map(personOf)));
  const placed = rows.map((node) => ({ node, place: [names.get(personOf(node)) ?? null, node.id] as const }));
  return placed.toSorted((one, other) => compare(one.place, other.place));
};

/** The persons whom the caller may see: a place among names would tell the names of others. */
const shownAmong = async (context: RequestContext, ids: readonly string[]): Promise<readonly string[]> => {
  const found = await Promise.all(ids.map((id) => context.find(persons, id)));
  return found.flatMap((row) => row?.id ?? []);
};

/** The names that the vault holds now, by id. */
export const namesOf = async (
  context: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  for (let from = 0; from < ids.length; from += MOST_ROWS)
    for (const [id, name] of await vaultOf(context).namesOf(ids.slice(from, from + MOST_ROWS))) names.set(id, name);
  return names;
};

const compare = ([name, id]: Place, [otherName, otherId]: Place): number =>
  byName(name, otherName) || Number(id > otherId) - Number(id < otherId);

const byName = (one: string | null, other: string | null): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return pinyin.compare(one, other);
};
