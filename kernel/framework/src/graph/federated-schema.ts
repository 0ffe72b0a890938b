import 'reflect-metadata';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, print, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type ClassType, type NonEmptyArray } from 'type-graphql';
import { withDescriptions } from './descriptions';
import { nodeIdOf, ownedTypes, withNodes } from './nodes';
import type { RequestContext } from './request-context';

/** A reference from another subgraph; with `nodeId` when it comes from a client, so that the entity may not exist. */
export interface Reference {
  readonly id: string;
  readonly nodeId?: string;
}

/** How the gateway's references of an entity type are resolved in this subgraph. */
export type ReferenceResolvers = Readonly<
  Record<string, (reference: Reference, context: RequestContext) => Promise<object | null | undefined> | object | null>
>;
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
  for (const type of ownedTypes(getDocumentNodeFromSchema(plain), shape.ownedElsewhere))
    resolvers[type] = { ...resolvers[type], nodeId: nodeIdOf(type) };
  for (const [type, resolve] of Object.entries(shape.references))
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  return buildSubgraphSchema([{ typeDefs: parse(sdlOf(plain, shape)), resolvers: resolvers as never }]);
};

const sdlOf = (plain: GraphQLSchema, { ownedElsewhere }: SubgraphShape): string =>
  FEDERATION + print(withDescriptions(withNodes(getDocumentNodeFromSchema(plain), ownedElsewhere)));

const plainSchema = ({ resolvers, orphanedTypes = [] }: SubgraphShape) =>
  buildSchemaSync({
    resolvers: [...resolvers] as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: [...orphanedTypes],
    directives: [...specifiedDirectives],
    validate: false,
    skipCheck: true,
  });
