import { encodePosition } from '@zhudian/facts';
import { Kind, OperationTypeNode, type GraphQLSchema } from 'graphql';
import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import type { Admitted, Execute } from '../execution/compiling-executor';
import { isObject, type JsonObject } from '../execution/values';
import type { CostRequest } from '../limits/cost-limit';
import { staleExtension, type OperationContext } from './operation-context';
import { nameAnswer } from './position-plugin';

/** Of parsed documents, each about twenty times as large as its text. */
const OPERATIONS_BYTES = 32 * 1024 * 1024;
const GROWTH = 20;
const MOST_TYPES = 100;

/** The text of a response, and its ETag if it is cacheable. */
export interface FastAnswer {
  readonly body: string;
  readonly etag: string | undefined;
}

interface Ready {
  readonly admitted: Admitted;
  readonly variables: JsonObject;
}

interface PlainBody {
  readonly query: string;
  readonly variables?: JsonObject | null;
  readonly operationName?: unknown;
}

const isObjectOrNone = (value: unknown) => value === undefined || value === null || isObject(value);

/** Whether a request has only the usual parts; persisted queries are left to Apollo Server. */
const isPlain = (body: unknown): body is PlainBody => {
  if (!isObject(body) || typeof body['query'] !== 'string') return false;
  const { variables, extensions } = body;
  if (!isObjectOrNone(variables) || !isObjectOrNone(extensions)) return false;
  return !isObject(extensions) || extensions['persistedQuery'] === undefined;
};

const hasNameless = ({ definitions }: Admitted['document']) =>
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;

/**
 * Executes previously validated queries without Apollo Server, which would negotiate headers and run its plugins for
 * every response. Everything else is left to the server.
 */
export class FastPath {
  private readonly operations = new LRUCache<string, Admitted>({
    maxSize: OPERATIONS_BYTES,
    sizeCalculation: (_, query) => GROWTH * query.length,
  });
  private readonly types = new LRUCache<string, string>(atMost(MOST_TYPES));

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly execute: Execute<OperationContext>,
    private readonly check: (request: CostRequest) => void,
  ) {}

  /** Registers a document that the server has validated, if its only operation is a query. */
  admit(query: string, admitted: Admitted) {
    const { operation, document } = admitted;
    if (operation.operation === OperationTypeNode.QUERY && hasNameless(document)) this.operations.set(query, admitted);
  }

  /** Registers the content type that the server chose for this `accept`. */
  typeFor(accept: string | undefined): string | undefined {
    return this.types.get(accept ?? '');
  }

  noteType(accept: string | undefined, type: string) {
    this.types.set(accept ?? '', type);
  }

  /**
   * Answers a POST body; `undefined` if the server has to. If execution produced errors, the result is stored in the
   * context, and the server formats it.
   */
  async answer(body: unknown, context: OperationContext): Promise<FastAnswer | undefined> {
    const ready = this.ready(body);
    if (!ready || context.position === undefined) return undefined;
    const executed = await this.execute(ready.admitted, ready.variables, context);
    if (!executed || executed.errors) {
      context.executed = executed;
      return undefined;
    }
    const extensions = { ...staleExtension(context), position: encodePosition(context.position) };
    return { body: `${JSON.stringify({ data: executed.data, extensions })}\n`, etag: nameAnswer(context) };
  }

  private ready(body: unknown): Ready | undefined {
    if (!isPlain(body)) return undefined;
    const { query, variables, operationName } = body;
    const admitted = this.operations.get(query);
    if (!admitted || (operationName ?? admitted.operationName) !== admitted.operationName) return undefined;
    return this.isAffordable(admitted, variables ?? {}) ? { admitted, variables: variables ?? {} } : undefined;
  }

  private isAffordable(admitted: Admitted, variables: JsonObject): boolean {
    try {
      this.check({ ...admitted, schema: this.schema, request: { variables } });
      return true;
    } catch {
      return false; // the server reports the error
    }
  }
}
