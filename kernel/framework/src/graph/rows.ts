import { ReadModelMismatch, type Columns, type ReadModel, type RowOf, type Where } from '@zhudian/projections';
import { given, type Filters } from './connection';
import type { RequestContext } from './request-context';

/** The most rows that one page has. */
export const MOST_ROWS = 200;

/** @throws ReadModelMismatch, as a page of a read model does. */
export const checkPageSize = (first: number): void => {
  if (first < 1 || first > MOST_ROWS) throw new ReadModelMismatch(`A page has 1 to ${MOST_ROWS} rows, not ${first}.`);
};

/** Every row that a filter lets through, by id: for what is known not to be many. */
export const allRows = async <C extends Columns>(
  { snapshot }: RequestContext,
  model: ReadModel<C>,
  filters: Filters<C>,
): Promise<readonly RowOf<C>[]> => {
  const where = given(filters) as Where<C>;
  const rows: RowOf<C>[] = [];
  for (let after: string | undefined; ;) {
    const page = await snapshot.page(model, { where, first: MOST_ROWS, after });
    rows.push(...page.rows);
    if (!page.hasNextPage) return rows;
    after = page.endCursor;
  }
};
