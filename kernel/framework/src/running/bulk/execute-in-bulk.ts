import {
  getVariableValues,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../graph/request-context';
import { BulkExecution } from './bulk-execution';

interface BulkQuery {
  readonly query?: unknown;
  readonly variables?: unknown;
}

const MOST_QUERIES = 500;

/** Valid queries of one operation, by their text. */
const operations = new LRUCache<string, OperationDefinitionNode | 'another', GraphQLSchema>({
  max: MOST_QUERIES,
  memoMethod: (query, _, { context: schema }) => {
    const document = parse(query, { noLocation: true });
    const [operation, ...others] = document.definitions;
    const isPlain = operation?.kind === Kind.OPERATION_DEFINITION && others.length === 0;
    if (!isPlain || operation.operation !== OperationTypeNode.QUERY) return 'another';
    return validate(schema, document).length === 0 ? operation : 'another';
  },
});

/** A row read by the library costs mostly the library. What it would answer without errors; `undefined` for anything else. */
export const executedInBulk = async (
  schema: GraphQLSchema,
  { query, variables }: BulkQuery,
  context: RequestContext,
): Promise<object | undefined> => {
  if (typeof query !== 'string') return undefined;
  const operation = operations.memo(query, { context: schema });
  const type = schema.getQueryType();
  if (operation === 'another' || !type) return undefined;
  const given = (variables ?? {}) as Readonly<Record<string, unknown>>;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  return coerced && new BulkExecution(schema, coerced, context).data(type, operation.selectionSet);
};
