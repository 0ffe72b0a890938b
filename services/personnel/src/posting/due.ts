import { postings, type PostingRow, type Where } from '@zhudian/projections';
import {
  MOST_ROWS,
  checkPageSize,
  given,
  type Connection,
  type ListRequest,
  type RequestContext,
  type pageOf,
} from '@zhudian/framework/service';
import { duties } from './duties';
import { rulesOfPosting } from './law-of-posting';

type PostingsRequest = Pick<ListRequest<typeof postings.columns>, 'where' | 'orderBy'>;
interface Found {
  readonly node: PostingRow;
  readonly cursor: string;
}

/**
 * A page of the postings that owe something due before a day and not done. What is owed follows from facts, rule sets and
 * calendar, as the cockpit shows it, and is in no column: the postings are gone through in their order, from the cursor on.
 */
export const connectDue = async (
  context: RequestContext,
  request: PostingsRequest,
  { first, after, dueBefore }: ReturnType<typeof pageOf> & { readonly dueBefore: string },
): Promise<Connection<PostingRow>> => {
  checkPageSize(first);
  const found: Found[] = [];
  for await (const one of owing(context, { ...request, after }, dueBefore)) {
    found.push(one);
    if (found.length > first) break;
  }
  const edges = found.slice(0, first);
  return {
    edges,
    pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    count: () => countOf(owing(context, request, dueBefore)),
  };
};

const owing = async function* (
  context: RequestContext,
  { where: filters = {}, ...request }: PostingsRequest & { readonly after?: string | null | undefined },
  day: string,
): AsyncGenerator<Found> {
  const where = given(filters) as Where<typeof postings.columns>;
  for (let after = request.after; ;) {
    const page = await context.snapshot.page(postings, { ...request, where, first: MOST_ROWS, after });
    const owed = await Promise.all(
      page.rows.map(async (node) => overdue(node, day, await rulesOfPosting(context, node))),
    );
    for (const [at, node] of page.rows.entries()) if (owed[at]) yield { node, cursor: page.cursors[at] ?? '' };
    if (!page.hasNextPage) return;
    after = page.endCursor;
  }
};

/** What is due before a day and not done is late on that day. */
const overdue = (node: PostingRow, day: string, rulesOnDay: Awaited<ReturnType<typeof rulesOfPosting>>): boolean =>
  duties(node, day, rulesOnDay(node.startOn)).some(({ state }) => state === 'OVERDUE');

const countOf = async (found: AsyncIterable<unknown>): Promise<number> => {
  let count = 0;
  for await (const _ of found) count += 1;
  return count;
};
