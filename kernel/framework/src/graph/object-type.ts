import { Directive, Field, ID, ObjectType, type ClassType } from 'type-graphql';
import type { z } from 'zod';
import { isInternal, type Columns, type ReadModel, type RowOf } from '@zhudian/projections';
import { descriptionOf, fieldTypeOf } from './field-type';

const objects = new Map<string, { readonly schema: z.ZodObject; readonly type: ClassType }>();

/**
 * The GraphQL object type of a schema: its fields but the internal ones, which only resolvers see.
 * @throws for another schema of the same name.
 */
export const objectTypeOf = <S extends z.ZodObject>(schema: S): ClassType<z.output<S>> => {
  const name = schema.meta()?.id;
  if (name === undefined) throw new Error("An object type needs a name: .meta({ id: '…' }).");
  return namedObject(name, schema) as ClassType<z.output<S>>;
};

/**
 * The entity type of a read model's rows. A column is a field, with the column's type, nullability and description:
 * there is no second declaration that could differ.
 */
export const entityTypeOf = <C extends Columns>(
  name: string,
  { columns }: Pick<ReadModel<C>, 'columns'>,
  description: string,
): ClassType<RowOf<C>> => {
  const Entity = classNamed(name);
  Field(() => ID)(Entity.prototype, 'id');
  addFields(Entity, name, columns);
  Directive('@key(fields: "id")')(Entity);
  ObjectType(name, { description })(Entity);
  return Entity as ClassType<RowOf<C>>;
};

/** The object type of a read model's rows that are no entity: its columns, without the key. */
export const rowTypeOf = <C extends Columns>(
  name: string,
  { columns }: Pick<ReadModel<C>, 'columns'>,
  description: string,
): ClassType<RowOf<C>> => {
  const Row = classNamed(name);
  addFields(Row, name, columns);
  ObjectType(name, { description })(Row);
  return Row as ClassType<RowOf<C>>;
};

/** An entity that another subgraph owns: here it has only its key and the fields that resolvers add. */
export const entityStub = (name: string, description?: string): ClassType<{ readonly id: string }> => {
  const Stub = classNamed(name);
  Field(() => ID)(Stub.prototype, 'id');
  Directive('@key(fields: "id")')(Stub);
  ObjectType(name, description === undefined ? {} : { description })(Stub);
  return Stub as ClassType<{ readonly id: string }>;
};

/** An entity that another subgraph resolves: here it is only linked to. */
export const linkedEntity = (name: string): ClassType<{ readonly id: string }> => {
  const Linked = classNamed(name);
  Field(() => ID)(Linked.prototype, 'id');
  Directive('@key(fields: "id", resolvable: false)')(Linked);
  ObjectType(name)(Linked);
  return Linked as ClassType<{ readonly id: string }>;
};

const namedObject = (name: string, schema: z.ZodObject): ClassType => {
  const made = objects.get(name);
  if (made && made.schema.shape !== schema.shape) throw new Error(`There are two object types named ${name}.`);
  if (made) return made.type;
  const type = classNamed(name);
  objects.set(name, { schema, type });
  addFields(type, name, schema.shape);
  const description = descriptionOf(schema);
  // Several subgraphs tell it in the same way.
  if (schema.meta()?.['shareable'] === true) Directive('@shareable')(type);
  ObjectType(name, description === undefined ? {} : { description })(type);
  return type;
};

const addFields = (type: ClassType, name: string, fields: Columns): void => {
  for (const [key, field] of Object.entries(fields)) {
    if (isInternal(field)) continue;
    const { type: fieldType, nullable } = fieldTypeOf(field, `${name}.${key}`, namedObject);
    const description = descriptionOf(field);
    const options = { nullable, ...(description === undefined ? {} : { description }) };
    Field(() => fieldType as ClassType, options)(type.prototype, key);
  }
};

const classNamed = (name: string): ClassType => ({ [name]: class {} })[name] as ClassType;
