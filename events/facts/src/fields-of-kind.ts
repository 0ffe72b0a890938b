import { z } from 'zod';

/** A field of an input that is of some kind. */
export interface FieldOfKind<Kind> {
  /** Where it stands in the input, such as `['stationIds', 2]`. */
  readonly place: readonly (string | number)[];
  readonly kind: Kind;
  readonly value: unknown;
}

type Finder<Kind> = (value: unknown, place: FieldOfKind<Kind>['place']) => readonly FieldOfKind<Kind>[];
type FinderOf<Kind> = (schema: z.ZodType) => Finder<Kind> | undefined;

/** All stated fields of an input that are of a kind, in the order of its fields. */
export type FieldsOfKind<Kind> = (schema: z.ZodObject, data: object) => readonly FieldOfKind<Kind>[];

/** Looks at each schema once. */
export const fieldsOfKind = <Kind>(kindOf: (schema: z.ZodType) => Kind | undefined): FieldsOfKind<Kind> => {
  const finderOf = finders(kindOf);
  return (schema, data) => finderOf(schema)?.(data, []) ?? [];
};

/** Whether any field of a schema is of a kind. Looks at each schema once. */
export const kindHolder = (kindOf: (schema: z.ZodType) => unknown): ((schema: z.ZodType) => boolean) => {
  const finderOf = finders(kindOf);
  return (schema) => finderOf(schema) !== undefined;
};

export const holdsKind = (schema: z.ZodType, kindOf: (schema: z.ZodType) => unknown): boolean =>
  kindHolder(kindOf)(schema);

const finders = <Kind>(kindOf: (schema: z.ZodType) => Kind | undefined): FinderOf<Kind> => {
  const known = new WeakMap<z.ZodType, Finder<Kind> | undefined>();
  const finderOf: FinderOf<Kind> = (schema) => {
    if (known.has(schema)) return known.get(schema);
    const made = makeFinder(schema);
    known.set(schema, made);
    return made;
  };
  const makeFinder: FinderOf<Kind> = (schema) => {
    const kind = kindOf(schema);
    if (kind !== undefined) return whereStated((value, place) => [{ place, kind, value }]);
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
      return finderOf(schema.unwrap() as z.ZodType);
    if (schema instanceof z.ZodArray) return inEach(finderOf(schema.element as z.ZodType));
    return schema instanceof z.ZodObject ? inFields(schema, finderOf) : undefined;
  };
  return finderOf;
};

const whereStated =
  <Kind>(finder: Finder<Kind>): Finder<Kind> =>
  (value, place) =>
    value === undefined || value === null ? [] : finder(value, place);

const inEach = <Kind>(finder: Finder<Kind> | undefined): Finder<Kind> | undefined =>
  finder &&
  whereStated((list, place) =>
    (list as readonly unknown[]).flatMap((value, index) => finder(value, [...place, index])),
  );

const inFields = <Kind>(schema: z.ZodObject, finderOf: FinderOf<Kind>): Finder<Kind> | undefined => {
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const finder = finderOf(field as z.ZodType);
    return finder ? [[name, finder] as const] : [];
  });
  if (fields.length === 0) return undefined;
  return whereStated((data, place) =>
    fields.flatMap(([name, finder]) => finder((data as Readonly<Record<string, unknown>>)[name], [...place, name])),
  );
};
