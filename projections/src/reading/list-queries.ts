import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database, Statement } from '../storing/database';
import { param } from '../storing/parameters';
import { READ_MODELS } from '../storing/catalogue-tables';
import { tableNamed, toldColumns } from '../storing/kept-elements';
import { decidingColumns } from '../access/policy';
import type { Tables } from '../declaring/tables';
import type { OrderTerm } from './order';

type Condition = RawBuilder<SqlBool>;
type Raw = RawBuilder<unknown>;

/** More versions than this that ended after a position, and the position counts as far away. */
export const MOST_RECENT = 200;

/** More rows than this that are still where they were at a position, and they are looked for along the order of the list. */
export const MOST_STILL = 200;

/**
 * Ways to read a list as of a position. All but the last say whether they may be trusted, in their first column:
 * - `head`: the current rows alone, right when nothing changed after the position; gives the newest change.
 * - `near`: current rows and the versions that ended after the position; right when those were not too many; gives their number.
 * - `long`: the places of rows as of the position, from versions that ended with a move and the current rows that have not moved
 *   since; right when the latter are not too many; gives their number.
 * - `far`: the same, however many have not moved; always right.
 */
export interface ListQueries {
  readonly head: Statement;
  readonly near: Statement;
  readonly long: Statement;
  readonly far: Statement;
}
type Kind = 'current' | 'history' | 'recent' | 'still';

export interface ListQuestion {
  readonly conditions: readonly Condition[];
  readonly order: readonly OrderTerm[];
  /** What a viewer sees of the table that goes by a name in the statement; everything when absent. */
  readonly seen?: ((table: string) => Condition) | undefined;
}

const AT = param('position');
const BEGUN = sql<SqlBool>`valid_from <= ${AT}`;
const PLACED = sql<SqlBool>`placed_from <= ${AT}`;

export class ListSql {
  private readonly current: Raw;
  private readonly history: Raw;
  /** As it is stored, for tables of which rows are told later. */
  private readonly stored: Raw;
  private readonly told: (table: string) => Raw;
  /** The columns by which rows are found, ordered and judged. */
  private readonly compared: Raw;
  private readonly newestChange: Raw;

  constructor(
    private readonly db: Database,
    schema: string,
    private readonly names: Tables,
  ) {
    const place = { db, schema };
    const named = (name: string) => tableNamed(place, name);
    const { current, history, columns, model } = names;
    this.current = named(current);
    this.history = named(history);
    this.stored = sql.join(['id', ...columns].map((column) => sql.ref(column)));
    this.told = toldColumns(place, names);
    const compared = new Set(['id', ...names.placed, ...decidingColumns(model.access)]);
    this.compared = sql.join([...compared].map((column) => sql.ref(column)));
    this.newestChange = sql`select changed_at as sign from ${named(READ_MODELS)} where name = ${sql.lit(model.name)} and version = ${sql.lit(model.version)}`;
  }

  page({ conditions, order, seen }: ListQuestion): ListQueries {
    const inOrder = sql`order by ${sql.join(order.map((term) => this.term(term)))} limit ${param('limit')}`;
    const from = this.tables(conditions, seen);
    const rows = (kind: Kind, ...more: Condition[]) =>
      sql`select ${this.toldBy(seen ? 't' : this.nameOf(kind))} from ${from(kind, ...more)}`;
    const signed = (sign: Raw, list: Raw) =>
      sql`select sign, page.* from (${sign}) as sign left join (${list}) as page on true ${inOrder}`;
    const either = (one: Raw, other: Raw) =>
      sql`select * from (select * from (${one} ${inOrder}) as a union all ${other}) as b ${inOrder}`;
    const keys = sql.join([...new Set(['id', ...order.map(({ column }) => column)])].map((column) => sql.ref(column)));
    const places = (kind: Kind, ...more: Condition[]) => sql`select ${keys} from ${from(kind, ...more)} ${inOrder}`;
    const placed = (kind: Kind, ...more: Condition[]) => sql`
      select * from (${places(kind, ...more)}) as a
      union all select * from (${places('history', PLACED, this.leftLater)}) as b`;
    return {
      head: this.compiled(signed(this.newestChange, sql`${rows('current')} ${inOrder}`)),
      near: this.compiled(
        sql`${this.recent} ${signed(countOf(sql`recent`), either(rows('current', BEGUN), rows('recent', BEGUN)))}`,
      ),
      long: this.compiled(sql`${this.still} ${signed(countOf(sql`still`), placed('still'))}`),
      far: this.compiled(sql`select 0, id from (${placed('current', PLACED)}) as c ${inOrder}`),
    };
  }

