import type { Tables } from '../declaring/tables';
import type { Value } from '../storing/database';
import { encodeValue } from '../storing/row-codec';
import { columnOf, type OrderTerm } from './order';
import type { Row } from './row-reads';

type Values = Readonly<Record<string, unknown>>;

const ENDS: Readonly<Record<string, (order: number) => boolean>> = {
  from: (order) => order >= 0,
  after: (order) => order > 0,
  to: (order) => order <= 0,
  before: (order) => order < 0,
};

/** Whether a row has what a filter asks for: the same as the filter says in SQL. */
export const fits = (row: Row, where: Values): boolean =>
  Object.entries(where).every(([column, wanted]) => fitsOne((row as Values)[column] ?? null, wanted));

const fitsOne = (value: unknown, wanted: unknown): boolean => {
  if (wanted === undefined) return true;
  if (Array.isArray(wanted)) return wanted.includes(value);
  if (typeof wanted !== 'object' || wanted === null) return value === wanted;
  const { orNone = false, ...ends } = wanted as Values;
  if (value === null) return orNone === true;
  return Object.entries(ends).every(
    ([end, limit]) => limit === undefined || ENDS[end]?.(compared(value as Value, limit as Value)),
  );
};

/** The place of a row in an order, as its cursor has it. */
export const placeIn = (tables: Tables, order: readonly OrderTerm[], row: Row): readonly Value[] =>
  order.map(({ column }) => {
    const value = (row as Values)[column] ?? null;
    return value === null ? null : (encodeValue(columnOf(tables, column).type, value) ?? null);
  });

/** Below zero where one place comes before the other. Nothing (`null`) comes first when ascending. */
export const comparePlaces = (order: readonly OrderTerm[], one: readonly Value[], other: readonly Value[]): number => {
  for (const [at, { direction }] of order.entries()) {
    const found = compared(one[at] ?? null, other[at] ?? null);
    if (found !== 0) return direction === 'asc' ? found : -found;
  }
  return 0;
};

/** Texts compare byte by byte, as in the stores. */
const compared = (one: Value, other: Value): number => {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  if (typeof one === 'string' && typeof other === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return Number(one) - Number(other);
};
