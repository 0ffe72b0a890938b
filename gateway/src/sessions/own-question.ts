import { hash } from 'node:crypto';
import type { Position } from '@zhudian/facts';
import { GraphQLError, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { gatewayError } from '../errors/gateway-error';
import type { Admitted } from '../execution/compiling-executor';
import type { Executed } from '../execution/execution';
import type { JsonObject } from '../execution/values';
import type { PageSources } from './page-sources';
import { wholly } from '../operation/operation-context';
import { streamContext, type StreamReader } from './reader-session';

/** A question of the gateway's own to the graph. */
export const ownQuestion = (text: string): Admitted => {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return { queryHash: hash('sha256', text), document, operation, operationName: null };
};

interface Page {
  readonly edges: readonly { readonly node: object }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks the graph on behalf of somebody, who is shown what any other question of theirs would show. */
export class OwnQuestions {
  constructor(
    private readonly sources: PageSources,
    private readonly reader: StreamReader,
    private readonly position: Position,
  ) {}

  /** @throws the first error of the answer. */
  async ask(question: Admitted, variables: JsonObject): Promise<object> {
    const { sources, reader, position } = this;
    const context = streamContext(sources, reader, { position, asOf: true });
    const execute = async (): Promise<Executed> =>
      sources.streaming.execute(question, variables, context) ?? { data: null };
    const { data, errors } = await wholly(context, execute);
    const [error] = errors ?? [];
    if (error) throw new GraphQLError(error.message, { extensions: error.extensions });
    if (!data) throw gatewayError('SUBGRAPH_ANSWER_INVALID', question.operation.name?.value ?? '');
    return data;
  }

  /** All entries of the list that a question asks for as `list`, after `$after`. @throws the first error. */
  async askAll(question: Admitted, variables: JsonObject): Promise<readonly object[]> {
    const all: object[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const { list } = (await this.ask(question, { ...variables, ...(after ? { after } : {}) })) as { list: Page };
      all.push(...list.edges.map(({ node }) => node));
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    }
    return all;
  }
}
