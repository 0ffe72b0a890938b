import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { param, type Parameters } from '../storing/parameters';
import type { Database, Value } from '../storing/database';
import type { OrderTerm } from './order';

type Condition = RawBuilder<SqlBool>;
/** A condition without its values (so that its text can be kept), and the values under their names. */
export interface Question {
  readonly shape: string;
  readonly values: Parameters;
  readonly conditions: (dialect: Database['dialect']) => readonly Condition[];
}

/** A place in an order, and the name of the end of a page that it is. */
export interface Place {
  readonly end: 'after' | 'before';
  readonly cursor: readonly Value[] | undefined;
}
type ValueAt = (column: string) => RawBuilder<unknown>;

/** What comes after a place in an order. `null` comes first when ascending and last when descending. */
export const beyond = (order: readonly OrderTerm[], { end, cursor }: Place): Question => {
  if (!cursor) return { shape: `${end} nothing`, values: {}, conditions: () => [] };
  const isNull = cursor.map((value) => value === null);
  const valueAt: ValueAt = (column) => param(`${end} ${column}`);
  return {
    shape: `${end} ${isNull.map(Number).join('')}`,
    values: Object.fromEntries(order.map(({ column }, at) => [`${end} ${column}`, cursor[at] ?? null])),
    conditions: () => [
      isUniform(order) && !isNull.includes(true)
        ? asTuple(order, valueAt)
        : sql<SqlBool>`(${sql.join(stepwise(order, isNull, valueAt), sql` or `)})`,
    ],
  };
};

/** One direction and no nulls: a comparison of tuples, which indexes answer directly. */
const isUniform = (order: readonly OrderTerm[]): boolean =>
  order.every(({ direction, nullable }) => !nullable && direction === order[0]?.direction);

const asTuple = (order: readonly OrderTerm[], valueAt: ValueAt): Condition => {
  const columns = sql.join(order.map(({ column }) => sql.ref(column)));
  const values = sql.join(order.map(({ column }) => valueAt(column)));
  return order[0]?.direction === 'desc' ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
};

const stepwise = (order: readonly OrderTerm[], isNull: readonly boolean[], valueAt: ValueAt): Condition[] =>
  order.flatMap((term, at) => {
    const later = laterThan(term, isNull[at] ?? false, valueAt(term.column));
    const same = order
      .slice(0, at)
      .map(({ column }, before) => sameAs(column, isNull[before] ?? false, valueAt(column)));
    return later ? [sql<SqlBool>`(${sql.join([...same, later], sql` and `)})`] : [];
  });

const sameAs = (column: string, isNull: boolean, value: RawBuilder<unknown>): Condition =>
  isNull ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${value}`;

const laterThan = (
  { column, direction, nullable }: OrderTerm,
  isNull: boolean,
  value: RawBuilder<unknown>,
): Condition | undefined => {
  const ref = sql.ref(column);
  if (direction === 'asc') return isNull ? sql`${ref} is not null` : sql`${ref} > ${value}`;
  if (isNull) return undefined;
  return nullable ? sql`(${ref} < ${value} or ${ref} is null)` : sql`${ref} < ${value}`;
};
