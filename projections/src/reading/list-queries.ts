import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database, Statement } from '../storing/database';
import { param } from '../storing/parameters';
import { CHECKPOINT, READ_MODELS } from '../storing/catalogue-tables';
import { tableNamed, toldColumns } from '../storing/kept-elements';
import { decidingColumns } from '../access/policy';
import type { Tables } from '../declaring/tables';
import { MOST_RECENT, MOST_STILL, TOO_MANY, type Condition, type ListQueries, type ListQuestion } from './list-ways';
import type { OrderTerm } from './order';

type Raw = RawBuilder<unknown>;

type Kind = 'current' | 'history' | 'recent' | 'still';

const AT = param('position');
const BEGUN = sql<SqlBool>`valid_from <= ${AT}`;
const PLACED = sql<SqlBool>`placed_from <= ${AT}`;

export class ListSql {
  private readonly place: { readonly db: Database; readonly schema: string };
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
    this.place = { db, schema };
    const named = (name: string) => tableNamed(this.place, name);
    const { current, history, columns, model } = names;
    this.current = named(current);
    this.history = named(history);
    this.stored = sql.join(['id', ...columns].map((column) => sql.ref(column)));
    this.told = toldColumns(this.place, names);
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
    const byPlaces = (...bound: Condition[]): Pick<ListQueries, 'long' | 'far'> => {
      const placed = (kind: Kind, ...more: Condition[]) => sql`
        select * from (${places(kind, ...more, ...bound)}) as a
        union all select * from (${places('history', PLACED, this.leftLater, ...bound)}) as b`;
      return {
        long: this.compiled(sql`${this.still} ${signed(this.signOfStill, placed('still'))}`),
        far: this.compiled(signed(this.epoch, placed('current', PLACED))),
      };
    };
    return {
      head: this.compiled(signed(this.newestChange, sql`${rows('current')} ${inOrder}`)),
      near: this.compiled(
        sql`${this.recent} ${signed(countOf(sql`recent`), either(rows('current', BEGUN), rows('recent', BEGUN)))}`,
      ),
      ...byPlaces(),
      ...this.boundedBy(order[0], byPlaces),
    };
  }

  private boundedBy(
    term: OrderTerm | undefined,
    byPlaces: (bound: Condition) => Pick<ListQueries, 'long' | 'far'>,
  ): Pick<ListQueries, 'bounded'> {
    if (!term || term.nullable || !this.names.orders.some(([first]) => first === term.column)) return {};
    const column = sql.ref(term.column);
    const first = (table: Raw, ...more: Condition[]) =>
      sql`select * from (select ${column} from ${table} ${all([PLACED, ...more])} order by ${this.term(term)} limit 1) as t`;
    const both = sql`${first(this.current)} union all ${first(this.history, this.moved)}`;
    return {
      bounded: {
        ...byPlaces(sql<SqlBool>`${column} ${sql.raw(term.direction === 'desc' ? '<=' : '>=')} ${param('bound')}`),
        name: `${term.column} ${term.direction}`,
        bound: this.compiled(
          sql`select sign, b.* from (${this.epoch}) as sign left join (${both} order by ${this.term(term)} limit 1) as b on true`,
        ),
      },
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
        sql`${this.still} select (${this.signOfStill}), ${counted('still')} + ${counted('history', PLACED, this.leftLater)}`,
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

  private get epoch(): Raw {
    return sql`select epoch as sign from ${tableNamed(this.place, CHECKPOINT)}`;
  }

  private get signOfStill(): Raw {
    return sql`select case when (select count(*) from still) > ${sql.lit(MOST_STILL)} then ${sql.lit(TOO_MANY)} else (${this.epoch}) end as sign`;
  }

  private get moved(): Condition {
    return this.db.dialect === 'sqlite' ? sql`moved = 1` : sql`moved = true`;
  }

  private get leftLater(): Condition {
    return sql`${this.moved} and valid_to > ${AT}`;
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
