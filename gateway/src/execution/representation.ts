import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isAbstractType, type GraphQLSchema } from 'graphql';
import { isObject, merge, type JsonObject } from './values';

/** Builds the representation of an object for `_entities`; `undefined` if a required field is missing. */
export type Represent = (object: JsonObject) => JsonObject | undefined;

const namesFor = (schema: GraphQLSchema, condition: string): ReadonlySet<string> => {
  const type = schema.getType(condition);
  const names = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
  return new Set([condition, ...names]);
};

const representValue = (value: unknown, represent: Represent | undefined): unknown => {
  if (!represent) return value;
  if (Array.isArray(value)) return value.map((each) => representValue(each, represent));
  return isObject(value) ? (represent(value) ?? null) : null;
};

type AddTo = (representation: JsonObject, object: JsonObject) => boolean;

const adderOf = (schema: GraphQLSchema, selection: QueryPlanSelectionNode): AddTo => {
  if (selection.kind === 'Field') {
    const key = selection.alias ?? selection.name;
    const represent = selection.selections && representer(schema, selection.selections);
    return (representation, object) => {
      if (object[key] === undefined) return false;
      representation[key] = representValue(object[key], represent);
      return true;
    };
  }
  const names = namesFor(schema, selection.typeCondition ?? '');
  const represent = representer(schema, selection.selections);
  return (representation, object) => {
    if (!names.has(String(object['__typename']))) return true;
    const part = represent(object);
    if (part) merge(representation, part);
    return true;
  };
};

/** Compiles the `requires` selection of a fetch. */
export const representer = (schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Represent => {
  const adders = selections.map((selection) => adderOf(schema, selection));
  return (object) => {
    const representation: JsonObject = {};
    return adders.every((addTo) => addTo(representation, object)) ? representation : undefined;
  };
};
