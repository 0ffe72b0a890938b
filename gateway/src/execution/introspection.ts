import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { execute as resolve, Kind, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const CACHE_BYTES = 32 * 1024 * 1024;

type Result = Awaited<ReturnType<GatewayExecutor>>;

/** Whether an operation asks for nothing but the schema. */
const isIntrospection = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every((field) => field.kind === Kind.FIELD && field.name.value.startsWith('__'));

/** An executor that answers what is asked of the schema alone by this one, and leaves all else to another. */
export const introspecting =
  (schema: GraphQLSchema, execute: GatewayExecutor): GatewayExecutor =>
  async (requested) => {
    const { document, operation, operationName, request } = requested;
    if (!isIntrospection(operation)) return execute(requested);
    return resolve({ schema, document, operationName, variableValues: request.variables });
  };

/** An executor that answers from memory what was asked of the schema before, whoever asks; the server adds to its copy. */
export const rememberingIntrospection = (execute: GatewayExecutor): GatewayExecutor => {
  const known = new LRUCache<string, Result>({ maxSize: CACHE_BYTES });
  return async (requested) => {
    const { operation, operationName, queryHash, request } = requested;
    if (!isIntrospection(operation)) return execute(requested);
    const key = JSON.stringify([queryHash, operationName, request.variables]);
    const remembered = known.get(key);
    if (remembered) return { ...remembered };
    const result = await execute(requested);
    known.set(key, result, { size: key.length + JSON.stringify(result).length });
    return { ...result };
  };
};
