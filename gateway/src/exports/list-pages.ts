import { hash } from 'node:crypto';
import { getOperationAST, getVariableValues, GraphQLError, type OperationDefinitionNode } from 'graphql';
import { encodePosition, type Position } from '@zhudian/facts';
import { badRequest, gatewayError } from '../errors/gateway-error';
import type { Admitted } from '../execution/compiling-executor';
import type { Executed } from '../execution/execution';
import type { JsonObject } from '../execution/values';
import type { Graph } from '../graph';
import type { RequestedPosition } from '../operation/moment';
import { wholly } from '../operation/operation-context';
import { streamContext, type SessionSources, type StreamReader } from '../sessions/reader-session';
import type { ListQuery } from './list-query';
import type { MadeFrom, Pages } from './pages';

type Row = Readonly<Record<string, unknown>>;

interface Page {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface PageSources extends SessionSources {
  readonly streaming: Graph['streaming'];
}

/** Entries of a page: fewer where their columns cost more than one operation may. */
const PAGE_SIZES = [200, 100, 50, 25, 10, 5, 1] as const;

/** The moment of which an export is. */
export interface ExportMoment extends RequestedPosition {
  readonly position: Position;
}

/** All entries of a list at one position, page by page; the next is read when it is asked for. */
export class ListPages implements Pages {
  madeFrom: MadeFrom = { models: undefined, onMoreThanLog: true };
  private after: string | null = null;
  private isOver = false;
  private readonly admitted: Admitted;
  private readonly first: number;

  constructor(
    private readonly sources: PageSources,
    readonly query: ListQuery,
    readonly moment: ExportMoment,
    private readonly authorization: string | undefined,
  ) {
    const { document, text } = query;
    const operation = getOperationAST(document) as OperationDefinitionNode;
    this.admitted = { queryHash: hash('sha256', text), document, operation, operationName: null };
    const { errors } = getVariableValues(
      sources.streaming.schema,
      operation.variableDefinitions ?? [],
      query.variables,
    );
    if (errors) throw badRequest('BAD_USER_INPUT', errors[0]?.message ?? '');
    this.first = this.affordable();
  }

  get name(): string {
    return this.query.list.name;
  }

  get position(): Position {
    return this.moment.position;
  }

  get columns() {
    return this.query.columns;
  }

  /** The next entries, by the names of their columns; `undefined` when there are no more. @throws what a field could not tell. */
  async next(signal: AbortSignal): Promise<readonly Row[] | undefined> {
    if (this.isOver || signal.aborted) return undefined;
    const { edges, pageInfo } = await this.read({ authorization: this.authorization, signal });
    this.isOver = !pageInfo.hasNextPage || pageInfo.endCursor === null;
    this.after = pageInfo.endCursor;
    return edges.map(({ node }) => this.rowOf(node));
  }

  private async read(reader: StreamReader): Promise<Page> {
    const { streaming } = this.sources;
    const context = streamContext(this.sources, reader, this.moment);
    const variables = { ...this.query.variables, first: this.first, after: this.after };
    const execute = async (): Promise<Executed> =>
      streaming.execute(this.admitted, variables, context) ?? { data: null };
    const { data, errors } = await wholly(context, execute);
    const [error] = errors ?? [];
    if (error) throw new GraphQLError(error.message, { extensions: error.extensions });
    const { models, restsOnLogAlone } = context.operation.outcome.reads;
    this.madeFrom = { models, onMoreThanLog: !restsOnLogAlone };
    const page = data?.['list'];
    if (!page) throw gatewayError('SUBGRAPH_ANSWER_INVALID', this.query.list.name);
    return page as Page;
  }

  private rowOf(node: Row): Row {
    const cells = this.query.columns.map(({ name, path }): readonly [string, unknown] => [
      name,
      path.reduce<unknown>((value, key) => (value as Row | null | undefined)?.[key], node) ?? null,
    ]);
    return { ...Object.fromEntries(cells), asOfPosition: encodePosition(this.position) };
  }

  private affordable(): number {
    const { check, schema } = this.sources.streaming;
    const costs = (variables: JsonObject) => check({ ...this.admitted, schema, request: { variables } });
    for (const first of PAGE_SIZES) {
      try {
        costs({ ...this.query.variables, first });
        return first;
      } catch (error) {
        if (first === 1) throw error;
      }
    }
    return 1;
  }
}
