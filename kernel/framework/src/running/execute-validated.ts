import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../graph/request-context';

interface PlainRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/** Of parsed documents, each about twenty times as large as its text. */
const DOCUMENTS_BYTES = 32 * 1024 * 1024;
const GROWTH = 20;

const documentsOf = (schema: GraphQLSchema) =>
  new LRUCache<string, DocumentNode | 'not valid'>({
    maxSize: DOCUMENTS_BYTES,
    sizeCalculation: (_, query) => GROWTH * query.length + 1,
    memoMethod: (query) => {
      try {
        const document = parse(query);
        return validate(schema, document).length === 0 ? document : 'not valid';
      } catch {
        return 'not valid';
      }
    },
  });

const documents = new WeakMap<GraphQLSchema, ReturnType<typeof documentsOf>>();

const documentIn = (schema: GraphQLSchema, query: string): DocumentNode | 'not valid' => {
  const known = documents.get(schema) ?? documentsOf(schema);
  documents.set(schema, known);
  return known.memo(query);
};

const isTextOrNone = (value: unknown) => value === undefined || value === null || typeof value === 'string';
const isObjectOrNone = (value: unknown) => value === undefined || (typeof value === 'object' && !Array.isArray(value));

/** Whether a request has only the usual parts, each as it should be. */
const isPlain = (body: unknown): body is PlainRequest => {
  if (typeof body !== 'object' || body === null) return false;
  const { query, variables, operationName, extensions } = body as Record<string, unknown>;
  const isPersisted = (extensions as { readonly persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  return (
    typeof query === 'string' && isObjectOrNone(variables) && isTextOrNone(operationName) && isPersisted === undefined
  );
};

/** Executes a valid operation without Apollo Server; `undefined` where it is left to the server, and then nothing was executed. */
export const executedValidated = async (
  schema: GraphQLSchema,
  body: unknown,
  context: RequestContext,
): Promise<ExecutionResult | undefined> => {
  const document = isPlain(body) ? documentIn(schema, body.query) : 'not valid';
  if (document === 'not valid') return undefined;
  const { variables, operationName } = body as PlainRequest;
  const result = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: variables ?? {},
    operationName: operationName ?? null,
  });
  // Without data, even `null`, no operation was found, or its variables do not fit.
  return result.data === undefined ? undefined : result;
};
