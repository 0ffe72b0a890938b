import type { Columns, Cursors, PageBounds, ReadModel, RowOf, Where } from '@zhudian/projections';
import { connectionOver, given, type Connection, type ListRequest } from './connection';
import { MOST_ROWS, type Edge } from './page';
import type { RequestContext } from './request-context';

/** Says of each of some rows whether it belongs to the list. */
export type Select<Row> = (rows: readonly Row[]) => readonly boolean[] | Promise<readonly boolean[]>;

/** A page of the rows that are selected by more than their columns: they are gone through from one end of the page on. */
export const connectSelected = <C extends Columns>(
  { snapshot }: RequestContext,
  model: ReadModel<C>,
  { where: filters = {}, orderBy, ...bounds }: ListRequest<C>,
  select: Select<RowOf<C>>,
): Promise<Connection<RowOf<C>>> => {
  const ordered = { where: given(filters) as Where<C>, ...(orderBy ? { orderBy } : {}) };
  const page: ReadPage<RowOf<C>> = (part) => snapshot.page(model, { ...ordered, ...part });
  return connectionOver(
    {
      read: async (part) => {
        const size = part.first ?? part.last ?? 0;
        const found = await taken(selectedIn(page, part, select), size + 1);
        const edges = found.slice(0, size);
        return { edges: part.first === undefined ? edges.toReversed() : edges, hasMore: found.length > size };
      },
      count: async () => (await taken(selectedIn(page, { first: MOST_ROWS }, select), Infinity)).length,
    },
    bounds,
  );
};

type ReadPage<Row> = (bounds: PageBounds) => Promise<{
  readonly rows: readonly Row[];
  readonly cursors: Cursors;
  readonly hasMore: boolean;
}>;

const taken = async <T>(found: AsyncIterable<T>, most: number): Promise<readonly T[]> => {
  const first: T[] = [];
  for await (const one of found) {
    first.push(one);
    if (first.length >= most) break;
  }
  return first;
};

/** From the end of the bounds that the page begins at. */
const selectedIn = async function* <Row>(
  page: ReadPage<Row>,
  asked: PageBounds,
  select: Select<Row>,
): AsyncGenerator<Edge<Row>> {
  const isForward = asked.first !== undefined;
  const size = isForward ? { first: MOST_ROWS } : { last: MOST_ROWS };
  for (let { after, before } = asked; ;) {
    const { rows, cursors, hasMore } = await page({ ...size, after, before });
    const isSelected = await select(rows);
    const found = rows.flatMap((node, at) => (isSelected[at] ? [{ node, cursor: cursors.at(at) ?? '' }] : []));
    yield* isForward ? found : found.toReversed();
    if (!hasMore) return;
    if (isForward) after = cursors.at(-1);
    else before = cursors.at(0);
  }
};
