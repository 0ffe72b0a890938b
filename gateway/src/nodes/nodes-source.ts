import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { decodeNodeId } from '@zhudian/facts';
import { buildSchema, execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { gatewayError } from '../errors/gateway-error';
import type { SubgraphAnswer, SubgraphRequest } from '../execution/execution';
import type { OperationContext } from '../operation/operation-context';
import { Existence, type Stub } from './existence';
import { nodeOwners } from './node-owners';
import { nodesSdl } from './nodes-sdl';

/** Executes a fetch in a subgraph. */
export interface Source {
  ask(request: SubgraphRequest, context: OperationContext): Promise<SubgraphAnswer>;
}
type Options = GraphQLDataSourceProcessOptions<OperationContext & Record<string, unknown>>;

/** Of parsed documents, each about twenty times as large as its text. */
const DOCUMENTS_BYTES = 16 * 1024 * 1024;
const GROWTH = 20;
const MOST_IDS = 200;
/** How much of an invalid id an error message repeats. */
const SHOWN = 100;

/** The subgraph that resolves `node(id:)`: it decodes ids to types and keys, and asks their owners whether they exist. */
export class NodesSource implements GraphQLDataSource<OperationContext & Record<string, unknown>>, Source {
  private readonly owners: ReadonlyMap<string, string>;
  private readonly schema: GraphQLSchema;
  private readonly documents = new LRUCache<string, DocumentNode>({
    maxSize: DOCUMENTS_BYTES,
    sizeCalculation: (_, query) => GROWTH * query.length,
    memoMethod: (query) => parse(query, { noLocation: true }),
  });

  constructor(
    supergraphSdl: string,
    private readonly sources: ReadonlyMap<string, Source>,
  ) {
    this.owners = nodeOwners(supergraphSdl);
    this.schema = buildSchema(nodesSdl([...this.owners.keys()]), { assumeValidSDL: true });
  }

  process({ request, context }: Options): Promise<SubgraphAnswer & Record<string, unknown>> {
    const { query = '', variables = {}, operationName } = request;
    return this.ask({ query, variables, operationName }, context as OperationContext);
  }

  async ask({ query, variables }: SubgraphRequest, context: OperationContext) {
    const existence = new Existence((owner, request) => this.askOwner(owner, request, context));
    const find = (id: string) => this.find(id, existence);
    const { data, errors } = await execute({
      schema: this.schema,
      document: this.documents.memo(query),
      variableValues: variables,
      rootValue: { node: ({ id }: { readonly id: string }) => find(id), nodes: all(find) },
    });
    return { data: data ?? null, ...(errors && { errors: errors.map((error) => error.toJSON()) }) };
  }

  private async find(nodeId: string, existence: Existence): Promise<Stub | null> {
    const key = decodeNodeId(nodeId);
    const owner = key && this.owners.get(key.type);
    if (!key || owner === undefined) throw gatewayError('NODE_ID_INVALID', nodeId.slice(0, SHOWN).toWellFormed());
    return existence.find(key, owner);
  }

  private askOwner(owner: string, request: SubgraphRequest, context: OperationContext): Promise<SubgraphAnswer> {
    const source = this.sources.get(owner);
    if (!source) throw new Error(`the supergraph names an owner "${owner}" that is not in it`);
    return source.ask(request, context);
  }
}

const all =
  (find: (id: string) => Promise<Stub | null>) =>
  ({ ids }: { readonly ids: readonly string[] }): readonly Promise<Stub | null>[] => {
    if (ids.length > MOST_IDS) throw gatewayError('NODE_IDS_TOO_MANY', ids.length, MOST_IDS);
    return ids.map(find);
  };
