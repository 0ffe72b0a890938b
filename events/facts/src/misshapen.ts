import { z } from 'zod';
import { factSchemas } from './fact-schemas';

/** What is wrong with a value, the place inside it first; `undefined` when nothing is. */
type Check = (value: unknown) => string | undefined;

const isOf =
  (type: 'string' | 'number' | 'boolean'): Check =>
  (value) =>
    typeof value === type ? undefined : ` is no ${type}`;

const checkOf = (schema: z.ZodType): Check => {
  if (schema instanceof z.ZodOptional) return unless(undefined, checkOf(schema.unwrap() as z.ZodType));
  if (schema instanceof z.ZodNullable) return unless(null, checkOf(schema.unwrap() as z.ZodType));
  if (schema instanceof z.ZodObject) return fieldsOf(schema);
  if (schema instanceof z.ZodArray) return eachOf(checkOf(schema.element as z.ZodType));
  if (schema instanceof z.ZodString || schema instanceof z.ZodEnum) return isOf('string');
  if (schema instanceof z.ZodNumber) return isOf('number');
  if (schema instanceof z.ZodBoolean) return isOf('boolean');
  return () => undefined;
};

const unless =
  (absent: undefined | null, check: Check): Check =>
  (value) =>
    value === absent ? undefined : check(value);

const eachOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return ' is no list';
    for (const [at, one] of value.entries()) {
      const flaw = check(one);
      if (flaw !== undefined) return `[${at}]${flaw}`;
    }
    return undefined;
  };

const fieldsOf = (schema: z.ZodObject): Check => {
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, checkOf(field as z.ZodType)] as const);
  return (value) => {
    if (typeof value !== 'object' || value === null) return ' is no object';
    for (const [name, check] of fields) {
      const flaw = check((value as Readonly<Record<string, unknown>>)[name]);
      if (flaw !== undefined) return `.${name}${flaw}`;
    }
    return undefined;
  };
};

/** Made for each type when the first fact of it is looked at. */
const checks = new Map<string, Check>();

const checkFor = (type: string): Check | undefined => {
  const known = checks.get(type);
  const schema = known ? undefined : factSchemas.get(type);
  if (!schema) return known;
  const made = fieldsOf(schema);
  checks.set(type, made);
  return made;
};

/**
 * Why nobody can fold a fact: what it tells lacks a field of its type, or has one of another kind. Nothing finer is
 * asked: rules for values may become stricter, and what was recorded before stays readable. It is asked of every fact of a
 * log, where the schema itself would cost more than the fold.
 */
export const misshapen = ({ type, data }: { readonly type: string; readonly data: unknown }): string | undefined => {
  const flaw = checkFor(type)?.(data);
  return flaw === undefined ? undefined : `data${flaw}`;
};
