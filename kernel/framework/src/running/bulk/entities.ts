import {
  isObjectType,
  isUnionType,
  Kind,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../../graph/request-context';

/** What another subgraph names an entity by, with its type. */
export interface Representation {
  readonly __typename?: unknown;
}
type ResolveReference = (reference: Representation, context: RequestContext) => unknown;

/** An object type of the entities, how a reference to one is resolved, and what is selected of it. */
export interface EntityType {
  readonly type: GraphQLObjectType;
  readonly resolve: ResolveReference;
  readonly selections: SelectionSetNode;
}

interface ResolvedByReference {
  readonly apollo?: { readonly subgraph?: { readonly resolveReference?: ResolveReference } };
}

const itself: ResolveReference = (reference) => reference;

/** How references to a type are resolved; `undefined` where what is selected needs more than its name. */
export const entityTypeIn = (
  schema: GraphQLSchema,
  name: unknown,
  { selections }: SelectionSetNode,
): EntityType | undefined => {
  const [type, entities] = [schema.getType(String(name)), schema.getType('_Entity')];
  if (!isObjectType(type) || !isUnionType(entities) || !schema.isSubType(entities, type)) return undefined;
  const parts = selections.map((one) => selectedOf(schema, type, one));
  if (parts.includes(undefined)) return undefined;
  // The name of the type is selected beside fragments and in them.
  const all = parts
    .flatMap((part) => part ?? [])
    .filter((one, at, every) => !isName(one) || every.findIndex(isName) === at);
  const { apollo }: ResolvedByReference = type.extensions;
  return {
    type,
    resolve: apollo?.subgraph?.resolveReference ?? itself,
    selections: { kind: Kind.SELECTION_SET, selections: all },
  };
};

const isName = (one: SelectionNode): boolean =>
  one.kind === Kind.FIELD && one.name.value === '__typename' && !one.alias && (one.directives ?? []).length === 0;

/** What one selection selects of entities of a type. */
const selectedOf = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  one: SelectionNode,
): readonly SelectionNode[] | undefined => {
  if (one.kind === Kind.FIELD) return [one];
  if (one.kind !== Kind.INLINE_FRAGMENT || (one.directives ?? []).length > 0) return undefined;
  const condition = schema.getType(one.typeCondition?.name.value ?? '');
  if (!isObjectType(condition)) return undefined;
  return condition === type ? one.selectionSet.selections : [];
};
