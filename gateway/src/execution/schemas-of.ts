import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import {
  buildASTSchema,
  concatAST,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
} from 'graphql';
import type { Schemas } from './compile';
import { supergraphDocument } from './supergraph-document';

/** Interfaces that some subgraph has as an object: `@join__type(…, isInterfaceObject: true)`. */
const interfaceObjectsIn = (supergraphSdl: string): ReadonlySet<string> => {
  const interfaces = supergraphDocument(supergraphSdl).definitions.filter(
    (definition) => definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  const isObjectSomewhere = ({ directives = [] }: InterfaceTypeDefinitionNode) =>
    directives.some(({ arguments: args = [] }) =>
      args.some(({ name, value }) => name.value === 'isInterfaceObject' && value.kind === Kind.BOOLEAN && value.value),
    );
  return new Set(interfaces.filter(isObjectSomewhere).map(({ name }) => name.value));
};

/** Whoever composed it has validated it, which takes as long as to build it. */
const built = (document: DocumentNode): GraphQLSchema =>
  buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });

export const NO_DEFINITIONS: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

interface Built extends Schemas {
  readonly subgraphs: ReturnType<Supergraph['subgraphsMetadata']>;
}

const buildAll = (supergraphSdl: string, ofGateway: DocumentNode): Built => {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  supergraph.schema.assumeValid();
  const planned = supergraph.apiSchema();
  return {
    subgraphs: supergraph.subgraphsMetadata(),
    planner: new QueryPlanner(supergraph),
    supergraph: built(supergraphDocument(supergraphSdl)),
    planned,
    api: built(concatAST([planned.toAST(), ofGateway])),
    interfaceObjects: interfaceObjectsIn(supergraphSdl),
  };
};

let last: { readonly of: readonly [string, DocumentNode]; readonly built: Built } | undefined;

/** A second's work, done once for all gateways of a process that are of the same graph, one after another. */
export const schemasOf = (...of: readonly [supergraphSdl: string, ofGateway: DocumentNode]): Built => {
  if (last?.of[0] !== of[0] || last.of[1] !== of[1]) last = { of, built: buildAll(...of) };
  return last.built;
};
