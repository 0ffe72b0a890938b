import type { Column } from '../declaring/columns';
import { ReadModelMismatch } from '../declaring/errors';
import type { Tables } from '../declaring/tables';

export interface OrderTerm {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  readonly nullable: boolean;
}
type OrderInput = string | { readonly column: string; readonly direction: 'asc' | 'desc' };

/** The total order that was asked for: it ends in the id, in the direction of the last column, as the indexes do. */
export const orderOf = (tables: Tables, asked: readonly OrderInput[] = []): readonly OrderTerm[] => {
  const terms = asked.map((one) => (typeof one === 'string' ? { column: one, direction: 'asc' as const } : one));
  const atId = terms.findIndex(({ column }) => column === 'id');
  const kept = atId < 0 ? terms : terms.slice(0, atId + 1);
  const id = { column: 'id', direction: kept.at(-1)?.direction ?? 'asc' };
  return (atId < 0 ? [...kept, id] : kept).map((term) => ({
    ...term,
    nullable: columnOf(tables, term.column).nullable,
  }));
};

/** The same rows from the other end. */
export const reversed = (order: readonly OrderTerm[]): readonly OrderTerm[] =>
  order.map((term) => ({ ...term, direction: term.direction === 'asc' ? 'desc' : 'asc' }));

/** A column that may be filtered on and ordered by. */
export const columnOf = ({ model, placed, stored }: Tables, name: string): Column => {
  if (name === 'id') return { type: 'text', nullable: false };
  const column = stored[name];
  if (!column || !placed.includes(name)) {
    throw new ReadModelMismatch(
      `${model.name} has no index over "${name}": declare one to filter on it or order by it.`,
    );
  }
  return column;
};
