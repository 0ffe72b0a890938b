import { z } from 'zod';
import type { FactMetadata } from './metadata';
import { proseOf, type Prose } from './texts';

/** Makes one text of another, by what kind of prose it is. */
export type MapWords = (words: string, kind: Prose) => string;
type Mapper = (value: unknown, map: MapWords) => unknown;

const SAME: Mapper = (value) => value;
const mappers = new WeakMap<z.ZodType, Mapper>();

/** Whether a value of a schema can hold prose. */
export const holdsProse = (schema: z.ZodType): boolean => mapperOf(schema) !== SAME;

/** A value of a schema, with each of its texts that are prose made into another one. */
export const mapProse = (schema: z.ZodType, value: unknown, map: MapWords): unknown => mapperOf(schema)(value, map);

/** Reasons and the names of documents are words as well. */
export const mapProseOfMetadata = (metadata: FactMetadata, map: MapWords): FactMetadata => {
  const { reasons, evidence } = metadata;
  if (reasons === undefined && evidence === undefined) return metadata;
  const asWords = (words: unknown) => (typeof words === 'string' ? map(words, 'words') : words);
  return {
    ...metadata,
    ...(reasons === undefined ? {} : { reasons: inJson(reasons, (_, text) => asWords(text)) }),
    ...(evidence === undefined
      ? {}
      : { evidence: inJson(evidence, (key, text) => (key === 'name' ? asWords(text) : text)) }),
  };
};

/** What is no JSON stays as it is: others may have written it. */
const inJson = (json: string, map: (key: string, value: unknown) => unknown): string => {
  try {
    return JSON.stringify(JSON.parse(json, map));
  } catch (error) {
    if (error instanceof SyntaxError) return json;
    throw error;
  }
};

const mapperOf = (schema: z.ZodType): Mapper => {
  const known = mappers.get(schema);
  if (known) return known;
  const made = makeMapper(schema);
  mappers.set(schema, made);
  return made;
};

const makeMapper = (schema: z.ZodType): Mapper => {
  const kind = proseOf(schema);
  if (kind && schema instanceof z.ZodString)
    return (words, map) => (typeof words === 'string' ? map(words, kind) : words);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return inside(mapperOf(schema.unwrap() as z.ZodType));
  if (schema instanceof z.ZodArray) return inEach(mapperOf(schema.element as z.ZodType));
  if (schema instanceof z.ZodObject) return inFields(schema);
  return SAME;
};

const inside = (mapper: Mapper): Mapper =>
  mapper === SAME ? SAME : (value, map) => (value === undefined || value === null ? value : mapper(value, map));

const inEach = (mapper: Mapper): Mapper =>
  mapper === SAME
    ? SAME
    : (list, map) => (Array.isArray(list) ? list.map((value: unknown) => mapper(value, map)) : list);

const inFields = (schema: z.ZodObject): Mapper => {
  const fields = Object.entries(schema.shape)
    .map(([name, field]) => [name, mapperOf(field as z.ZodType)] as const)
    .filter(([, mapper]) => mapper !== SAME);
  if (fields.length === 0) return SAME;
  return (value, map) => {
    if (typeof value !== 'object' || value === null) return value;
    const data = value as Readonly<Record<string, unknown>>;
    const mapped = fields
      .filter(([name]) => data[name] !== undefined)
      .map(([name, mapper]) => [name, mapper(data[name], map)] as const);
    return { ...data, ...Object.fromEntries(mapped) };
  };
};
