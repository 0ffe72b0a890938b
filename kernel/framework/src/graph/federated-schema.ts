import 'reflect-metadata';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  concatAST,
  isObjectType,
  parse,
  print,
  specifiedDirectives,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync, createResolversMap, type ClassType, type NonEmptyArray } from 'type-graphql';
import { checkingArguments } from './arguments';
import { withDescriptions } from './descriptions';
import { actorOf, holderOf, namesActors, withActors } from './decision';
import { boundingList, listBounds, withListSizes, type ListSizes } from './list-sizes';
import { nodeIdOf, ownedTypes, withNodes } from './nodes';
import type { ReferenceResolvers } from './references';

export interface SubgraphShape {
  readonly resolvers: readonly ClassType[];
  readonly orphanedTypes?: readonly ClassType[];
  readonly references: ReferenceResolvers;
  /** Entities that this subgraph only extends: their owner resolves `nodeId`, which must not be defined twice. */
  readonly ownedElsewhere?: readonly string[];
  /** How long lists of objects may be, by `Type.field`. */
  readonly listSizes?: ListSizes;
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible", "@listSize", "@tag"])\n\n`;

/** The SDL that is committed and composed: TypeGraphQL's own print, global ids, and the federation link. */
export const subgraphSdl = (shape: SubgraphShape): string => FEDERATION + print(described(printed(shape), shape));

/** The schema that a subgraph executes, and the document that it is made of. */
export interface FederatedGraph {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
}

export const federatedSchema = (shape: SubgraphShape): GraphQLSchema => federatedGraph(shape).schema;

export const federatedGraph = (shape: SubgraphShape): FederatedGraph => {
  const { plain, document } = printed(shape);
  const bounds = listBounds(plain, shape.listSizes);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const type of Object.values(plain.getTypeMap()))
    if (isObjectType(type)) checkFields(type, resolvers[type.name], bounds);
  for (const type of ownedTypes(document, shape.ownedElsewhere))
    resolvers[type] = { ...resolvers[type], nodeId: nodeIdOf(type) };
  if (namesActors(document))
    resolvers['Decision'] = {
      ...resolvers['Decision'],
      by: actorOf(shape.references),
      actingFor: holderOf(shape.references),
    };
  for (const [type, resolve] of Object.entries(shape.references))
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  const typeDefs = concatAST([parse(FEDERATION), described({ plain, document }, shape)]);
  return { schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]), document: typeDefs };
};

type Resolve = Parameters<typeof checkingArguments>[1];

const checkFields = (
  type: GraphQLObjectType,
  resolvers: Record<string, unknown> | undefined,
  bounds: ListSizes,
): void => {
  if (!resolvers) return;
  for (const [name, { args }] of Object.entries(type.getFields())) {
    const resolve = resolvers[name] as Resolve | undefined;
    if (typeof resolve !== 'function') continue;
    const checked = args.length > 0 ? checkingArguments(args, resolve) : resolve;
    const bound = bounds[`${type.name}.${name}`];
    resolvers[name] = bound === undefined ? checked : boundingList(`${type.name}.${name}`, bound, checked);
  }
};

interface Printed {
  readonly plain: GraphQLSchema;
  readonly document: DocumentNode;
}

const printed = (shape: SubgraphShape): Printed => {
  const plain = plainSchema(shape);
  return { plain, document: getDocumentNodeFromSchema(plain) };
};

/** With what every subgraph adds to its types. */
const described = ({ plain, document }: Printed, { ownedElsewhere, listSizes }: SubgraphShape): DocumentNode => {
  const sized = withListSizes(document, listBounds(plain, listSizes));
  return withDescriptions(withActors(withNodes(sized, ownedElsewhere)));
};

const plainSchema = ({ resolvers, orphanedTypes = [] }: SubgraphShape) =>
  buildSchemaSync({
    resolvers: [...resolvers] as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: [...orphanedTypes],
    directives: [...specifiedDirectives],
    validate: false,
    skipCheck: true,
  });
