import type { Position } from '@zhudian/facts';
import type { Database, Statement, Value } from '../storing/database';
import { bind } from '../storing/parameters';

/** A value that no row went beyond, up to some position, in a store whose read models have not been built anew since. */
export interface OrderBound {
  readonly value: Value;
  readonly epoch: number;
  /** No row is any longer where it was then: that stays so. */
  readonly isLeft: boolean;
}

/** So many steps lead from a position to the newest change: what lies beyond the bound of a step is a small part of what came since. */
const STEPS = 256;
const MOST_BOUNDS = 1_000;

/** The smallest step that is not before a position. */
const stepAfter = (position: Position, newest: Position): Position => {
  const size = 2 ** Math.max(0, Math.floor(Math.log2((newest - position) / STEPS)));
  return Math.ceil(position / size) * size;
};

/**
 * How far the first column of an order had come by a position. Where a column only grows (a day, a count), the rows that come first as
 * of long ago stand behind all newer ones; with its bound they are found at once. The past does not change, so that a bound is
 * looked for once.
 */
export class OrderBounds {
  private readonly kept = new Map<string, OrderBound>();

  constructor(private readonly db: Database) {}

  /** @param query gives the epoch, whether any row has not moved since, and the value. @returns nothing where there were no rows. */
  async at(name: string, query: Statement, position: Position, newest: Position): Promise<OrderBound | undefined> {
    const step = stepAfter(position, newest);
    const key = `${name} ${step}`;
    const known = this.kept.get(key);
    if (known) return known;
    const [row] = await this.db.all(bind(this.db, query, { position: step }));
    const [epoch, isStill, value] = row ?? [];
    if (value === null || value === undefined) return undefined;
    const bound = { value, epoch: Number(epoch), isLeft: !isStill };
    if (this.kept.size >= MOST_BOUNDS) this.kept.clear();
    this.kept.set(key, bound);
    return bound;
  }

  /** The read models have been built anew. */
  forget(): void {
    this.kept.clear();
  }
}
