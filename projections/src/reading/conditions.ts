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

/** What comes after a row in an order. `null` comes first when ascending and last when descending. */
export const beyond = (order: readonly OrderTerm[], cursor: readonly Value[] | undefined): Question => {
  if (!cursor) return { shape: 'from the start', values: {}, conditions: () => [] };
  const isNull = cursor.map((value) => value === null);
  return {
    shape: `after ${isNull.map(Number).join('')}`,
    values: Object.fromEntries(order.map(({ column }, at) => [`after ${column}`, cursor[at] ?? null])),
    conditions: () => [
      isUniform(order) ? asTuple(order) : sql<SqlBool>`(${sql.join(stepwise(order, isNull), sql` or `)})`,
    ],
  };
};

const cursorOf = (column: string) => param(`after ${column}`);

/** One direction and no nulls: a comparison of tuples, which indexes answer directly. */
const isUniform = (order: readonly OrderTerm[]): boolean =>
  order.every(({ direction, nullable }) => !nullable && direction === order[0]?.direction);

const asTuple = (order: readonly OrderTerm[]): Condition => {
  const columns = sql.join(order.map(({ column }) => sql.ref(column)));
  const values = sql.join(order.map(({ column }) => cursorOf(column)));
  return order[0]?.direction === 'desc' ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
};

const stepwise = (order: readonly OrderTerm[], isNull: readonly boolean[]): Condition[] =>
  order.flatMap((term, at) => {
    const later = laterThan(term, isNull[at] ?? false);
    const same = order.slice(0, at).map(({ column }, before) => sameAs(column, isNull[before] ?? false));
    return later ? [sql<SqlBool>`(${sql.join([...same, later], sql` and `)})`] : [];
  });

const sameAs = (column: string, isNull: boolean): Condition =>
  isNull ? sql`${sql.ref(column)} is null` : sql`${sql.ref(column)} = ${cursorOf(column)}`;

const laterThan = ({ column, direction, nullable }: OrderTerm, isNull: boolean): Condition | undefined => {
  const ref = sql.ref(column);
  if (direction === 'asc') return isNull ? sql`${ref} is not null` : sql`${ref} > ${cursorOf(column)}`;
  if (isNull) return undefined;
  return nullable ? sql`(${ref} < ${cursorOf(column)} or ${ref} is null)` : sql`${ref} < ${cursorOf(column)}`;
};
