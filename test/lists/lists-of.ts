import { buildSchema, isEnumType, isObjectType, getNamedType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A list of the graph: a query, or a field of an entity, in one of its orders. */
export interface List {
  /** The type that the field belongs to; `Query` for a query. */
  readonly of: string;
  readonly field: string;
  /** What is asked for beside the page. */
  readonly args: readonly string[];
}

export const schemaOf = (context: string): GraphQLSchema =>
  buildSchema(readFileSync(join(__dirname, `../../services/${context}/schema.graphql`), 'utf8'), {
    assumeValidSDL: true,
  });

const isList = ({ type }: GraphQLField<unknown, unknown>): boolean => getNamedType(type).name.endsWith('Connection');

/** Every list in every order that can be asked for. */
export const listsOf = (schema: GraphQLSchema): readonly List[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(isList)
        .flatMap((field) => inEveryOrder(field).map((args) => ({ of: type.name, field: field.name, args }))),
    );

const inEveryOrder = ({ args }: GraphQLField<unknown, unknown>): readonly (readonly string[])[] => {
  const order = args.find(({ name }) => name === 'orderBy' || name === 'order');
  const type = order && getNamedType(order.type);
  return isEnumType(type) ? type.getValues().map(({ name }) => [`${order?.name}: ${name}`]) : [[]];
};
