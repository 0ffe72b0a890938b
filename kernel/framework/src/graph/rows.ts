import { InvalidQuestion, type Columns, type ReadModel, type RowOf, type Where } from '@zhudian/projections';
import { refusedQuestion } from './answerable';
import { given, type Filters } from './connection';
import type { RequestContext } from './request-context';

/** The most rows that one page has. */
export const MOST_ROWS = 200;

/** @throws the refusal of a page that is too small or too large. */
export const checkPageSize = (first: number): void => {
  if (first < 1 || first > MOST_ROWS)
    refusedQuestion(new InvalidQuestion(`first: 1 to ${MOST_ROWS}, not ${first} 每页条数应为1～${MOST_ROWS}`));
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
