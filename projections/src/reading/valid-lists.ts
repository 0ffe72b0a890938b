import type { Columns } from '../declaring/columns';
import type { ReadModel } from '../declaring/define-read-model';
import { tablesOf } from '../declaring/tables';
import type { OwnFacts } from '../declaring/validity';
import { pageReadOf } from './bounds';
import { decodeCursor, encodeCursor } from './cursor';
import { filterOf } from './filter';
import { comparePlaces, fits, placeIn } from './in-memory';
import { orderOf, type OrderTerm } from './order';
import type { Row } from './row-reads';
import type { Page, PageBounds, PageRequest, Snapshot } from './snapshot';

type Where = Readonly<Record<string, unknown>>;
/** The rows with these ids as they were in force on the day. */
export type RowsOnDay = (model: ReadModel, ids: readonly string[]) => Promise<readonly (Row | undefined)[]>;

const READ_AT_ONCE = 200;

/** What a list goes by: columns that are the same on every day, by which the rows as known are read, and others. */
interface ListQuery {
  readonly model: ReadModel;
  readonly settled: Where;
  readonly where: Where;
  readonly order: readonly OrderTerm[];
}

/** Lists of rows as they were in force on a day. */
export class DayLists {
  constructor(
    private readonly seen: Snapshot,
    private readonly rowsOn: RowsOnDay,
  ) {}

  /** @throws InvalidQuestion, ReadModelMismatch */
  async page(model: ReadModel, { where = {}, orderBy, ...bounds }: PageRequest<Columns>): Promise<Page<Row>> {
    const tables = tablesOf(model);
    const order = orderOf(tables, orderBy);
    const { size, isBackward } = pageReadOf(tables, order, filterOf(tables, where), bounds);
    const asked: ListQuery = { model, where, order, settled: settledIn(model, where) };
    const isSettled = order.every(({ column }) => isSettledIn(model, column));
    const rows = isSettled
      ? await this.inPlace(asked, bounds, { size, isBackward })
      : (await this.all(asked)).filter(between(asked, bounds));
    const read = isBackward ? rows.slice(-size) : rows.slice(0, size);
    return { rows: read, cursors: read.map((row) => encodeCursor(order, row)), hasMore: rows.length > size };
  }

  async count(model: ReadModel, where: Where = {}): Promise<number> {
    filterOf(tablesOf(model), where);
    return (await this.all({ model, where, order: [], settled: settledIn(model, where) })).length;
  }

  /** A row is at the same place on every day: the list as known is read until a page is full. */
  private async inPlace(
    asked: ListQuery,
    bounds: PageBounds,
    { size, isBackward }: { size: number; isBackward: boolean },
  ) {
    const found: Row[] = [];
    const order = asked.order.map(({ column, direction }) => ({ column, direction }));
    let { after, before } = bounds;
    for (;;) {
      const part = { after, before, [isBackward ? 'last' : 'first']: Math.min(READ_AT_ONCE, size + 1) };
      const page = await this.seen.page(asked.model, { where: asked.settled as never, orderBy: order, ...part });
      const rows = await this.onDay(asked, page.rows);
      if (isBackward) found.unshift(...rows);
      else found.push(...rows);
      if (!page.hasMore || found.length > size) return found;
      if (isBackward) before = page.cursors.at(0);
      else after = page.cursors.at(-1);
    }
  }

  /** All rows that a list may have, in its order. */
  private async all(asked: ListQuery): Promise<readonly Row[]> {
    const { model, settled, order } = asked;
    const found: Row[] = [];
    for (let after: string | undefined; ;) {
      const page = await this.seen.page(model, { where: settled as never, first: READ_AT_ONCE, after });
      found.push(...(await this.onDay(asked, page.rows)));
      if (!page.hasMore) break;
      after = page.cursors.at(-1);
    }
    const tables = tablesOf(model);
    const placed = found.map((row) => ({ row, place: placeIn(tables, order, row) }));
    return placed.toSorted((one, other) => comparePlaces(order, one.place, other.place)).map(({ row }) => row);
  }

  private async onDay({ model, where }: ListQuery, known: readonly Row[]): Promise<readonly Row[]> {
    const rows = await this.rowsOn(
      model,
      known.map(({ id }) => id),
    );
    return rows.flatMap((row) => (row && fits(row, where) ? [row] : []));
  }
}

const isSettledIn = ({ validity }: ReadModel, column: string): boolean =>
  column === 'id' || (validity as OwnFacts).settled.includes(column);

const settledIn = (model: ReadModel, where: Where): Where =>
  Object.fromEntries(Object.entries(where).filter(([column]) => isSettledIn(model, column)));

const between = ({ model, order }: ListQuery, bounds: PageBounds) => {
  const tables = tablesOf(model);
  const ends = (['after', 'before'] as const).flatMap((end) => {
    const cursor = bounds[end];
    return cursor ? [{ end, place: decodeCursor(tables, order, { end, cursor }) }] : [];
  });
  return (row: Row): boolean =>
    ends.every(({ end, place }) => {
      const found = comparePlaces(order, placeIn(tables, order, row), place);
      return end === 'after' ? found > 0 : found < 0;
    });
};
