import type { GatewayExecutor, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { getVariableValues, GraphQLError } from 'graphql';
import { BoundedMap } from './bounded-map';
import { compile, decidingVariables, type Compiled, type Schemas } from './compile';
import type { Execution } from './execution';
import type { JsonObject } from './values';

const MOST_PLANS = 2_000;

type Asking = (context: GatewayGraphQLRequestContext) => Execution['ask'];

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

const run = async ({ step, shape }: Compiled, execution: Execution) => {
  await step(execution);
  const { errors } = execution;
  const data = shape(execution.data, (why) => {
    if (errors.length === 0) errors.push(new GraphQLError(why));
  }) as JsonObject | null;
  return errors.length === 0 ? { data } : { errors, data };
};

/**
 * Carries out operations by plans compiled once: the library's executor looks everything up anew for every answer,
 * which costs more than the answer. What the compiler does not know, `stock` does.
 */
export const compilingExecutor = (supergraphSdl: string, stock: GatewayExecutor, asking: Asking): GatewayExecutor => {
  const schemas = schemasOf(supergraphSdl);
  const compiled = new BoundedMap<string, Compiled | undefined>(MOST_PLANS);
  const deciding = new BoundedMap<string, readonly string[]>(MOST_PLANS);
  return async (context) => {
    const { queryHash, document, operation, operationName, request } = context;
    const given = request.variables ?? {};
    const { errors, coerced } = getVariableValues(schemas.api, operation.variableDefinitions ?? [], given);
    if (errors) return { errors };
    const names = deciding.getOrMake(queryHash, () => decidingVariables(document));
    const decided = Object.fromEntries(names.map((name) => [name, coerced[name]]));
    const key = JSON.stringify([queryHash, operationName, decided]);
    const plan = compiled.getOrMake(key, () => compile(schemas, document, operation, decided));
    return plan ? run(plan, { variables: given, data: {}, errors: [], ask: asking(context) }) : stock(context);
  };
};
