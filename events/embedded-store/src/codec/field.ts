import type { Kind, Scalar } from './kinds';

export type Many = 'one' | 'optional' | 'list' | 'map';

export interface Field<T, W, M extends Many> {
  readonly number: number;
  readonly kind: Kind<T, W>;
  readonly many: M;
}

/** A field without presence: a client leaves its zero out, and means zero. */
export const one = <T>(number: number, kind: Scalar<T>): Field<T, T, 'one'> => ({ number, kind, many: 'one' });
/** A field with presence: a message, part of a `oneof`, or declared `optional`. */
export const optional = <T, W>(number: number, kind: Kind<T, W>): Field<T, W, 'optional'> => ({
  number,
  kind,
  many: 'optional',
});
export const list = <T, W>(number: number, kind: Kind<T, W>): Field<T, W, 'list'> => ({ number, kind, many: 'list' });
/** A map with string keys. */
export const map = <T, W>(number: number, kind: Kind<T, W>): Field<T, W, 'map'> => ({ number, kind, many: 'map' });

/** What all fields have in common, whatever they hold. */
export interface FieldShape {
  readonly number: number;
  readonly kind: { readonly wireType: number; readonly zero?: unknown };
  readonly many: Many;
}

export type AnyField = Field<unknown, unknown, Many> & FieldShape;
export type Entries = ReadonlyArray<readonly [string, AnyField]>;
export type Values = Record<string, unknown>;
