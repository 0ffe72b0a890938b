import type { Position } from '@zhudian/facts';
import type { Database, Record as SqlRecord } from '../storing/database';
import { pageReadOf, type PageRead } from './bounds';
import type { Question } from './conditions';
import { encodeCursor } from './cursor';
import { filterOf } from './filter';
import { ListSql } from './list-queries';
import type { ListQueries } from './list-ways';
import { orderOf } from './order';
import type { Sight } from './sight';
import { idIn, validFrom, type RowQuery, type Row, type RowReads } from './row-reads';
import type { Cursors, Page, PageRequest } from './snapshot';
import { WaysBack, type Trusted } from './ways-back';
import type { Columns } from '../declaring/columns';

const MOST_SHAPES = 500;

type ListRequest = Omit<PageRequest<Columns>, 'where'> & { readonly where?: Readonly<Record<string, unknown>> };

/** Pages and counts of one read model as of positions. */
export class ListReads {
  private readonly sql: ListSql;
  private readonly queries = new Map<string, ListQueries>();
  private readonly ways: WaysBack;

  constructor(
    private readonly db: Database,
    schema: string,
    private readonly rows: RowReads,
  ) {
    this.sql = new ListSql(db, schema, rows.tables);
    this.ways = new WaysBack(db);
  }

  /** @throws InvalidQuestion, ReadModelMismatch */
  async page(position: Position, { where, orderBy, ...bounds }: ListRequest, sight?: Sight): Promise<Page<Row>> {
    const { tables } = this.rows;
    const order = orderOf(tables, orderBy);
    const filter = filterOf(tables, where);
    const read = pageReadOf(tables, order, filter, bounds);
    if (sight?.sql.isBlind) return pageOf([], read, () => '');
    const questions = [filter, ...read.within];
    const shape = `${read.shape}: ${questions.map((question) => question.shape).join('; ')}; ${sight?.sql.shape}`;
    const queries = this.known(shape, () =>
      this.sql.page({
        conditions: this.conditions(...questions),
        order: read.order,
        seen: this.seen(sight, read.isOneOfMany),
        isInOrder: read.isOneOfMany,
      }),
    );
    const values = { limit: read.size + 1, ...sight?.sql.values };
    const records = await this.ways.read(
      position,
      queries,
      Object.assign(values, ...questions.map((one) => one.values)),
    );
    return pageOf(await this.rowsOf(position, records, sight), read, (row) => encodeCursor(order, row));
  }

  async count(position: Position, where: ListRequest['where'], sight?: Sight): Promise<number> {
    const filter = filterOf(this.rows.tables, where);
    if (sight?.sql.isBlind) return 0;
    const conditions = this.conditions(filter);
    const queries = this.known(`count: ${filter.shape}; ${sight?.sql.shape}`, () =>
      this.sql.count({ conditions, seen: this.seen(sight) }),
    );
    const { rows } = await this.ways.read(position, queries, { ...filter.values, ...sight?.sql.values });
    return Number(rows[0]?.[1]);
  }

  /** Rows of the newest state are judged as they are; older ones by what they have become. */
  private async rowsOf(position: Position, { kind, rows }: Trusted, sight?: Sight): Promise<readonly Row[]> {
    const told = rows.flatMap(recordIn);
    if (kind === 'far') return this.fetch(position, told, { sight, told: told.filter(isOf(position)) });
    if (kind === 'near' && sight) return this.fetch(position, told, { sight });
    const present = told.map((record) => this.rows.row(record));
    return sight ? present.flatMap((row) => sight.shown(row, row) ?? []) : present;
  }

  private seen(sight: Sight | undefined, isInOrder = false) {
    return sight && ((table: string) => sight.sql.condition({ dialect: this.db.dialect, table, isInOrder }));
  }

  private async fetch(position: Position, records: readonly SqlRecord[], known: RowQuery): Promise<readonly Row[]> {
    const ids = records.map(idIn);
    const found = await this.rows.findMany(position, ids, known);
    return found.flatMap((row, at) => {
      // It may have become secret since the list was read.
      if (!row && !known.sight)
        throw new Error(`${this.rows.tables.current}: no version of "${ids[at]}" at ${position}.`);
      return row ?? [];
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

/** A record without an id only says how far the others may be trusted. */
const recordIn = ([, id, ...values]: SqlRecord): readonly SqlRecord[] =>
  id === null || id === undefined ? [] : [[id, ...values]];

const isOf = (position: Position) => (record: SqlRecord) => validFrom(record) <= position;

const pageOf = (
  found: readonly Row[],
  { size, isBackward }: Pick<PageRead, 'size' | 'isBackward'>,
  cursorOf: (row: Row) => string,
): Page<Row> => {
  const read = found.slice(0, size);
  const rows = isBackward ? read.toReversed() : read;
  return { rows, cursors: cursorsOf(rows, cursorOf), hasMore: found.length > size };
};

const cursorsOf = (rows: readonly Row[], cursorOf: (row: Row) => string): Cursors => ({
  length: rows.length,
  at: (index) => {
    const row = rows.at(index);
    return row && cursorOf(row);
  },
});
