import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, specifiedDirectives, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, type ClassType, type NonEmptyArray } from 'type-graphql';
import type { RequestContext } from './request-context';

/** How the gateway's references of an entity type are resolved in this subgraph. */
export type ReferenceResolvers = Readonly<
  Record<
    string,
    (reference: { readonly id: string }, context: RequestContext) => Promise<object | null | undefined> | object
  >
>;
export interface SubgraphShape {
  readonly resolvers: readonly ClassType[];
  readonly orphanedTypes?: readonly ClassType[];
  readonly references: ReferenceResolvers;
}

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@inaccessible"])\n\n`;

/** The SDL that is committed and composed: TypeGraphQL's own print plus the federation link. */
export const subgraphSdl = ({ resolvers, orphanedTypes = [] }: SubgraphShape): string =>
  FEDERATION + printSchemaWithDirectives(plainSchema(resolvers, orphanedTypes));

export const federatedSchema = (shape: SubgraphShape): GraphQLSchema => {
  const { resolvers, orphanedTypes = [], references } = shape;
  const map = createResolversMap(plainSchema(resolvers, orphanedTypes)) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(references)) {
    map[type] = { ...map[type], __resolveReference: resolve };
  }
  return buildSubgraphSchema([{ typeDefs: parse(subgraphSdl(shape)), resolvers: map as never }]);
};

const plainSchema = (resolvers: readonly ClassType[], orphanedTypes: readonly ClassType[]) =>
  buildSchemaSync({
    resolvers: [...resolvers] as unknown as NonEmptyArray<ClassType>,
    orphanedTypes: [...orphanedTypes],
    directives: [...specifiedDirectives],
    validate: false,
    skipCheck: true,
  });
