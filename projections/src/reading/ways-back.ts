import { ORIGIN, type Position } from '@zhudian/facts';
import type { Database, Record as SqlRecord, Statement } from '../storing/database';
import { bind, type Parameters } from '../storing/parameters';
import { MOST_RECENT, TOO_MANY, type ListQueries } from './list-ways';
import { OrderBounds } from './order-bounds';

type Ask = (statement: Statement, more?: Parameters) => Promise<readonly SqlRecord[]>;

export interface Trusted {
  readonly kind: 'head' | 'near' | 'far';
  readonly rows: readonly SqlRecord[];
}

const READS_GRANTED = 64;

/** Reads lists of one read model as of positions, each by the cheapest of the ways that is right. */
export class WaysBack {
  /** The newest change known, and the farthest position known to be far: neither ever goes back, so an old answer only saves work. */
  private changedAt: Position = ORIGIN;
  private farFrom: Position = ORIGIN - 1;
  /** From where on too many rows had not moved when that was last looked at, and for how many reads more that is taken for granted. */
  private manyFrom: Position = Infinity;
  private granted = 0;
  private readonly bounds: OrderBounds;

  constructor(private readonly db: Database) {
    this.bounds = new OrderBounds(db);
  }

  /** Tries the cheap ways first; each statement tells by itself whether it was right. */
  async read(position: Position, queries: ListQueries, parameters: Parameters): Promise<Trusted> {
    const all: Ask = (statement, more) => this.db.all(bind(this.db, statement, { ...parameters, ...more, position }));
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
    const rows = (await this.boundedPlaces(position, queries, all)) ?? (await this.places(position, queries, all));
    return { kind: 'far', rows };
  }

  /** `undefined` when there is no bound, or the read models were built anew after it was found. */
  private async boundedPlaces(position: Position, { bounded }: ListQueries, all: Ask) {
    if (!bounded) return undefined;
    const boundAt = (place: Position) => this.bounds.at(bounded.name, bounded.bound, place, this.changedAt);
    const [bound, newest] = [await boundAt(position), await boundAt(this.changedAt)];
    if (!bound) return undefined;
    const within: Ask = (statement) => all(statement, { bound: bound.value });
    // Where the order has grown since, the bound passes over what came later, however few rows have not moved.
    const hasGrown = newest !== undefined && newest.value !== bound.value;
    const way = () => (hasGrown ? within(bounded.far) : this.places(position, bounded, within));
    const rows = await (bound.isLeft ? within(bounded.gone) : way());
    if (Number(rows[0]?.[0]) === bound.epoch) return rows;
    this.bounds.forget();
    return undefined;
  }

  private async places(position: Position, { long, far }: Pick<ListQueries, 'long' | 'far'>, all: Ask) {
    if (position >= this.manyFrom && this.granted-- > 0) return all(far);
    const rows = await all(long);
    if (Number(rows[0]?.[0]) !== TOO_MANY) return rows;
    [this.manyFrom, this.granted] = [position, READS_GRANTED];
    return all(far);
  }
}
