import { Field, InputType, type ClassType } from 'type-graphql';
import type { z } from 'zod';
import { descriptionOf, fieldTypeOf } from './field-type';

const inputs = new Map<string, { readonly shape: object; readonly type: ClassType }>();

/** The GraphQL input type of a shape; nested objects become input types named `<Name>Input`. */
export const inputTypeOf = (name: string, schema: z.ZodObject): ClassType => {
  const made = inputs.get(name);
  if (made?.shape === schema.shape) return made.type;
  const Input = { [name]: class {} }[name] as ClassType;
  inputs.set(name, { shape: schema.shape, type: Input });
  for (const [key, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const { type, nullable } = fieldTypeOf(field, `${name}.${key}`, nestedInput);
    const description = descriptionOf(field);
    Field(() => type as ClassType, { nullable, ...(description === undefined ? {} : { description }) })(
      Input.prototype,
      key,
    );
  }
  InputType(name)(Input);
  return Input;
};

const nestedInput = (name: string, schema: z.ZodObject): ClassType => inputTypeOf(`${name}Input`, schema);
