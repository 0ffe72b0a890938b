import { z } from 'zod';

/** What can be judged of an input that has not the shape it should have. */
export interface SoundParts {
  readonly value: Readonly<Record<string, unknown>>;
  /** Whether it has the shape all the same, with words in place of those that are wrong. */
  readonly inWordsOnly: boolean;
}

type Place = readonly PropertyKey[];

/** The input with other words where words are wrong, if nothing else is; else without whatever is wrong. */
export const soundOf = (shape: z.ZodObject, given: unknown, { issues }: z.ZodError): SoundParts => {
  const replaced = issues.map(({ path }, at) => replacementAt(shape, path, at));
  const judged = replaced.every((one) => one !== undefined) ? shape.safeParse(replaced.reduce(put, given)) : undefined;
  if (judged?.success) return { value: judged.data, inWordsOnly: true };
  const wrong = issues.filter((issue) => isOfValue(issue, given)).map(({ path }) => path);
  return { value: without(given, wrong), inWordsOnly: false };
};

/** An input without its values at some places. */
export const without = (given: unknown, places: readonly Place[]): SoundParts['value'] => {
  const value = places.map((path) => ({ path, value: undefined })).reduce(put, given);
  return isObject(value) ? value : {};
};

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null;

/** Fields that do not fit together may each be sound; a value of another kind, or a list that is too long, is not. */
const isOfValue = ({ code, path }: z.core.$ZodIssue, given: unknown): boolean =>
  !(isObject(valueAt(given, path)) && ['custom', 'too_small', 'unrecognized_keys'].includes(code));

const valueAt = (given: unknown, path: Place): unknown =>
  path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), given);

const put = (given: unknown, { path: [key, ...path], value }: Replacement): unknown => {
  if (key === undefined) return value;
  const copy: unknown = Array.isArray(given) ? [...(given as unknown[])] : { ...(given as object) };
  return Object.assign(copy as object, { [key]: put(valueAt(given, [key]), { path, value }) });
};

interface Replacement {
  readonly path: Place;
  readonly value: unknown;
}

const SOME_UUID = '00000000-0000-4000-8000-000000000000';

/** Words stand for words; what no rule looks at is replaced or left out; nothing can stand for anything else. */
const replacementAt = (shape: z.ZodObject, path: Place, at: number): Replacement | undefined => {
  const [first] = path;
  if (first === 'commandId') return { path, value: SOME_UUID };
  if (first === 'evidence' || first === 'actingAs') return { path: [first], value: undefined };
  return isText(path.reduce(fieldOf, shape)) ? { path, value: `待改正的内容之${at + 1}` } : undefined;
};

const fieldOf = (schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined => {
  const inner = stated(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  return inner instanceof z.ZodObject ? (inner.shape[String(key)] as z.ZodType | undefined) : undefined;
};

const stated = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? stated(schema.unwrap() as z.ZodType)
    : schema;

const isText = (schema: z.ZodType | undefined): boolean => {
  const inner = stated(schema);
  return inner instanceof z.ZodString && schema?.meta()?.['graphql'] !== 'ID' && inner.meta()?.['graphql'] !== 'ID';
};
