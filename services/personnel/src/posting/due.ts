import { postings, type PageBounds, type PostingRow, type Where } from '@zhudian/projections';
import {
  MOST_ROWS,
  connectionOver,
  given,
  type Connection,
  type Edge,
  type ListRequest,
  type RequestContext,
} from '@zhudian/framework/service';
import { duties } from './duties';
import { rulesOfPosting } from './law-of-posting';

type PostingsRequest = Pick<ListRequest<typeof postings.columns>, 'where' | 'orderBy'>;

/**
 * A page of the postings that owe something due before a day and not done. What is owed follows from facts, rule sets and
 * calendar, as the cockpit shows it, and is in no column: the postings are gone through from one end of the page on.
 */
export const connectDue = (
  context: RequestContext,
  request: PostingsRequest,
  { dueBefore, ...bounds }: PageBounds & { readonly dueBefore: string },
): Promise<Connection<PostingRow>> => {
  const owingIn = (part: PageBounds) => owing(context, { ...request, ...part }, dueBefore);
  return connectionOver(
    {
      read: async (part) => {
        const size = part.first ?? part.last ?? 0;
        const found = await taken(owingIn(part), size + 1);
        const edges = found.slice(0, size);
        return { edges: part.first === undefined ? edges.toReversed() : edges, hasMore: found.length > size };
      },
      count: async () => (await taken(owingIn({ first: MOST_ROWS }), Infinity)).length,
    },
    bounds,
  );
};

const taken = async <T>(found: AsyncIterable<T>, most: number): Promise<readonly T[]> => {
  const first: T[] = [];
  for await (const one of found) {
    first.push(one);
    if (first.length >= most) break;
  }
  return first;
};

/** From the end of the bounds that the page begins at. */
const owing = async function* (
  context: RequestContext,
  { where: filters = {}, ...request }: PostingsRequest & PageBounds,
  day: string,
): AsyncGenerator<Edge<PostingRow>> {
  const where = given(filters) as Where<typeof postings.columns>;
  const isForward = request.first !== undefined;
  const size = isForward ? { first: MOST_ROWS } : { last: MOST_ROWS };
  for (let bounds: PageBounds = request; ;) {
    const page = await context.snapshot.page(postings, { ...request, ...bounds, ...size, where });
    const owed = await Promise.all(
      page.rows.map(async (node) => overdue(node, day, await rulesOfPosting(context, node))),
    );
    const found = page.rows.flatMap((node, at) => (owed[at] ? [{ node, cursor: page.cursors[at] ?? '' }] : []));
    yield* isForward ? found : found.toReversed();
    if (!page.hasMore) return;
    bounds = isForward ? { after: page.cursors.at(-1) } : { before: page.cursors[0] };
  }
};

/** What is due before a day and not done is late on that day. */
const overdue = (node: PostingRow, day: string, rulesOnDay: Awaited<ReturnType<typeof rulesOfPosting>>): boolean =>
  duties(node, day, rulesOnDay(node.startOn)).some(({ state }) => state === 'OVERDUE');
