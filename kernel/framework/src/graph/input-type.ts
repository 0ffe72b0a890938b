import 'reflect-metadata';
import { Field, Float, ID, InputType, Int, registerEnumType, type ClassType } from 'type-graphql';
import type { z } from 'zod';
import { Day } from './scalars';

interface FieldShape {
  readonly type: unknown;
  readonly nullable: boolean;
}
type Schema = z.core.$ZodType & { meta?: () => Readonly<Record<string, unknown>> | undefined };

const inputs = new Map<string, ClassType>();
const enums = new Map<string, object>();

/**
 * The GraphQL input type of a shape. Nested objects and enumerations are named by `.meta({ id })`; a field
 * marked `.meta({ graphql: 'ID' })` is an ID.
 */
export const inputTypeOf = (name: string, schema: z.ZodObject): ClassType => {
  const made = inputs.get(name);
  if (made) return made;
  const Input = { [name]: class {} }[name] as ClassType;
  inputs.set(name, Input);
  for (const [key, field] of Object.entries(schema.shape) as [string, Schema][]) {
    const { type, nullable } = shapeOf(field, `${name}.${key}`);
    const description = field.meta?.()?.['description'];
    const described = typeof description === 'string' ? { description } : {};
    Field(() => type as ClassType, { nullable, ...described })(Input.prototype, key);
  }
  InputType(name)(Input);
  return Input;
};

const wrapped = (schema: Schema): Schema => (schema._zod.def as unknown as { innerType: Schema }).innerType;

const shapeOf = (schema: Schema, path: string): FieldShape => {
  if (schema.meta?.()?.['graphql'] === 'ID') return { type: ID, nullable: false };
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return { type: shapeOf(wrapped(schema), path).type, nullable: true };
    case 'array':
      return { type: [shapeOf((def as unknown as { element: Schema }).element, path).type], nullable: false };
    default:
      return { type: namedTypeOf(schema, path), nullable: false };
  }
};

const namedTypeOf = (schema: Schema, path: string): unknown => {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return 'format' in def && def.format === 'date' ? Day : String;
    case 'boolean':
      return Boolean;
    case 'number':
      return (schema as unknown as z.ZodNumber).isInt ? Int : Float;
    case 'enum':
      return enumOf(nameOf(schema, path), (def as unknown as { entries: object }).entries);
    case 'object':
      return inputTypeOf(`${nameOf(schema, path)}Input`, schema as unknown as z.ZodObject);
    default:
      throw new Error(`${path}: a ${def.type} has no GraphQL input type.`);
  }
};

const nameOf = (schema: Schema, path: string): string => {
  const id = schema.meta?.()?.['id'];
  if (typeof id !== 'string') throw new Error(`${path} needs a name: .meta({ id: '…' }).`);
  return id;
};

/** The GraphQL enumeration of a zod one, for output types as well. */
export const enumTypeOf = (schema: z.ZodEnum): object => enumOf(nameOf(schema, 'an enumeration'), schema.def.entries);

const enumOf = (name: string, entries: object): object => {
  const known = enums.get(name);
  if (known) return known;
  const values = { ...entries };
  enums.set(name, values);
  registerEnumType(values, { name });
  return values;
};
