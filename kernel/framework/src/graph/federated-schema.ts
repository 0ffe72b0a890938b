import 'reflect-metadata';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType, parse, print, specifiedDirectives, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type ClassType, type NonEmptyArray } from 'type-graphql';
import { checkingArguments } from './arguments';
import { withDescriptions } from './descriptions';
import { actorOf, namesActors, withActors } from './decision';
import { nodeIdOf, ownedTypes, withNodes } from './nodes';
import type { ReferenceResolvers } from './references';

export interface SubgraphShape {
  readonly resolvers: readonly ClassType[];
  readonly orphanedTypes?: readonly ClassType[];
  readonly references: ReferenceResolvers;
  /** Entities that this subgraph only extends: their owner resolves `nodeId`, which must not be defined twice. */
  readonly ownedElsewhere?: readonly string[];
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"])\n\n`;

/** The SDL that is committed and composed: TypeGraphQL's own print, global ids, and the federation link. */
export const subgraphSdl = (shape: SubgraphShape): string => sdlOf(plainSchema(shape), shape);

export const federatedSchema = (shape: SubgraphShape): GraphQLSchema => {
  const plain = plainSchema(shape);
  const resolvers = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const type of Object.values(plain.getTypeMap()))
    if (isObjectType(type)) checkArguments(type, resolvers[type.name]);
  for (const type of ownedTypes(getDocumentNodeFromSchema(plain), shape.ownedElsewhere))
    resolvers[type] = { ...resolvers[type], nodeId: nodeIdOf(type) };
  if (namesActors(getDocumentNodeFromSchema(plain)))
    resolvers['Decision'] = { ...resolvers['Decision'], by: actorOf(shape.references) };
  for (const [type, resolve] of Object.entries(shape.references))
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  return buildSubgraphSchema([{ typeDefs: parse(sdlOf(plain, shape)), resolvers: resolvers as never }]);
};

const checkArguments = (type: GraphQLObjectType, resolvers: Record<string, unknown> | undefined): void => {
  for (const [name, { args }] of Object.entries(type.getFields())) {
    const resolve = resolvers?.[name];
    if (resolvers && args.length > 0 && typeof resolve === 'function')
      resolvers[name] = checkingArguments(args, resolve as Parameters<typeof checkingArguments>[1]);
  }
};

const sdlOf = (plain: GraphQLSchema, { ownedElsewhere }: SubgraphShape): string =>
  FEDERATION + print(withDescriptions(withActors(withNodes(getDocumentNodeFromSchema(plain), ownedElsewhere))));

const plainSchema = ({ resolvers, orphanedTypes = [] }: SubgraphShape) =>
  buildSchemaSync({
    resolvers: [...resolvers] as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: [...orphanedTypes],
    directives: [...specifiedDirectives],
    validate: false,
    skipCheck: true,
  });
