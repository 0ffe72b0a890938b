import { hash } from 'node:crypto';
import { decodePosition } from '@zhudian/facts';
import {
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { getArgumentValues } from 'graphql/execution/values';
import { checkArguments, type ChangesArgs } from '../changes/changes-source';
import { badRequest } from '../errors/gateway-error';
import type { Admitted } from '../execution/compiling-executor';
import type { JsonObject } from '../execution/values';
import type { Graph } from '../graph';
import { wholly } from '../operation/operation-context';
import { ChangeFeed, type FeedSources, type StreamReader } from './change-feed';

export interface SubscriptionRequest {
  readonly query: string;
  readonly variables: JsonObject;
  readonly operationName: string | undefined;
}

/** An operation that is allowed: it is executed for every page that its stream tells. */
interface Prepared {
  readonly admitted: Admitted;
  readonly variables: JsonObject;
  readonly args: ChangesArgs;
}

type Schema = Graph['streaming'];

const coded = (code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED', { message }: GraphQLError) =>
  badRequest(code, message);

const parsed = (query: string, maxTokens: number): DocumentNode => {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded('GRAPHQL_PARSE_FAILED', error) : error;
  }
};

const operationIn = (document: DocumentNode, name: string | undefined): OperationDefinitionNode => {
  const operation = getOperationAST(document, name);
  if (!operation) throw badRequest('OPERATION_RESOLUTION_FAILURE', name ?? '');
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) throw badRequest('OPERATION_NOT_STREAMED');
  return operation;
};

/** The arguments of the one field that a subscription has. */
const argumentsOf = ({ schema }: Schema, { operation, document }: Admitted, variables: JsonObject): ChangesArgs => {
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) throw badRequest('BAD_USER_INPUT', errors[0]?.message ?? '');
  const root = schema.getSubscriptionType();
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const [nodes] = root ? collectFields(schema, fragments, coerced, root, operation.selectionSet).values() : [];
  const field = root?.getFields()['changes'];
  if (!field || !nodes?.[0]) throw badRequest('OPERATION_NOT_STREAMED');
  const args: ChangesArgs = getArgumentValues(field, nodes[0], coerced);
  checkArguments(args);
  return args;
};

/** @throws what its sender is told of an operation that is not allowed. */
export const prepare = (
  streaming: Schema,
  { query, variables, operationName }: SubscriptionRequest,
  maxTokens: number,
): Prepared => {
  const document = parsed(query, maxTokens);
  const [invalid] = validate(streaming.schema, document, undefined, { maxErrors: 1 });
  if (invalid) throw coded('GRAPHQL_VALIDATION_FAILED', invalid);
  const operation = operationIn(document, operationName);
  const admitted = { queryHash: hash('sha256', query), document, operation, operationName: operationName ?? null };
  streaming.check({ ...admitted, schema: streaming.schema, request: { variables } });
  return { admitted, variables, args: argumentsOf(streaming, admitted, variables) };
};

/** The results of a subscription, one for each page of changes, each as of the position of its page. */
export const resultsOf = (
  streaming: Schema,
  { admitted, variables, args }: Prepared,
  sources: FeedSources,
  reader: StreamReader,
): (() => Promise<ExecutionResult | undefined>) => {
  const feed = new ChangeFeed(sources, args, reader);
  return async () => {
    const page = await feed.next();
    if (!page) return undefined;
    const position = decodePosition(page.position);
    const context = feed.contextAt({ position, asOf: true });
    context.payload = page;
    const executed = await wholly(
      context,
      async () => streaming.execute(admitted, variables, context) ?? { data: null },
    );
    return { ...executed, extensions: { position: page.position } };
  };
};
