import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { costCheck, FairQueue, LIMITS, listSizesOf, Rate, requestLimits, SHARES } from '@zhudian/gateway';

const supergraphSdl = readFileSync(join(__dirname, '../../../../gateway/supergraph.graphql'), 'utf8');

/** What the gateway holds a question against before and while it is answered, as it does for each. */
export class Budget {
  private readonly excessOf = requestLimits(LIMITS);
  private readonly check = costCheck(LIMITS.cost, listSizesOf(supergraphSdl));
  private readonly queue = new FairQueue(SHARES);
  private readonly rate = new Rate(Number.MAX_SAFE_INTEGER);
  private readonly document: DocumentNode;

  constructor(
    private readonly query: string,
    private readonly schema: GraphQLSchema,
  ) {
    this.document = parse(query);
  }

  answer<T>(execute: () => Promise<T>): Promise<T> {
    const { query, schema, document } = this;
    if (this.rate.take('viewer') > 0) throw new Error('Too often.');
    const body = { query };
    if (this.excessOf({ http: { method: 'POST', search: '', body }, extensions: undefined }))
      throw new Error('Too much.');
    const running = this.queue.run('viewer', async () => {
      this.check({ schema, document, ...operationIn(document), request: {} });
      return execute();
    });
    if (!running) throw new Error('Too many.');
    return running;
  }
}

const operationIn = ({ definitions }: DocumentNode): { readonly operation?: OperationDefinitionNode } => {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation ? { operation: operation as OperationDefinitionNode } : {};
};
