import type { z } from 'zod';
import type { Label, roleSchema } from '@zhudian/facts';

export type Role = z.infer<typeof roleSchema>;

/** How far from the viewer's unit: the unit itself, all below it, or the whole bureau that it is in. */
export type Reach = 'own' | 'under' | 'bureau';
/** What a column names: a unit, or a thing that belongs to one. */
export type Placed = 'unit' | 'posting' | 'training' | 'round';
type Value = string | boolean | null;

/** A predicate over a row and a viewer. It is read in two ways, as a function and as SQL, and means the same in both. */
export type Condition<Column extends string = string> =
  | { readonly kind: 'always' }
  | { readonly kind: 'person'; readonly column: Column }
  | { readonly kind: 'posting'; readonly column: Column }
  | { readonly kind: 'within'; readonly reach: Reach; readonly column: Column; readonly placed: Placed }
  | { readonly kind: 'is'; readonly column: Column; readonly values: readonly Value[] }
  | { readonly kind: 'every' | 'some'; readonly of: readonly Condition<Column>[] };

export const always: Condition<never> = { kind: 'always' };
/** The viewer is the person in the column. */
export const self = <C extends string>(column: C): Condition<C> => ({ kind: 'person', column });
/** The posting in the column is, or was, the viewer's. */
export const ownPosting = <C extends string>(column: C): Condition<C> => ({ kind: 'posting', column });
export const within = <C extends string>(reach: Reach, column: C, placed: Placed = 'unit'): Condition<C> => ({
  kind: 'within',
  reach,
  column,
  placed,
});
export const is = <C extends string>(column: C, ...values: readonly Value[]): Condition<C> => ({
  kind: 'is',
  column,
  values,
});
export const every = <C extends string>(...of: readonly Condition<C>[]): Condition<C> => ({ kind: 'every', of });
export const some = <C extends string>(...of: readonly Condition<C>[]): Condition<C> => ({ kind: 'some', of });

/** Who sees what, and why. */
export interface Grant<Column extends string = string> {
  readonly to: readonly Role[];
  readonly where: Condition<Column>;
  readonly why: Label;
}
export const grant = <C extends string>(to: readonly Role[], where: Condition<C>, ...why: Label): Grant<C> => ({
  to,
  where,
  why,
});

/**
 * A column, or fields of the values in it, that of those who see the row only some see: to others it is empty. Without a
 * column it is facts alone that are hidden.
 */
export interface Mask<Column extends string = string> {
  readonly column?: Column;
  readonly fields?: readonly string[];
  readonly to: readonly Grant<Column>[];
  /** The types of the facts that tell what is masked. */
  readonly told: readonly string[];
  /** Who told them is hidden as well. */
  readonly isAnonymous?: boolean;
}

/** Who sees which rows of a read model, and which of their columns. Nothing is seen that is not granted. */
export interface Access<Column extends string = string> {
  readonly rows: readonly Grant<Column>[];
  /** Rows that a viewer does not see whoever he is: the own case. */
  readonly except?: { readonly where: Condition<Column>; readonly why: Label };
  readonly masks?: readonly Mask<Column>[];
}

/** Nobody reads it through the graph: it serves the machinery alone. */
export const INTERNAL: Access<never> = { rows: [] };

const columnsIn = (condition: Condition): readonly string[] => {
  if (condition.kind === 'always') return [];
  if ('of' in condition) return condition.of.flatMap(columnsIn);
  return [condition.column];
};

/** The columns that decide who sees what. */
export const decidingColumns = ({ rows, except, masks = [] }: Access): ReadonlySet<string> => {
  const grants = [...rows, ...masks.flatMap(({ to }) => to)];
  return new Set([...grants.flatMap(({ where }) => columnsIn(where)), ...(except ? columnsIn(except.where) : [])]);
};

const placesIn = (condition: Condition): readonly Place[] => {
  if (condition.kind === 'within') return [condition];
  return 'of' in condition ? condition.of.flatMap(placesIn) : [];
};

/** A column that tells where a row belongs. */
export interface Place {
  readonly column: string;
  readonly placed: Placed;
}

/** The columns by which a row belongs to a unit: directly, or through a thing of the unit. */
export const placesOf = ({ rows }: Access): readonly Place[] => rows.flatMap(({ where }) => placesIn(where));
