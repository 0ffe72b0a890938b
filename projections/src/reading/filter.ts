import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Column } from '../declaring/columns';
import { InvalidQuestion, ReadModelMismatch } from '../declaring/errors';
import { encodeValue } from '../storing/row-codec';
import { among } from '../storing/among';
import { param, type Parameters } from '../storing/parameters';
import type { Database, Value } from '../storing/database';
import type { Tables } from '../declaring/tables';
import type { Question } from './conditions';
import { columnOf, type OrderTerm } from './order';

type Condition = RawBuilder<SqlBool>;
type Filters = Readonly<Record<string, unknown>>;

/** The filter that was asked for, and the columns that it lets through only with a value. */
export interface Filter extends Question {
  readonly filled: ReadonlySet<string>;
}

interface Part {
  readonly shape: string;
  readonly values: Parameters;
  readonly condition: (dialect: Database['dialect']) => Condition;
  readonly filled: boolean;
}

/** A list means any of its values, an object of ends a range; `null` is a value like others, but lies in no range. */
export const filterOf = (tables: Tables, where: Filters = {}): Filter => {
  const given = Object.entries(where).filter(([, value]) => value !== undefined);
  const parts = given.map(([name, value]) => ({ name, ...partOf(columnNamed(tables, name), value) }));
  return {
    shape: parts.map(({ name, shape }) => `${name} ${shape}`).join(),
    values: Object.assign({}, ...parts.map(({ values }) => values)) as Parameters,
    conditions: (dialect) => parts.map(({ condition }) => condition(dialect)),
    filled: new Set(parts.filter(({ filled }) => filled).map(({ name }) => name)),
  };
};

interface Named extends Column {
  readonly label: string;
  readonly name: string;
  readonly ref: RawBuilder<unknown>;
}

const columnNamed = (tables: Tables, name: string): Named => ({
  ...columnOf(tables, name),
  label: `${tables.model.name}.${name}`,
  name,
  ref: sql.ref(name),
});

const partOf = (column: Named, wanted: unknown): Part => {
  if (Array.isArray(wanted)) return wanted.length === 1 ? exactly(column, wanted[0]) : amongThese(column, wanted);
  if (typeof wanted === 'object' && wanted !== null) return within(column, wanted);
  return exactly(column, wanted);
};

/** One value, or none: the order of an index goes on behind it, which it does not behind a list. */
const exactly = (column: Named, wanted: unknown): Part => {
  const value = valueOf(column, wanted);
  const name = `where ${column.name}`;
  return value === null
    ? { shape: 'none', values: {}, filled: false, condition: () => sql`${column.ref} is null` }
    : { shape: 'is', values: { [name]: value }, filled: true, condition: () => sql`${column.ref} = ${param(name)}` };
};

const amongThese = (column: Named, wanted: readonly unknown[]): Part => {
  const values = wanted.map((one) => valueOf(column, one));
  const others = values.filter((value) => value !== null);
  const name = `where ${column.name}`;
  const orNone = others.length < values.length;
  return {
    shape: orNone ? 'among or none' : 'among',
    values: { [name]: others },
    filled: !orNone,
    condition: (dialect) => orNoneAtAll(column, orNone, among(dialect, column.ref, param(name))),
  };
};

const ENDS: Readonly<Record<string, string>> = { from: '>=', after: '>', to: '<=', before: '<' };

/** @throws ReadModelMismatch for what is no range, and for a column in which values have no order. */
const within = (column: Named, { orNone = false, ...ends }: { readonly orNone?: unknown }): Part => {
  const given = Object.entries(ends).filter(([, end]) => end !== undefined);
  const stray = given.find(([end]) => ENDS[end] === undefined)?.[0];
  if (stray !== undefined) throw new ReadModelMismatch(`${column.label}: a range has no "${stray}".`);
  if (column.type === 'boolean') throw new ReadModelMismatch(`${column.label} has no order to make a range of.`);
  const limits = given.map(([end, value]) => ({ end, name: `where ${column.name} ${end}`, value }));
  const compared = limits.map(({ end, name }) => sql`${column.ref} ${sql.raw(ENDS[end] ?? '')} ${param(name)}`);
  return {
    shape: `within ${limits.map(({ end }) => end).join(' ')}${orNone ? ' or none' : ''}`,
    values: Object.fromEntries(limits.map(({ name, value }) => [name, limitOf(column, value)])),
    filled: !orNone,
    condition: () =>
      orNoneAtAll(
        column,
        orNone === true,
        compared.length === 0 ? sql`${column.ref} is not null` : sql`(${sql.join(compared, sql` and `)})`,
      ),
  };
};

const orNoneAtAll = ({ ref }: Named, orNone: boolean, condition: Condition): Condition =>
  orNone ? sql`(${condition} or ${ref} is null)` : condition;

const limitOf = (column: Named, end: unknown): Value => {
  if (end === null) throw new ReadModelMismatch(`${column.label}: a range does not end at nothing.`);
  return valueOf(column, end);
};

const valueOf = ({ type, label }: Named, value: unknown): Value => {
  const encoded = value === null ? null : encodeValue(type, value);
  if (encoded === undefined)
    throw new InvalidQuestion(label.slice(label.lastIndexOf('.') + 1), ['取值不符合要求', 'never has such a value']);
  return encoded;
};

/** Where the filter lets nothing through without a value, the order need not reckon with nothing. */
export const filledOrder = (order: readonly OrderTerm[], { filled }: Filter): readonly OrderTerm[] =>
  order.map((term) => (filled.has(term.column) ? { ...term, nullable: false } : term));
