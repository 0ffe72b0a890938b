import {
  isCompositeType,
  getNamedType,
  isListType,
  getNullableType,
  Kind,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLField,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { refuse } from '../decision/refusal';
import { refusalError } from './refusal-error';
import type { RequestContext } from './request-context';

/** How many entries the lists of an entity or a value have at most, by `Type.field`. A connection needs none: its page is its bound. */
export type ListSizes = Readonly<Record<string, number>>;

/** What every subgraph tells of decisions and facts. */
const OURS: ListSizes = {
  'Decision.evidence': 20,
  'Decision.reasons': 20,
  'OwnDueItems.counts': 100,
  'OwnDueItems.items': 200,
  'OwnSteps.steps': 1_000,
  'OwnTimeline.facts': 1_000,
  'OwnTimelineFact.changes': 1_000,
  'OwnTimelineFact.evidence': 20,
  'OwnTimelineFact.reasons': 20,
  'OwnTimelineFact.touched': 100,
  'EntityDiff.facts': 200,
  'EntityDiff.fields': 100,
  'RecordedFact.changes': 100,
  'RecordedFact.evidence': 20,
  'RecordedFact.reasons': 20,
};

const isListOfObjects = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));

const objectTypes = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'));

/** The lists of objects, by `Type.field`, but the edges of connections. */
const listsOf = (schema: GraphQLSchema): readonly string[] =>
  objectTypes(schema)
    .filter(({ name }) => !name.endsWith('Connection'))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields())
        .filter(isListOfObjects)
        .map(({ name }) => `${type.name}.${name}`),
    );

/** The bound of each list of objects. @throws for those that have none, and for bounds of lists that there are not. */
export const listBounds = (schema: GraphQLSchema, sizes: ListSizes = {}): ListSizes => {
  const lists = listsOf(schema);
  const missing = lists.filter((name) => sizes[name] === undefined && OURS[name] === undefined);
  if (missing.length > 0)
    throw new Error(
      `Make these lists connections, or say in the service’s context how long they may be: ${missing.join(', ')}`,
    );
  const stale = Object.keys(sizes).filter((name) => !lists.includes(name));
  if (stale.length > 0) throw new Error(`There are no such lists: ${stale.join(', ')}`);
  return Object.fromEntries(lists.map((name) => [name, sizes[name] ?? OURS[name] ?? 0]));
};

const directive = (size: number): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'listSize' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'assumedSize' },
      value: { kind: Kind.INT, value: String(size) },
    },
  ],
});

/** Tells the gateway how long each list may be: it counts what an operation costs. */
export const withListSizes = (document: DocumentNode, bounds: ListSizes): DocumentNode => {
  let type = '';
  return visit(document, {
    ObjectTypeDefinition: {
      enter: ({ name }) => {
        type = name.value;
      },
    },
    FieldDefinition: (field): FieldDefinitionNode | undefined => {
      const bound = bounds[`${type}.${field.name.value}`];
      return bound === undefined
        ? undefined
        : { ...field, directives: [...(field.directives ?? []), directive(bound)] };
    },
  });
};

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

const checked = (name: string, most: number, result: unknown): unknown => {
  if (Array.isArray(result) && result.length > most) throw refusalError(refuse('LIST_TOO_LONG', { field: name, most }));
  return result;
};

/** The resolver of a list, which is held to its bound. */
export const boundingList =
  (name: string, bound: number, resolve: Resolve): Resolve =>
  (root, args, context, info) => {
    const result: unknown = resolve(root, args, context, info);
    return result instanceof Promise
      ? result.then((list: unknown) => checked(name, bound, list))
      : checked(name, bound, result);
  };
