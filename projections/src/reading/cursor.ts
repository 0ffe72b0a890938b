import type { Position } from '@zhudian/facts';
import { InvalidQuestion } from '../declaring/errors';
import type { Tables } from '../declaring/tables';
import { encodeValue } from '../storing/row-codec';
import type { Value } from '../storing/database';
import { columnOf, type OrderTerm } from './order';

/** A cursor that is none, or one of another order. */
export class InvalidCursor extends InvalidQuestion {
  constructor(end: 'after' | 'before') {
    super(end, ['的分页游标与当前排序不符', 'does not belong to this order']);
    this.name = 'InvalidCursor';
  }
}

/** The place of a row in an order, as an opaque text. */
export const encodeCursor = (order: readonly OrderTerm[], row: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify([nameOf(order), ...order.map(({ column }) => row[column])])).toString('base64url');

/** @throws InvalidCursor */
export const decodeCursor = (
  tables: Tables,
  order: readonly OrderTerm[],
  { end, cursor }: { readonly end: 'after' | 'before'; readonly cursor: string },
): readonly Value[] => {
  const [name, ...values] = parsed(cursor);
  if (name !== nameOf(order) || values.length !== order.length) throw new InvalidCursor(end);
  return order.map(({ column, nullable }, at) => {
    const value = values[at];
    if (value === null && nullable) return null;
    const encoded = encodeValue(columnOf(tables, column).type, value);
    if (encoded === undefined) throw new InvalidCursor(end);
    return encoded;
  });
};

/** The position in the log that a cursor holds, where its order has one. */
export const positionInCursor = (cursor: string): Position | undefined => {
  const [name, ...values] = parsed(cursor);
  const columns = typeof name === 'string' ? name.split(',') : [];
  const value = values[columns.findIndex((column) => column.startsWith('position '))];
  return typeof value === 'number' ? value : undefined;
};

/** Two orders of one name are the same. */
export const nameOf = (order: readonly OrderTerm[]): string =>
  order.map(({ column, direction }) => `${column} ${direction}`).join();

const parsed = (cursor: string): readonly unknown[] => {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(content) ? content : [];
  } catch {
    return [];
  }
};
