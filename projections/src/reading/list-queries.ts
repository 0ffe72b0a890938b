import { lazily } from '@zhudian/runtime';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database, Statement } from '../storing/database';
import { param } from '../storing/parameters';
import { CHECKPOINT, READ_MODELS } from '../storing/catalogue-tables';
import type { Tables } from '../declaring/tables';
import { allOf, ListTables, type Kind, type PlacedKind } from './list-tables';
import {
  MOST_RECENT,
  MOST_STILL,
  TOO_MANY,
  type BoundedQueries,
  type Condition,
  type ListQueries,
  type ListQuestion,
} from './list-ways';
import type { OrderTerm } from './order';

type Raw = RawBuilder<unknown>;

/** Most lists are read by one way: the others are compiled when one is read by them. */
type Makers<Ways> = { readonly [Way in keyof Ways]: () => Ways[Way] };
type ByPlaces = Makers<Pick<BoundedQueries, 'long' | 'far' | 'gone'>>;

const AT = param('position');
const BEGUN = sql<SqlBool>`valid_from <= ${AT}`;
const PLACED = sql<SqlBool>`placed_from <= ${AT}`;

export class ListSql {
  private readonly tables: ListTables;
  private readonly newestChange: Raw;
  private readonly epoch: Raw;

  constructor(
    private readonly db: Database,
    schema: string,
    private readonly names: Tables,
  ) {
    const { model } = names;
    this.tables = new ListTables({ db, schema }, names);
    this.newestChange = sql`select changed_at as sign from ${this.tables.named(READ_MODELS)} where name = ${sql.lit(model.name)} and version = ${sql.lit(model.version)}`;
    this.epoch = sql`select epoch as sign from ${this.tables.named(CHECKPOINT)}`;
  }

  page({ conditions, order, seen, isInOrder = false }: ListQuestion): ListQueries {
    const inOrder = sql`order by ${sql.join(order.map((term) => this.term(term)))} limit ${param('limit')}`;
    const from = this.tables.of(conditions, seen);
    const rows = (kind: Kind, ...more: Condition[]) =>
      sql`select ${this.tables.toldBy(seen ? 't' : this.tables.nameOf(kind))} from ${from(kind, ...more)}`;
    const sorted = (columns: Raw, ...more: Condition[]) =>
      sql`select ${columns} from ${from('current', ...more)} ${inOrder}`;
    const first = (...more: Condition[]) =>
      isInOrder || this.db.dialect === 'postgres'
        ? sql`${rows('current', ...more)} ${inOrder}`
        : this.tables.toldAfterwards(order, (keys) => sorted(keys, ...more));
    const signed = (sign: Raw, list: Raw) =>
      sql`select sign, page.* from (${sign}) as sign left join (${list}) as page on true ${inOrder}`;
    const either = (one: Raw, other: Raw) =>
      sql`select * from (select * from (${one}) as a union all ${other}) as b ${inOrder}`;
    const places = (kind: PlacedKind, ...more: Condition[]) =>
      this.tables.lookedUp(
        kind,
        order,
        (columns) => sql`select ${sql.join(columns)} from ${from(kind, ...more)} ${inOrder}`,
      );
    const byPlaces = (...bound: Condition[]): ByPlaces => {
      const moved = places('history', PLACED, this.leftLater, ...bound);
      const placed = (kind: PlacedKind, ...more: Condition[]) =>
        sql`${places(kind, ...more, ...bound)} union all ${moved}`;
      return {
        gone: () => this.compiled(signed(this.epoch, moved)),
        long: () => this.compiled(sql`${this.still} ${signed(this.signOfStill, placed('still'))}`),
        far: () => this.compiled(signed(this.epoch, placed('current', PLACED))),
      };
    };
    return lazily<ListQueries>({
      head: () => this.compiled(signed(this.newestChange, first())),
      near: () =>
        this.compiled(sql`${this.recent} ${signed(countOf(sql`recent`), either(first(BEGUN), rows('recent', BEGUN)))}`),
      ...byPlaces(),
      ...this.boundedBy(order[0], byPlaces),
    });
  }

  private boundedBy(
    term: OrderTerm | undefined,
    byPlaces: (bound: Condition) => ByPlaces,
  ): Partial<Makers<Pick<Required<ListQueries>, 'bounded'>>> {
    if (!term || term.nullable || !this.names.orders.some(([first]) => first === term.column)) return {};
    const column = sql.ref(term.column);
    const first = (table: Raw, ...more: Condition[]) =>
      sql`select * from (select ${column} from ${table} ${allOf([PLACED, ...more])} order by ${this.term(term)} limit 1) as t`;
    const both = sql`${first(this.tables.current)} union all ${first(this.tables.history, this.moved)}`;
    return {
      bounded: () =>
        lazily<BoundedQueries>({
          ...byPlaces(sql<SqlBool>`${column} ${sql.raw(term.direction === 'desc' ? '<=' : '>=')} ${param('bound')}`),
          name: () => `${term.column} ${term.direction}`,
          bound: () =>
            this.compiled(
              sql`select sign, exists (select 1 from ${this.tables.current} where ${PLACED}), b.* from (${this.epoch}) as sign left join (${both} order by ${this.term(term)} limit 1) as b on true`,
            ),
        }),
    };
  }

  count({ conditions, seen }: Omit<ListQuestion, 'order'>): ListQueries {
    const from = this.tables.of(conditions, seen);
    const counted = (kind: Kind, ...more: Condition[]) => sql`(select count(*) from ${from(kind, ...more)})`;
    return lazily<ListQueries>({
      head: () => this.compiled(sql`select (${this.newestChange}), ${counted('current')}`),
      near: () =>
        this.compiled(
          sql`${this.recent} select (${countOf(sql`recent`)}), ${counted('current', BEGUN)} + ${counted('recent', BEGUN)}`,
        ),
      long: () =>
        this.compiled(
          sql`${this.still} select (${this.signOfStill}), ${counted('still')} + ${counted('history', PLACED, this.leftLater)}`,
        ),
      far: () =>
        this.compiled(sql`select 0, ${counted('current', PLACED)} + ${counted('history', PLACED, this.leftLater)}`),
    });
  }

  private get recent(): Raw {
    return sql`with recent as materialized (
      select ${this.tables.stored}, valid_from from ${this.tables.history} where valid_to > ${AT} order by valid_to limit ${sql.lit(MOST_RECENT + 1)})`;
  }

  private get still(): Raw {
    return sql`with still as materialized (
      select ${this.tables.stored}, valid_from from ${this.tables.current} where ${PLACED} order by placed_from limit ${sql.lit(MOST_STILL + 1)})`;
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
