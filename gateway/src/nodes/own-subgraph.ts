import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { buildSchema, execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SubgraphAnswer, SubgraphRequest } from '../execution/execution';
import type { OperationContext } from '../operation/operation-context';

/** Executes a fetch in a subgraph. */
export interface Source {
  ask(request: SubgraphRequest, context: OperationContext): Promise<SubgraphAnswer>;
}
export type Sources = ReadonlyMap<string, Source>;
type Options = GraphQLDataSourceProcessOptions<OperationContext & Record<string, unknown>>;

/** Of parsed documents, each about twenty times as large as its text. */
const DOCUMENTS_BYTES = 16 * 1024 * 1024;
const GROWTH = 20;

/** A subgraph inside the gateway: it asks the others. */
export abstract class OwnSubgraph implements GraphQLDataSource<OperationContext & Record<string, unknown>>, Source {
  private readonly schema: GraphQLSchema;
  private readonly documents = new LRUCache<string, DocumentNode>({
    maxSize: DOCUMENTS_BYTES,
    sizeCalculation: (_, query) => GROWTH * query.length,
    memoMethod: (query) => parse(query, { noLocation: true }),
  });

  constructor(
    sdl: string,
    private readonly sources: Sources,
  ) {
    this.schema = buildSchema(sdl, { assumeValidSDL: true });
  }

  /** What resolves its queries in one operation. */
  protected abstract rootFor(context: OperationContext): object;

  process({ request, context }: Options): Promise<SubgraphAnswer & Record<string, unknown>> {
    const { query = '', variables = {}, operationName } = request;
    return this.ask({ query, variables, operationName }, context as OperationContext);
  }

  async ask({ query, variables }: SubgraphRequest, context: OperationContext) {
    const { data, errors } = await execute({
      schema: this.schema,
      document: this.documents.memo(query),
      variableValues: variables,
      rootValue: this.rootFor(context),
    });
    return { data: data ?? null, ...(errors && { errors: errors.map((error) => error.toJSON()) }) };
  }

  protected askOther(name: string, request: SubgraphRequest, context: OperationContext): Promise<SubgraphAnswer> {
    const source = this.sources.get(name);
    if (!source) throw new Error(`the supergraph names a subgraph "${name}" that is not in it`);
    return source.ask(request, context);
  }
}
