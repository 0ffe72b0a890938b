import { hash } from 'node:crypto';
import { getOperationAST, getVariableValues, GraphQLError, type OperationDefinitionNode } from 'graphql';
import { encodePosition, type Position } from '@zhudian/facts';
import { badRequest, gatewayError } from '../errors/gateway-error';
import type { Admitted } from '../execution/compiling-executor';
import type { Executed } from '../execution/execution';
import type { JsonObject } from '../execution/values';
import type { RequestedPosition } from '../operation/moment';
import { wholly } from '../operation/operation-context';
import type { PageSources } from '../sessions/page-sources';
import { streamContext, type StreamReader } from '../sessions/reader-session';
import { sent } from '../subgraphs/sent';
import { POSITION_COLUMN } from './format';
import type { ListQuery } from './list-query';
import type { MadeFrom, Pages } from './pages';

type Row = Readonly<Record<string, unknown>>;

interface Page {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface ReadPage {
  readonly page: Page;
  readonly madeFrom: MadeFrom;
}

/** Entries of a page: fewer where their columns cost more than one operation may. */
const PAGE_SIZES = [200, 100, 50, 25, 10, 5, 1] as const;

/** A file is read in pages so many times as large as one operation may ask for. */
const TIMES_IN_BULK = 5;

const cellAt = (node: Row, path: readonly string[]): unknown => {
  let value: unknown = node;
  for (const key of path) value = (value as Row | null | undefined)?.[key];
  return value ?? null;
};

/** The moment of which an export is. */
export interface ExportMoment extends RequestedPosition {
  readonly position: Position;
}

/** All entries of a list at one position, page by page; the next is read when it is asked for. */
export class ListPages implements Pages {
  madeFrom: MadeFrom = { models: undefined, onMoreThanLog: true };
  private isOver = false;
  /** The page that comes next: it is read while the one before it is written. */
  private ahead: Promise<ReadPage> | undefined;
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
    const reader = { authorization: this.authorization, signal };
    const { page, madeFrom } = await (this.ahead ?? this.read(reader, null));
    const { hasNextPage, endCursor } = page.pageInfo;
    this.madeFrom = madeFrom;
    this.isOver = !hasNextPage || endCursor === null;
    this.ahead = this.isOver ? undefined : this.read(reader, endCursor);
    // It is thrown when its page is asked for, if ever.
    this.ahead?.catch(() => undefined);
    if (this.ahead) await sent();
    return this.rowsOf(page);
  }

  private async read(reader: StreamReader, after: string | null): Promise<ReadPage> {
    const { streaming } = this.sources;
    const context = streamContext(this.sources, reader, { ...this.moment, inBulk: true });
    const variables = { ...this.query.variables, first: this.first * TIMES_IN_BULK, after };
    const execute = async (): Promise<Executed> =>
      streaming.execute(this.admitted, variables, context) ?? { data: null };
    const { data, errors } = await wholly(context, execute);
    const [error] = errors ?? [];
    if (error) throw new GraphQLError(error.message, { extensions: error.extensions });
    const page = data?.['list'];
    if (!page) throw gatewayError('SUBGRAPH_ANSWER_INVALID', this.query.list.name);
    const { models, restsOnLogAlone } = context.operation.outcome.reads;
    return { page: page as Page, madeFrom: { models, onMoreThanLog: !restsOnLogAlone } };
  }

  private rowsOf({ edges }: Page): readonly Row[] {
    const { columns } = this.query;
    const asOfPosition = encodePosition(this.position);
    return edges.map(({ node }) => {
      const row: Record<string, unknown> = {};
      for (const { name, path } of columns) row[name] = cellAt(node, path);
      row[POSITION_COLUMN] = asOfPosition;
      return row;
    });
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
