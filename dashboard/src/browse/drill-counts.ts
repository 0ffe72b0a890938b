import { textOf } from '../words/text';
import type { Row } from './title';

export type TableArguments = Readonly<Record<string, unknown>>;
type Params = Readonly<Record<string, string | undefined>>;

/** The list of the rows that a number counts, no more and no less. */
export interface Drill {
  /** A list of the graph, or a page that shows rows of its own. */
  readonly list: string;
  readonly params: (row: Row, asked: TableArguments) => Params;
}

export type Filters = (row: Row, asked: TableArguments) => Readonly<Record<string, unknown>>;

const texts = (filters: Readonly<Record<string, unknown>>): Params =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, textOf(value) || undefined]));

/** Columns of a table that all count rows of one list, each with what it adds to the filter. */
export const counts = (list: string, common: Filters, columns: Readonly<Record<string, Filters>>) =>
  Object.fromEntries(
    Object.entries(columns).map(([column, own]): readonly [string, Drill] => [
      column,
      { list, params: (row, asked) => texts({ ...common(row, asked), ...own(row, asked) }) },
    ]),
  );

export const all: Filters = () => ({});
export const only =
  (filter: Readonly<Record<string, unknown>>): Filters =>
  () =>
    filter;
export const lateOn: Filters = (_, { today }) => ({ overdueOn: today });
