import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import {
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { compile, decidingVariables, type Compiled, type Schemas } from './compile';
import type { Executed, Execution } from './execution';
import type { JsonObject } from './values';

/** Of compiled plans, each taken for fifty times as large as the text of its operation. */
const PLANS_BYTES = 64 * 1024 * 1024;
const GROWTH = 50;
const MOST_NAMES = 2_000;

const sizeOf = ({ loc }: DocumentNode): number => GROWTH * (loc?.end ?? 1_000);

type FetcherFor<Context> = (context: Context) => Execution['ask'];

/** An operation that the server has parsed and validated. */
export interface Admitted {
  readonly queryHash: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | null;
}

/** Executes an operation by its compiled plan; `undefined` if only Apollo's executor supports it. */
export type Execute<Context> = (
  admitted: Admitted,
  variables: JsonObject,
  context: Context,
) => Promise<Executed> | undefined;

export interface CompiledGraph<Context> {
  /** The public schema. */
  readonly schema: GraphQLSchema;
  readonly execute: Execute<Context>;
}

const schemasOf = (supergraphSdl: string): Schemas => {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  const planned = supergraph.apiSchema();
  return {
    planner: new QueryPlanner(supergraph),
    supergraph: supergraph.schema.toGraphQLJSSchema(),
    planned,
    api: planned.toGraphQLJSSchema(),
  };
};

const run = async ({ step, shape }: Compiled, execution: Execution): Promise<Executed> => {
  await step(execution);
  const { errors } = execution;
  const data = shape(execution.data, (why) => {
    if (errors.length === 0) errors.push(new GraphQLError(why));
  }) as JsonObject | null;
  return errors.length === 0 ? { data } : { errors, data };
};

/**
 * Executes operations by plans that are compiled once. Apollo's executor interprets the plan for every response, which
 * costs more than the response itself.
 */
export const compiledGraph = <Context>(
  supergraphSdl: string,
  fetcherFor: FetcherFor<Context>,
): CompiledGraph<Context> => {
  const schemas = schemasOf(supergraphSdl);
  const plans = new LRUCache<string, Compiled | 'not compilable'>({ maxSize: PLANS_BYTES });
  const variablesOf = new LRUCache<string, readonly string[], DocumentNode>({
    max: MOST_NAMES,
    memoMethod: (_, __, { context }) => decidingVariables(context),
  });
  const execute: Execute<Context> = ({ queryHash, document, operation, operationName }, given, context) => {
    const { errors, coerced } = getVariableValues(schemas.api, operation.variableDefinitions ?? [], given);
    if (errors) return Promise.resolve({ errors });
    const names = variablesOf.memo(queryHash, { context: document });
    const decided = Object.fromEntries(names.map((name) => [name, coerced[name]]));
    const key = JSON.stringify([queryHash, operationName, decided]);
    const plan = plans.get(key) ?? compile(schemas, document, operation, decided) ?? 'not compilable';
    plans.set(key, plan, { size: sizeOf(document) });
    if (plan === 'not compilable') return undefined;
    return run(plan, { variables: given, data: {}, errors: [], ask: fetcherFor(context) });
  };
  return { schema: schemas.api, execute };
};

/** An executor for Apollo Server that falls back on `stock`. `admitted` is called with each operation it executes. */
export const compilingExecutor =
  <Context extends { readonly executed: Executed | undefined }>(
    execute: Execute<Context>,
    stock: GatewayExecutor,
    admitted: (query: string, operation: Admitted) => void,
  ): GatewayExecutor =>
  async (requested) => {
    const { request, queryHash, document, operation } = requested;
    const context = requested.context as Context;
    if (context.executed) return context.executed;
    const valid = { queryHash, document, operation, operationName: requested.operationName };
    const executing = execute(valid, request.variables ?? {}, context);
    if (executing && request.query) admitted(request.query, valid);
    return executing ?? stock(requested);
  };
