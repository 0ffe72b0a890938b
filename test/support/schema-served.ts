import type { GraphQLSchema } from 'graphql';
import { federatedSchema, type Service } from '@zhudian/framework/service';

type Made = WeakMap<Service['shape'], GraphQLSchema>;
const shared: typeof globalThis & { schemasServed?: Made } = globalThis;

/** The schema of a service, made once for all specs of a worker, however many graphs they start over it. */
export const schemaServed = (shape: Service['shape']): GraphQLSchema => {
  const made = (shared.schemasServed ??= new WeakMap());
  const schema = made.get(shape) ?? federatedSchema(shape);
  made.set(shape, schema);
  return schema;
};
