import 'reflect-metadata';
import { isDeepStrictEqual } from 'node:util';
import { Float, ID, Int, registerEnumType, type ClassType } from 'type-graphql';
import { z } from 'zod';
import { labelsOf } from '@zhudian/facts';
import { inBothLanguages } from './descriptions';
import { Day, Instant } from './scalars';

/** The GraphQL type of a field, as TypeGraphQL's decorators take it. */
export interface FieldType {
  readonly type: unknown;
  readonly nullable: boolean;
}

/** Makes the type of a nested object, by its name. */
export type ObjectTypeOf = (name: string, schema: z.ZodObject) => ClassType;

const enums = new Map<string, object>();

/**
 * The GraphQL type that follows from a schema. Nested objects and enumerations are named by `.meta({ id })`; a text
 * marked `.meta({ graphql: 'ID' })` is an ID.
 * @throws for a schema that GraphQL has no type for; `path` says where it stands.
 */
export const fieldTypeOf = (schema: z.ZodType, path: string, objectTypeOf: ObjectTypeOf): FieldType => {
  if (isWrapped(schema))
    return { type: fieldTypeOf(schema.unwrap() as z.ZodType, path, objectTypeOf).type, nullable: true };
  if (schema.meta()?.['graphql'] === 'ID') return { type: ID, nullable: false };
  if (schema instanceof z.ZodArray)
    return { type: [fieldTypeOf(schema.element as z.ZodType, path, objectTypeOf).type], nullable: false };
  return { type: namedTypeOf(schema, path, objectTypeOf), nullable: false };
};

/** The description of a field: that of the outermost schema that has one. */
export const descriptionOf = (schema: z.ZodType): string | undefined =>
  schema.meta()?.description ?? (isWrapped(schema) ? descriptionOf(schema.unwrap() as z.ZodType) : undefined);

/** The GraphQL enumeration of a zod one. */
export const enumTypeOf = (schema: z.ZodEnum): object => enumNamed(nameOf(schema, 'an enumeration'), schema);

const isWrapped = (schema: z.ZodType): schema is z.ZodOptional | z.ZodDefault | z.ZodNullable =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;

const TIMES: Readonly<Record<string, typeof Day | typeof Instant>> = { date: Day, datetime: Instant };

const namedTypeOf = (schema: z.ZodType, path: string, objectTypeOf: ObjectTypeOf): unknown => {
  const { def } = schema;
  if (def.type === 'string') return ('format' in def && typeof def.format === 'string' && TIMES[def.format]) || String;
  if (def.type === 'boolean') return Boolean;
  if (schema instanceof z.ZodNumber) return schema.isInt ? Int : Float;
  if (schema instanceof z.ZodEnum) return enumNamed(nameOf(schema, path), schema);
  if (schema instanceof z.ZodObject) return objectTypeOf(nameOf(schema, path), schema);
  throw new Error(`${path}: a ${def.type} has no GraphQL type.`);
};

const enumNamed = (name: string, schema: z.ZodEnum): object => {
  const known = enums.get(name);
  const values = { ...schema.def.entries };
  if (known && isDeepStrictEqual(known, values)) return known;
  enums.set(name, values);
  registerEnumType(values, { name, valuesConfig: valuesConfigOf(schema) });
  return values;
};

const valuesConfigOf = (schema: z.ZodEnum) =>
  Object.fromEntries(
    Object.entries(labelsOf(schema)).map(([value, label]) => [value, { description: inBothLanguages(label) }]),
  );

/** The name given by `.meta({ id })`; a schema with another description keeps the name of its original. */
const nameOf = (schema: z.ZodType, path: string): string => {
  const id = schema.meta()?.id;
  if (id !== undefined) return id;
  const { parent } = schema._zod;
  if (parent) return nameOf(parent as z.ZodType, path);
  throw new Error(`${path} needs a name: .meta({ id: '…' }).`);
};
