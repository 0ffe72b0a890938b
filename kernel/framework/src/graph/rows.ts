import type { Columns, ReadModel, RowOf, Where } from '@zhudian/projections';
import { given, type Filters } from './connection';
import { MOST_ROWS } from './page';
import type { RequestContext } from './request-context';

/** All rows that match a filter, by id; for small results only. */
export const allRows = async <C extends Columns>(
  { snapshot }: Pick<RequestContext, 'snapshot'>,
  model: ReadModel<C>,
  filters: Filters<C>,
): Promise<readonly RowOf<C>[]> => {
  const where = given(filters) as Where<C>;
  const rows: RowOf<C>[] = [];
  for (let after: string | undefined; ;) {
    const page = await snapshot.page(model, { where, first: MOST_ROWS, after });
    rows.push(...page.rows);
    if (!page.hasMore) return rows;
    after = page.cursors.at(-1);
  }
};
