import type { RawBuilder, SqlBool } from 'kysely';
import type { Statement } from '../storing/database';
import type { OrderTerm } from './order';

export type Condition = RawBuilder<SqlBool>;

export interface ListQuestion {
  readonly conditions: readonly Condition[];
  readonly order: readonly OrderTerm[];
  /** What a viewer sees of the table that goes by a name in the statement; everything when absent. */
  readonly seen?: ((table: string) => Condition) | undefined;
  /** Whether the rows are met in their order, so that none is told that is not given. */
  readonly isInOrder?: boolean;
}

/** More versions than this that ended after a position, and the position counts as far away. */
export const MOST_RECENT = 200;

/** More rows than this that are still where they were at a position, and they are looked for along the order of the list. */
export const MOST_STILL = 200;

/**
 * Ways to read a list as of a position. All but the last say whether they may be trusted, in their first column:
 * - `head`: the current rows alone, right when nothing changed after the position; gives the newest change.
 * - `near`: current rows and the versions that ended after the position; right when those were not too many; gives their number.
 * - `long`: the places of rows as of the position, from versions that ended with a move and the current rows that have not moved
 *   since; right when the latter are not too many; gives the epoch of the store, or that they are.
 * - `far`: the same, however many have not moved; always right; gives the epoch.
 *
 * The last two tell, behind each row, since when it is as it is told: where that is after the position, the place alone is right.
 */
export interface ListQueries {
  readonly head: Statement;
  readonly near: Statement;
  readonly long: Statement;
  readonly far: Statement;
  /** Where the first column of the order has an index of its own. */
  readonly bounded?: BoundedQueries;
}

/** The last two ways, for rows that are not beyond a bound of the first column; right while the epoch is that of the bound. */
export interface BoundedQueries extends Pick<ListQueries, 'long' | 'far'> {
  /** Of what the bound is. */
  readonly name: string;
  /** Without the current rows: right where all have moved since. */
  readonly gone: Statement;
  /** Gives the epoch, whether any row is where it was at a position, and the bound as of that position. */
  readonly bound: Statement;
}

/** What `long` gives when too many rows have not moved. */
export const TOO_MANY = -1;
