import { InvalidQuestion } from '../declaring/errors';
import type { Tables } from '../declaring/tables';
import { beyond, type Question } from './conditions';
import { decodeCursor, nameOf } from './cursor';
import { filledOrder, type Filter } from './filter';
import { reversed, type OrderTerm } from './order';
import type { PageBounds } from './snapshot';

/** The largest page that is read at once. */
export const MOST_AT_ONCE = 1_000;
/** Who goes on with more than that reads to the end. */
const MANY = 200;

/** How a page is read: from its start or from its end, and what lies between its bounds. */
export interface PageRead {
  readonly shape: string;
  readonly size: number;
  readonly isBackward: boolean;
  /** Whether it is one of many: then each is read where the one before it ended, and never are all rows that are seen sorted for it. */
  readonly isOneOfMany: boolean;
  readonly order: readonly OrderTerm[];
  readonly within: readonly Question[];
}

/** @throws InvalidQuestion */
export const pageReadOf = (
  tables: Tables,
  order: readonly OrderTerm[],
  filter: Filter,
  bounds: PageBounds,
): PageRead => {
  const { first, last } = bounds;
  const isBackward = first === undefined;
  const size = sizeOf(isBackward ? 'last' : 'first', first ?? last);
  if (!isBackward && last !== undefined) throw new InvalidQuestion('last', ['不能与first同时使用', 'excludes first']);
  const filled = filledOrder(order, filter);
  const cursorAt = (end: 'after' | 'before') => {
    const cursor = bounds[end];
    return {
      end,
      cursor: cursor === undefined || cursor === null ? undefined : decodeCursor(tables, order, { end, cursor }),
    };
  };
  const goesOn = Boolean(isBackward ? bounds.before : bounds.after);
  const isOneOfMany = size > MANY && goesOn;
  return {
    shape: `${isBackward ? 'last' : 'first'}${isOneOfMany ? ' of many' : ''} by ${nameOf(order)}`,
    size,
    isBackward,
    isOneOfMany,
    order: isBackward ? reversed(order) : order,
    within: [beyond(filled, cursorAt('after')), beyond(reversed(filled), cursorAt('before'))],
  };
};

const sizeOf = (argument: 'first' | 'last', size: number | undefined): number => {
  if (size === undefined || !Number.isInteger(size) || size < 1 || size > MOST_AT_ONCE)
    throw new InvalidQuestion(argument, [`须为1至${MOST_AT_ONCE}`, `is 1 to ${MOST_AT_ONCE}`]);
  return size;
};
