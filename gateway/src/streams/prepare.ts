import { hash } from 'node:crypto';
import {
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { getArgumentValues } from 'graphql/execution/values';
import { checkArguments, type ChangesArgs } from '../changes/changes-source';
import { badRequest } from '../errors/gateway-error';
import type { Admitted } from '../execution/compiling-executor';
import type { JsonObject } from '../execution/values';
import type { Graph } from '../graph';
import type { Losses } from '../operation/named-position';
import { liveIn, withoutLive } from '../operation/live-directive';

export interface StreamRequest {
  readonly query: string;
  readonly variables: JsonObject;
  readonly operationName: string | undefined;
}

/** The fields of the subscription type. */
const FIELDS = ['changes', 'stateThenChanges'] as const;
export type ChangesField = (typeof FIELDS)[number];

interface PreparedQuery {
  readonly admitted: Admitted;
  readonly variables: JsonObject;
}

/** An operation that is allowed: a subscription is executed for every page that its stream tells, a query whenever its answer may differ. */
export type Prepared =
  | (PreparedQuery & { readonly kind: 'changes'; readonly field: ChangesField; readonly args: ChangesArgs })
  | (PreparedQuery & { readonly kind: 'live'; readonly patch: boolean });

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
  return operation;
};

const coercedIn = (
  { schema }: Schema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: JsonObject,
) => {
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, variables);
  if (errors) throw badRequest('BAD_USER_INPUT', errors[0]?.message ?? '');
  return coerced;
};

interface Subscribed extends Losses {
  readonly admitted: Admitted;
  readonly coerced: JsonObject;
}

/** The one field that a subscription has, and its arguments. */
const subscribedTo = ({ schema }: Schema, { admitted, coerced, lost }: Subscribed) => {
  const { operation, document } = admitted;
  const root = schema.getSubscriptionType();
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const [nodes] = root ? collectFields(schema, fragments, coerced, root, operation.selectionSet).values() : [];
  const name = FIELDS.find((one) => one === nodes?.[0]?.name.value);
  const field = name && root?.getFields()[name];
  if (!field || !nodes?.[0]) throw badRequest('OPERATION_NOT_STREAMED');
  const args: ChangesArgs = getArgumentValues(field, nodes[0], coerced);
  checkArguments(args, { lost });
  return { field: name, args };
};

/** @throws what its sender is told of an operation that is not allowed. */
export const prepare = (
  streaming: Schema,
  { query, variables, operationName }: StreamRequest,
  { maxTokens, lost }: Losses & { readonly maxTokens: number },
): Prepared => {
  const document = parsed(query, maxTokens);
  const [invalid] = validate(streaming.schema, document, undefined, { maxErrors: 1 });
  if (invalid) throw coded('GRAPHQL_VALIDATION_FAILED', invalid);
  const operation = operationIn(document, operationName);
  const admitted = { queryHash: hash('sha256', query), document, operation, operationName: operationName ?? null };
  streaming.check({ ...admitted, schema: streaming.schema, request: { variables } });
  const coerced = coercedIn(streaming, operation, variables);
  if (operation.operation === OperationTypeNode.SUBSCRIPTION)
    return { kind: 'changes', admitted, variables, ...subscribedTo(streaming, { admitted, coerced, lost }) };
  const live = liveIn(streaming.schema, operation, coerced);
  if (!live) throw badRequest('OPERATION_NOT_STREAMED');
  return { kind: 'live', admitted: { ...admitted, ...withoutLive(document, operation) }, variables, ...live };
};
