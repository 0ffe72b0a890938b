import type { GraphQLSchema } from 'graphql';
import { federatedSchema, type Service } from '@zhudian/framework/service';

const made = new WeakMap<Service['shape'], GraphQLSchema>();

/** The schema of a service, made once however many graphs a spec starts over it. */
export const schemaServed = (shape: Service['shape']): GraphQLSchema => {
  const schema = made.get(shape) ?? federatedSchema(shape);
  made.set(shape, schema);
  return schema;
};
