import { ORIGIN, type Position } from '@zhudian/facts';
import type { Database, Record as SqlRecord, Statement } from '../storing/database';
import { bind, type Parameters } from '../storing/parameters';
import { pageReadOf, type PageRead } from './bounds';
import type { Question } from './conditions';
import { encodeCursor } from './cursor';
import { filterOf } from './filter';
import { ListSql, MOST_RECENT, type ListQueries } from './list-queries';
import { orderOf } from './order';
import type { Row, RowReads } from './row-reads';
import type { Page, PageRequest } from './snapshot';
import type { Columns } from '../declaring/columns';

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
  async page(position: Position, { where, orderBy, ...bounds }: ListRequest): Promise<Page<Row>> {
    const { tables } = this.rows;
    const order = orderOf(tables, orderBy);
    const filter = filterOf(tables, where);
    const read = pageReadOf(tables, order, filter, bounds);
    const asked = [filter, ...read.within];
    const shape = `${read.shape}: ${asked.map((question) => question.shape).join('; ')}`;
    const queries = this.known(shape, () =>
      this.sql.page({ conditions: this.conditions(...asked), order: read.order }),
    );
    const values = Object.assign({ limit: read.size + 1 }, ...asked.map((question) => question.values)) as Parameters;
    const records = await this.trusted(position, queries, values);
    const found =
      records.kind === 'far' ? await this.fetch(position, records.rows) : records.rows.flatMap(this.present);
    return pageOf(found, read, (row) => encodeCursor(order, row));
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

const pageOf = (
  found: readonly Row[],
  { size, isBackward }: Pick<PageRead, 'size' | 'isBackward'>,
  cursorOf: (row: Row) => string,
): Page<Row> => {
  const read = found.slice(0, size);
  const rows = isBackward ? read.toReversed() : read;
  return { rows, cursors: rows.map(cursorOf), hasMore: found.length > size };
};
