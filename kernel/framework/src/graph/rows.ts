import { InvalidQuestion, type Columns, type ReadModel, type RowOf, type Where } from '@zhudian/projections';
import { refusedQuestion } from './answerable';
import { given, type Filters } from './connection';
import type { RequestContext } from './request-context';

/** The largest page size. */
export const MOST_ROWS = 200;

/** @throws the refusal of an invalid page size. */
export const checkPageSize = (first: number): void => {
  if (first < 1 || first > MOST_ROWS)
    refusedQuestion(new InvalidQuestion('first', [`须为1至${MOST_ROWS}`, `is 1 to ${MOST_ROWS}`]));
};

/** All rows that match a filter, by id; for small results only. */
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
