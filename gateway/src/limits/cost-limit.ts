import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { badRequest } from '../errors/gateway-error';

/** The assumed page size when the operation gives none. */
const USUAL_PAGE = 20;

const pageOf = (field: ComplexityEstimatorArgs['field'], args: ComplexityEstimatorArgs['args']): number => {
  const requested: unknown = args['first'] ?? args['last'] ?? (args['ids'] as readonly unknown[] | undefined)?.length;
  if (typeof requested === 'number') return Math.max(requested, 1);
  return field.args.some(({ name }) => name === 'first') ? USUAL_PAGE : 1;
};

/** Each field costs one, multiplied by the sizes of the pages that contain it; introspection is free. */
const estimate = ({ field, args, childComplexity }: ComplexityEstimatorArgs) =>
  field.name.startsWith('__') ? 0 : 1 + childComplexity * pageOf(field, args);

/** Whether the cost depends on variables: on a page size, or on `@skip` and `@include`. */
const dependsOnVariables = (document: DocumentNode): boolean => {
  let depends = false;
  visit(document, {
    Variable(_, __, parent) {
      if (parent && 'kind' in parent && parent.kind === Kind.ARGUMENT) {
        depends ||= ['first', 'last', 'ids', 'if'].includes(parent.name.value);
      }
    },
  });
  return depends;
};

/** What the cost of an operation depends on. */
export interface CostRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation?: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly request: { readonly variables?: Record<string, unknown> };
}

const costOf = ({ schema, document: query, operationName, request: { variables = {} } }: CostRequest): number => {
  try {
    return getComplexity({ estimators: [estimate], schema, query, variables, ...(operationName && { operationName }) });
  } catch (error) {
    // A variable may be null where its argument may not: no validation sees that.
    throw error instanceof GraphQLError ? badRequest('BAD_USER_INPUT', error.message) : error;
  }
};

const areValid = ({ schema, request }: CostRequest, operation: OperationDefinitionNode) =>
  getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}).errors === undefined;

/** A check that throws for operations costing more than `limit`. A cost that no variable changes is computed once. */
export const costCheck = (limit: number): ((request: CostRequest) => void) => {
  const counted = new WeakMap<OperationDefinitionNode, number>();
  return (request) => {
    const { operation } = request;
    const known = operation && counted.get(operation);
    if (!operation || (known === undefined && !areValid(request, operation))) return; // the executor reports invalid variables
    const cost = known ?? costOf(request);
    if (known === undefined && !dependsOnVariables(request.document)) counted.set(operation, cost);
    if (cost > limit) throw badRequest('OPERATION_TOO_COSTLY', cost, limit);
  };
};

/** Runs the cost check before an operation is executed. */
export const costLimit = (check: (request: CostRequest) => void): ApolloServerPlugin => ({
  requestDidStart: async () => ({ didResolveOperation: async (context) => check(context) }),
});
