import { postings, type PageBounds, type PostingRow } from '@zhudian/projections';
import { connectSelected, type Connection, type ListRequest, type RequestContext } from '@zhudian/framework/service';
import { duties } from './duties';
import { rulesOfPosting } from './law-of-posting';

type PostingsRequest = Pick<ListRequest<typeof postings.columns>, 'where' | 'orderBy'>;

/**
 * A page of the postings that owe something due before a day and not done. What is owed follows from facts, rule sets and
 * calendar, as the cockpit shows it, and is in no column.
 */
export const connectDue = (
  context: RequestContext,
  request: PostingsRequest,
  { dueBefore, ...bounds }: PageBounds & { readonly dueBefore: string },
): Promise<Connection<PostingRow>> =>
  connectSelected(context, postings, { ...request, ...bounds }, (rows) =>
    Promise.all(rows.map(async (row) => overdue(row, dueBefore, await rulesOfPosting(context, row)))),
  );

/** What is due before a day and not done is late on that day. */
const overdue = (node: PostingRow, day: string, rulesOnDay: Awaited<ReturnType<typeof rulesOfPosting>>): boolean =>
  duties(node, day, rulesOnDay(node.recordedFrom)).some(({ state }) => state === 'OVERDUE');
