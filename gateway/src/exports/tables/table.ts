import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLScalarType,
  GraphQLString,
  type GraphQLArgument,
} from 'graphql';
import type { JsonObject } from '../../execution/values';
import type { Row } from '../format';
import type { Column, ExportedList } from '../lists';

/** What is asked of a list of the graph: what is selected of its entries, and with which variables. */
export interface Wanted {
  readonly list: string;
  readonly selection: string;
  /** Variables and their types. */
  readonly declared?: string;
  readonly variables?: JsonObject;
}

/** Reads for one person, at one position. */
export interface Read {
  readonly entries: (wanted: Wanted) => AsyncGenerator<readonly Row[]>;
  readonly facts: () => AsyncGenerator<readonly Row[]>;
}

export type Given = Readonly<Record<string, string>>;

/** A table that is made for analysis, from what the graph tells. */
export interface Table extends ExportedList {
  readonly rows: (read: Read, given: Given) => AsyncGenerator<readonly Row[]>;
}

const TYPES = {
  text: GraphQLString,
  number: GraphQLFloat,
  whole: GraphQLInt,
  truth: GraphQLBoolean,
  day: new GraphQLScalarType({ name: 'LocalDate' }),
} as const;

/** A column that may be empty. */
export const column = (name: string, kind: keyof typeof TYPES, description: string): Column => ({
  name,
  path: [name],
  type: TYPES[kind],
  description,
  isNullable: true,
});

/** A parameter that has to be given: a day. */
export const requiredDay = (name: string, description: string): GraphQLArgument => ({
  name,
  description,
  type: new GraphQLNonNull(TYPES.day),
  defaultValue: undefined,
  deprecationReason: undefined,
  extensions: {},
  astNode: undefined,
});

const DAY_MS = 86_400_000;

/** Days from one to another. */
export const daysBetween = (from: unknown, to: unknown): number | null =>
  typeof from === 'string' && typeof to === 'string' ? Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) : null;

/** The day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

export const monthOf = (day: unknown): string => String(day).slice(0, 7);

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

/** Months from one to another. */
export const monthsBetween = (from: string, to: string): number => monthNumber(to) - monthNumber(from);

/** The id of what a row names, if it names something. */
export const idOf = (entity: unknown): string | null => {
  const { id } = (entity ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : null;
};

export const listOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);
