import type { Position } from '@zhudian/facts';
import type { Columns, RowOf } from '../declaring/columns';
import type { ReadModel } from '../declaring/define-read-model';

type Filterable = string | number | boolean | null;
/**
 * The values between two ends: `from` and `to` belong to it, `after` and `before` do not. An end left out is open, and a
 * range without ends holds every value. Nothing (`null`) lies in no range; `orNone` lets it through beside it.
 * Texts compare byte by byte, so that days and months (`YYYY-MM-DD`, `YYYY-MM`) are in their order.
 */
export interface Range {
  readonly from?: string | number | undefined;
  readonly after?: string | number | undefined;
  readonly to?: string | number | undefined;
  readonly before?: string | number | undefined;
  readonly orNone?: boolean;
}
/** Column by column: the value a row must have, the values of which it must have one, or the range it must lie in. */
export type Where<C extends Columns> = {
  readonly [K in (keyof C | 'id') & string]?: Filterable | readonly Filterable[] | Range;
};
export type OrderBy<C extends Columns> =
  ((keyof C | 'id') & string) | { readonly column: (keyof C | 'id') & string; readonly direction: 'asc' | 'desc' };

/** The part of a list between two places, and how much of it: the first rows or the last, never both. */
export interface PageBounds {
  /** How many rows from the start, 1 to 1,000. */
  readonly first?: number | undefined;
  /** How many rows from the end, 1 to 1,000. */
  readonly last?: number | undefined;
  /** Cursors of the same order. A cursor names a place: no row needs to be there any more. */
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}
export interface PageRequest<C extends Columns> extends PageBounds {
  readonly where?: Where<C>;
  /** Ends in the id by itself, so that the order is always total. Nothing (`null`) comes first. */
  readonly orderBy?: readonly OrderBy<C>[];
}
/** The cursors of the rows of a page. Most are asked for by nobody, so each is made when it is. */
export interface Cursors {
  readonly length: number;
  readonly at: (index: number) => string | undefined;
}
export interface Page<Row> {
  /** In the order of the list, also when they are the last. */
  readonly rows: readonly Row[];
  /** The cursor of each row. */
  readonly cursors: Cursors;
  /** Whether more rows lie between the bounds: after these when they are the first, before these when they are the last. */
  readonly hasMore: boolean;
}

/**
 * The rows of the read models as a fold of the log up to one position gives them, for ever the same.
 * Filters and orders may use the columns of any index of the read model; others are refused with ReadModelMismatch.
 * Every method may throw PositionNotReached and ReadModelNotReady.
 */
export interface Snapshot {
  readonly position: Position;
  find<C extends Columns>(model: ReadModel<C>, id: string): Promise<RowOf<C> | undefined>;
  /** In the order of the ids. */
  findMany<C extends Columns>(model: ReadModel<C>, ids: readonly string[]): Promise<readonly (RowOf<C> | undefined)[]>;
  page<C extends Columns>(model: ReadModel<C>, request: PageRequest<C>): Promise<Page<RowOf<C>>>;
  count<C extends Columns>(model: ReadModel<C>, where?: Where<C>): Promise<number>;
}