  count({ conditions, seen }: Omit<ListQuestion, 'order'>): ListQueries {
    const from = this.tables(conditions, seen);
    const counted = (kind: Kind, ...more: Condition[]) => sql`(select count(*) from ${from(kind, ...more)})`;
    return {
      head: this.compiled(sql`select (${this.newestChange}), ${counted('current')}`),
      near: this.compiled(
        sql`${this.recent} select (${countOf(sql`recent`)}), ${counted('current', BEGUN)} + ${counted('recent', BEGUN)}`,
      ),
      long: this.compiled(
        sql`${this.still} select (${countOf(sql`still`)}), ${counted('still')} + ${counted('history', PLACED, this.leftLater)}`,
      ),
      far: this.compiled(sql`select 0, ${counted('current', PLACED)} + ${counted('history', PLACED, this.leftLater)}`),
    };
  }

  /** A table with the rows of it that are asked for and seen. Rights are those of now: of an older version, those of the row of now. */
  private tables(conditions: readonly Condition[], seen: ListQuestion['seen']) {
    const named = { current: this.current, history: this.history, recent: sql`recent`, still: sql`still` };
    const judged = (kind: Kind): readonly Condition[] => {
      if (!seen) return [];
      if (kind === 'current' || kind === 'still') return [seen('t')];
      const now = sql`select 1 from ${this.current} as n where n.id = t.id`;
      return [sql`(exists (${now} and ${seen('n')}) or (not exists (${now}) and ${seen('t')}))`];
    };
    return (kind: Kind, ...more: Condition[]): Raw =>
      sql`${named[kind]} ${seen ? sql`as t` : sql``} ${all([...conditions, ...more, ...judged(kind)])}`;
  }

  private nameOf(kind: Kind): string {
    return kind === 'recent' || kind === 'still' ? kind : this.names[kind];
  }

  private toldBy(table: string): Raw {
    return sql`${sql.ref(`${table}.id`)}, ${this.told(table)}`;
  }

  private get recent(): Raw {
    return sql`with recent as materialized (
      select ${this.stored}, valid_from from ${this.history} where valid_to > ${AT} order by valid_to limit ${sql.lit(MOST_RECENT + 1)})`;
  }

  private get still(): Raw {
    return sql`with still as materialized (
      select ${this.compared} from ${this.current} where ${PLACED} order by placed_from limit ${sql.lit(MOST_STILL + 1)})`;
  }

  private get leftLater(): Condition {
    return this.db.dialect === 'sqlite' ? sql`moved = 1 and valid_to > ${AT}` : sql`moved = true and valid_to > ${AT}`;
  }

  /** SQLite has nothing first by itself, and PostgreSQL last; said only where it matters, as in the indexes. */
  private term({ column, direction, nullable }: OrderTerm): Raw {
    const nulls = nullable ? sql.raw(direction === 'asc' ? ' nulls first' : ' nulls last') : sql``;
    return sql`${sql.ref(column)} ${sql.raw(direction)}${nulls}`;
  }

  private compiled(query: Raw): Statement {
    return query.compile(this.db.builder);
  }
}

const countOf = (from: Raw): Raw => sql`select count(*) as sign from ${from}`;

const all = (conditions: readonly Condition[]): Raw =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`;
