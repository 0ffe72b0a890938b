import { ORIGIN, type Position } from '@zhudian/facts';
import { InvalidQuestion } from '../declaring/errors';
import type { Database, Record as SqlRecord, Statement } from '../storing/database';
import { bind, type Parameters } from '../storing/parameters';
import { beyond, type Question } from './conditions';
import { decodeCursor, encodeCursor } from './cursor';
import { filledOrder, filterOf } from './filter';
import { ListSql, MOST_RECENT, type ListQueries } from './list-queries';
import { orderOf, type OrderTerm } from './order';
import type { Row, RowReads } from './row-reads';
import type { Page, PageRequest } from './snapshot';
import type { Columns } from '../declaring/columns';

const MOST_ROWS = 200;
const MOST_SHAPES = 500;

type ListRequest = Omit<PageRequest<Columns>, 'where'> & { readonly where?: Readonly<Record<string, unknown>> };

/** Pages and counts of one read model as of positions. */
export class ListReads {
  private readonly sql: ListSql;
  private readonly queries = new Map<string, ListQueries>();
  /** The newest change known, and the farthest position known to be far: neither ever goes back, so an old answer only saves work. */
  private changedAt: Position = ORIGIN;
  private farFrom: Position = ORIGIN - 1;

  constructor(
    private readonly db: Database,
    schema: string,
    private readonly rows: RowReads,
  ) {
    this.sql = new ListSql(db, schema, rows.tables);
  }

  /** @throws InvalidQuestion, ReadModelMismatch */
  async page(position: Position, { where, orderBy, first, after }: ListRequest): Promise<Page<Row>> {
    if (!Number.isInteger(first) || first < 1 || first > MOST_ROWS)
      throw new InvalidQuestion('first', [`须为1至${MOST_ROWS}`, `is 1 to ${MOST_ROWS}`]);
    const { tables } = this.rows;
    const order = orderOf(tables, orderBy);
    const filter = filterOf(tables, where);
    const start = beyond(
      filledOrder(order, filter),
      after === undefined || after === null ? undefined : decodeCursor(tables, order, after),
    );
    const shape = `page: ${filter.shape}; ${start.shape}; ${order.map(({ column, direction }) => `${column} ${direction}`).join()}`;
    const queries = this.known(shape, () => this.sql.page({ conditions: this.conditions(filter, start), order }));
    const records = await this.trusted(position, queries, { ...filter.values, ...start.values, limit: first + 1 });
    const found =
      records.kind === 'far' ? await this.fetch(position, records.rows) : records.rows.flatMap(this.present);
    return pageOf(found, order, first);
  }

  async count(position: Position, where: ListRequest['where']): Promise<number> {
    const filter = filterOf(this.rows.tables, where);
    const queries = this.known(`count: ${filter.shape}`, () => this.sql.count({ conditions: this.conditions(filter) }));
    const { rows } = await this.trusted(position, queries, filter.values);
    return Number(rows[0]?.[1]);
  }

  /** Tries the cheap ways first; each statement tells by itself whether it was right. */
  private async trusted(position: Position, queries: ListQueries, asked: Parameters) {
    const all = (statement: Statement) => this.db.all(bind(this.db, statement, { ...asked, position }));
    if (position >= this.changedAt) {
      const rows = await all(queries.head);
      const changedAt = Number(rows[0]?.[0] ?? Infinity);
      if (changedAt <= position) return { kind: 'head', rows };
      if (Number.isFinite(changedAt)) this.changedAt = Math.max(this.changedAt, changedAt);
    }
    if (position > this.farFrom) {
      const rows = await all(queries.near);
      if (Number(rows[0]?.[0]) <= MOST_RECENT) return { kind: 'near', rows };
      this.farFrom = Math.max(this.farFrom, position);
    }
    return { kind: 'far', rows: await all(queries.far) };
  }

  private readonly present = ([, id, ...values]: SqlRecord): readonly Row[] =>
    id === null || id === undefined ? [] : [this.rows.row([id, ...values])];

  private async fetch(position: Position, records: readonly SqlRecord[]): Promise<readonly Row[]> {
    const found = await this.rows.findMany(
      position,
      records.map(([id]) => String(id)),
    );
    return found.map((row, at) => {
      if (!row)
        throw new Error(`${this.rows.tables.current}: no version of "${String(records[at]?.[0])}" at ${position}.`);
      return row;
    });
  }

  private conditions(...questions: readonly Question[]) {
    return questions.flatMap(({ conditions }) => conditions(this.db.dialect));
  }

  private known(shape: string, make: () => ListQueries): ListQueries {
    const queries = this.queries.get(shape) ?? make();
    if (this.queries.size >= MOST_SHAPES) this.queries.clear();
    this.queries.set(shape, queries);
    return queries;
  }
}

const pageOf = (found: readonly Row[], order: readonly OrderTerm[], first: number): Page<Row> => {
  const rows = found.slice(0, first);
  const cursors = rows.map((row) => encodeCursor(order, row as Readonly<Record<string, unknown>> & Row));
  const endCursor = cursors.at(-1);
  return { rows, cursors, hasNextPage: found.length > first, ...(endCursor === undefined ? {} : { endCursor }) };
};
