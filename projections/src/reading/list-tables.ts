import { sql, type RawBuilder } from 'kysely';
import { tableNamed, toldColumns, type Place } from '../storing/kept-elements';
import type { Tables } from '../declaring/tables';
import type { Condition, ListQuestion } from './list-ways';
import type { OrderTerm } from './order';

type Raw = RawBuilder<unknown>;

/** The tables of a read model, and those that a statement makes of them. */
export type Kind = 'current' | 'history' | 'recent' | 'still';

/** Tables whose rows have a place as of a position. */
export type PlacedKind = Exclude<Kind, 'recent'>;

/** What lists of one read model are made of. */
export class ListTables {
  readonly current: Raw;
  readonly history: Raw;
  /** As it is stored, for tables of which rows are told later. */
  readonly stored: Raw;
  private readonly told: (table: string) => Raw;

  constructor(
    private readonly place: Place,
    private readonly names: Tables,
  ) {
    this.current = this.named(names.current);
    this.history = this.named(names.history);
    this.stored = sql.join(['id', ...names.columns].map((column) => sql.ref(column)));
    this.told = toldColumns(place, names);
  }

  named(table: string): Raw {
    return tableNamed(this.place, table);
  }

  /** A table with the rows of it that are asked for and seen. Rights are those of now: of an older version, those of the row of now. */
  of(conditions: readonly Condition[], seen: ListQuestion['seen']) {
    const named = { current: this.current, history: this.history, recent: sql`recent`, still: sql`still` };
    const judged = (kind: Kind): readonly Condition[] => {
      if (!seen) return [];
      if (kind === 'current' || kind === 'still') return [seen('t')];
      const now = sql`select 1 from ${this.current} as n where n.id = t.id`;
      return [sql`(exists (${now} and ${seen('n')}) or (not exists (${now}) and ${seen('t')}))`];
    };
    return (kind: Kind, ...more: Condition[]): Raw =>
      sql`${named[kind]} ${seen ? sql`as t` : sql``} ${allOf([...conditions, ...more, ...judged(kind)])}`;
  }

  /**
   * The rows of a list, and since when each is as it is told. SQLite reads a row before it compares what the index holds, so it
   * makes the list of the index alone and looks the rows up afterwards.
   */
  lookedUp(kind: PlacedKind, order: readonly OrderTerm[], listed: (columns: readonly Raw[]) => Raw): Raw {
    const told = sql`select ${this.toldBy('t')}, t.valid_from`;
    if (kind === 'still' || this.place.db.dialect === 'postgres')
      return sql`${told} from (${listed([this.stored, sql`valid_from`])}) as t`;
    const [end, sameEnd] = kind === 'history' ? [[sql`valid_to`], sql`t.valid_to = l.valid_to and`] : [[], sql``];
    const list = listed([...keysOf(order), ...end]);
    return sql`${told} from (${list}) as l left join ${this[kind]} as t on ${sameEnd} t.id = l.id`;
  }

  /** The first of the current rows. SQLite puts together all that it sorts: it sorts keys, and only what is given is told. */
  toldAfterwards(order: readonly OrderTerm[], listed: (keys: Raw) => Raw): Raw {
    return sql`select ${this.toldBy('t')} from (${listed(sql.join(keysOf(order)))}) as l join ${this.current} as t on t.id = l.id`;
  }

  nameOf(kind: Kind): string {
    return kind === 'recent' || kind === 'still' ? kind : this.names[kind];
  }

  toldBy(table: string): Raw {
    return sql`${sql.ref(`${table}.id`)}, ${this.told(table)}`;
  }
}

/** By which rows are told apart and put into an order. */
const keysOf = (order: readonly OrderTerm[]): Raw[] =>
  [...new Set(['id', ...order.map(({ column }) => column)])].map((column) => sql.ref(column));

export const allOf = (conditions: readonly Condition[]): Raw =>
  conditions.length === 0 ? sql`` : sql`where ${sql.join([...conditions], sql` and `)}`;
