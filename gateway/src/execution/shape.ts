import {
  isListType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { leafCheck } from './leaf';
import { isObject, type JsonObject } from './values';

/** A place in the response, the innermost key first. */
export interface Place {
  readonly key: string | number;
  readonly within: Place | undefined;
}

/** Called for each value that had to become null, with its place where places are followed. */
export type Broken = (why: string, place: Place | undefined) => void;

/**
 * Selects the requested fields from the merged data. Places are followed only where one is given: that costs, and is of
 * use for a value alone that had to become null.
 */
export type Shape = (value: unknown, broken: Broken, place?: Place) => unknown;

/** The place of the whole response. */
export const ROOT: Place = { key: '', within: undefined };

export const pathOf = (place: Place | undefined): readonly (string | number)[] =>
  place?.within ? [...pathOf(place.within), place.key] : [];

export interface ShapeSetting {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly variables: JsonObject;
}

type Fields = ReadonlyMap<string, readonly FieldNode[]>;
type FieldsOf = (type: GraphQLObjectType) => Fields;

/** A non-null value is missing: its parent becomes null. */
const MISSING = Symbol('missing');

const listOf =
  (each: Shape, where: string): Shape =>
  (value, broken, place) => {
    if (value === null) return null;
    if (!Array.isArray(value)) return broken(`${where} is no list.`, place) ?? null;
    const shaped = value.map((entry, key) => each(entry ?? null, broken, place && { key, within: place }));
    return shaped.includes(MISSING) ? null : shaped;
  };

const nonNull =
  (shape: Shape, where: string): Shape =>
  (value, broken, place) => {
    const shaped = shape(value, broken, place);
    if (shaped !== null) return shaped;
    broken(`${where} must not be null.`, place);
    return MISSING;
  };

const leaf =
  (check: (value: unknown) => boolean, where: string): Shape =>
  (value, broken, place) => {
    if (value === null || check(value)) return value;
    broken(`${where} has a value of another type.`, place);
    return null;
  };

const compositeShape = (
  type: GraphQLCompositeType,
  fieldsOf: FieldsOf,
  setting: ShapeSetting,
  where: string,
): Shape => {
  const compiled = new Map<string, Shape>();
  const shapeFor = (name: string): Shape | undefined => {
    const known = compiled.get(name);
    const actual = known ? undefined : setting.schema.getType(name);
    if (!isObjectType(actual)) return known;
    const shape = objectShape(actual, fieldsOf(actual), setting);
    compiled.set(name, shape);
    return shape;
  };
  const usual = isObjectType(type) ? type.name : '';
  return (value, broken, place) => {
    if (value === null) return null;
    const typename = isObject(value) ? (value['__typename'] ?? usual) : '';
    const shape = typeof typename === 'string' ? shapeFor(typename) : undefined;
    return shape ? shape(value, broken, place) : (broken(`${where} has no known type.`, place) ?? null);
  };
};

const valueShape = (type: GraphQLOutputType, fieldsOf: FieldsOf, setting: ShapeSetting, where: string): Shape => {
  if (isNonNullType(type)) return nonNull(valueShape(type.ofType, fieldsOf, setting, where), where);
  if (isListType(type)) return listOf(valueShape(type.ofType, fieldsOf, setting, where), where);
  return isLeafType(type) ? leaf(leafCheck(type), where) : compositeShape(type, fieldsOf, setting, where);
};

const fieldShape = (parent: GraphQLObjectType, nodes: readonly FieldNode[], setting: ShapeSetting): Shape => {
  const name = nodes[0]?.name.value ?? '';
  const field = parent.getFields()[name];
  if (!field) return () => parent.name; // only `__typename` is not among a type's fields
  const { schema, fragments, variables } = setting;
  const fieldsOf: FieldsOf = (type) => collectSubfields(schema, fragments, variables, type, nodes);
  return valueShape(field.type, fieldsOf, setting, `${parent.name}.${name}`);
};

const objectShape = (type: GraphQLObjectType, fields: Fields, setting: ShapeSetting): Shape => {
  const shapes = [...fields].map(([key, nodes]) => ({ key, shape: fieldShape(type, nodes, setting) }));
  return (value, broken, place) => {
    const from = value as JsonObject;
    const shaped: JsonObject = {};
    for (const { key, shape } of shapes) {
      const result = shape(from[key] ?? null, broken, place && { key, within: place });
      if (result === MISSING) return null;
      shaped[key] = result;
    }
    return shaped;
  };
};

/** Compiles an operation's selection for given values of the `@skip` and `@include` variables. */
export const operationShape = ({ operation, selectionSet }: OperationDefinitionNode, setting: ShapeSetting): Shape => {
  const { schema, fragments, variables } = setting;
  const root = schema.getRootType(operation);
  if (!root) throw new Error(`the graph has no ${operation}`);
  return objectShape(root, collectFields(schema, fragments, variables, root, selectionSet), setting);
};
