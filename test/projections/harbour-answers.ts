import fc from 'fast-check';
import type { Position, RecordedFact } from '@zhudian/facts';
import type { PageBounds, PageRequest, Range, ReadModel, Snapshot } from '@zhudian/projections';
import { foldInMemory } from '../support/read-model-of';
import { someKeys } from './harbour-facts';
import { harbours, ports, type HarbourRow } from './harbours.story';

type Request = Omit<PageRequest<typeof harbours.columns>, keyof PageBounds> & { readonly size: number };
type Term = { readonly column: keyof HarbourRow; readonly direction: 'asc' | 'desc' };

const direction = fc.constantFrom('asc' as const, 'desc' as const);
const term = fc.record({ column: fc.constantFrom('port', 'size', 'berth', 'open', 'draught', 'id'), direction });

/** Ends of any kind in any number, also those between which nothing lies. */
const range = (limit: fc.Arbitrary<string> | fc.Arbitrary<number>) =>
  fc.record({ from: limit, after: limit, to: limit, before: limit, orNone: fc.boolean() }, { requiredKeys: [] });
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const filters = {
  port: fc.oneof(
    fc.constantFrom('north', '港'),
    some(['north', 'south', '港']),
    range(fc.constantFrom('north', 'south')),
  ),
  berth: fc.oneof(
    fc.constantFrom(null, 'b1'),
    some([null, 'b1', '']),
    fc.constant([]),
    range(fc.constantFrom('', 'b1', 'b2')),
  ),
  open: fc.boolean(),
  size: fc.oneof(some([0, 1, 2]), range(fc.integer({ min: -2, max: 3 }))),
  draught: range(fc.constantFrom(-1.25, 0.5, 2)),
};

/** Questions with any filter and order that the indexes allow; many without a filter, so that there is something to order. */
export const someRequest = fc.record({
  where: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record(filters, { requiredKeys: [] }) },
  ),
  orderBy: fc.uniqueArray(term, { maxLength: 3, selector: ({ column }) => column }),
  size: fc.integer({ min: 1, max: 4 }),
}) as fc.Arbitrary<Request>;

/** Compares every kind of answer at a position with a fresh fold of the log up to it. */
export const expectFreshFold = async (
  at: Snapshot,
  facts: readonly RecordedFact[],
  request: Request,
): Promise<void> => {
  const past = facts.filter(({ position }) => position <= at.position);
  await expectRows(at, harbours, foldInMemory(harbours, past));
  await expectRows(at, ports, foldInMemory(ports, past));
  const expected = foldInMemory(harbours, past)
    .filter(meets(request.where ?? {}))
    .toSorted(inOrder(request.orderBy as readonly Term[]));
  expect(await everyPage(at, request, 'first')).toStrictEqual(expected);
  expect(await everyPage(at, request, 'last')).toStrictEqual(expected);
  await expectBetween(at, request);
  expect(await at.count(harbours, request.where)).toBe(expected.length);
};

const expectRows = async <Row extends { readonly id: string }>(
  at: Snapshot,
  model: unknown,
  rows: readonly Row[],
): Promise<void> => {
  const read = model as ReadModel;
  const ids = [...someKeys, ...rows.map(({ id }) => id)];
  const expected = ids.map((id) => rows.find((row) => row.id === id));
  expect(await at.findMany(read, ids)).toStrictEqual(expected);
  for (const [index, id] of ids.entries()) expect(await at.find(read, id)).toStrictEqual(expected[index]);
};

/** All rows, page by page: from the first on, or from the last back. */
const everyPage = async (
  at: Snapshot,
  { size, ...request }: Request,
  from: 'first' | 'last',
): Promise<readonly HarbourRow[]> => {
  const pages: (readonly HarbourRow[])[] = [];
  let bounds: PageBounds = {};
  for (let hasMore = true; hasMore;) {
    const page = await at.page(harbours, { ...request, [from]: size, ...bounds });
    expect(page.rows.length).toBeLessThanOrEqual(size);
    expect(page.cursors.length).toBe(page.rows.length);
    pages.push(page.rows);
    bounds = from === 'first' ? { after: page.cursors.at(-1) } : { before: page.cursors.at(0) };
    hasMore = page.hasMore;
  }
  return (from === 'first' ? pages : pages.toReversed()).flat();
};

/** Between the places of any two rows lie the rows between them, and between a place and itself nothing. */
const expectBetween = async (at: Snapshot, { size, ...request }: Request): Promise<void> => {
  const { rows, cursors } = await at.page(harbours, { ...request, first: 200 });
  const [from, to] = [size - 1, rows.length - 1];
  const bounds = { after: cursors.at(from), before: cursors.at(to) };
  for (const end of ['first', 'last'] as const) {
    const between = await at.page(harbours, { ...request, [end]: 200, ...bounds });
    expect(between.rows).toStrictEqual(rows.slice(from < rows.length ? size : 0, Math.max(to, 0)));
  }
};

type Conditions = PageRequest<typeof harbours.columns>['where'];

const meets = (where: NonNullable<Conditions>) => (row: HarbourRow) =>
  Object.entries(where).every(([column, asked]) => {
    const value = row[column as keyof HarbourRow];
    const isRange = typeof asked === 'object' && asked !== null && !Array.isArray(asked);
    return isRange ? liesIn(asked as Range, value) : [asked].flat().includes(value as never);
  });

const liesIn = ({ from, after, to, before, orNone = false }: Range, value: unknown): boolean => {
  if (value === null) return orNone;
  return (
    (from === undefined || compare(value, from) >= 0) &&
    (after === undefined || compare(value, after) > 0) &&
    (to === undefined || compare(value, to) <= 0) &&
    (before === undefined || compare(value, before) < 0)
  );
};

const inOrder = (terms: readonly Term[]) => {
  const last = { column: 'id', direction: terms.at(-1)?.direction ?? 'asc' } as const;
  return (one: HarbourRow, other: HarbourRow): number => {
    for (const { column, direction: way } of [...terms, last]) {
      const compared = compare(one[column], other[column]);
      if (compared !== 0) return way === 'asc' ? compared : -compared;
    }
    return 0;
  };
};

const compare = (one: unknown, other: unknown): number => {
  if (one === null || other === null) return Number(other === null) - Number(one === null);
  if (typeof one === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(String(other)));
  return Number(one) - Number(other);
};

export const lastPosition = (facts: readonly RecordedFact[]): Position => facts.at(-1)?.position ?? -1;
