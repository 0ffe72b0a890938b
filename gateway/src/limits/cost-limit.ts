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
import { badRequest } from '../errors/gateway-error';
import { costOf, type CostSetting, type PricedOperation } from './cost';
import type { ListSizes } from './list-sizes';

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
  readonly request: { readonly variables?: Record<string, unknown> };
}

const priced = (setting: CostSetting, operation: PricedOperation): number => {
  try {
    return costOf(setting, operation);
  } catch (error) {
    // A variable may be null where its argument may not: no validation sees that.
    throw error instanceof GraphQLError ? badRequest('BAD_USER_INPUT', error.message) : error;
  }
};

/** A check that throws for operations costing more than `limit`. A cost that no variable changes is computed once. */
export const costCheck = (limit: number, sizes: ListSizes): ((request: CostRequest) => void) => {
  const counted = new WeakMap<OperationDefinitionNode, number>();
  const costNow = (operation: OperationDefinitionNode, { schema, document, request }: CostRequest): number => {
    const { coerced: variables } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      request.variables ?? {},
    );
    if (!variables) return 0; // the executor reports invalid variables
    const cost = priced({ schema, sizes }, { document, operation, variables });
    if (!dependsOnVariables(document)) counted.set(operation, cost);
    return cost;
  };
  return (request) => {
    const { operation } = request;
    if (!operation) return;
    const cost = counted.get(operation) ?? costNow(operation, request);
    if (cost > limit) throw badRequest('OPERATION_TOO_COSTLY', cost, limit);
  };
};

/** Runs the cost check before an operation is executed. */
export const costLimit = (check: (request: CostRequest) => void): ApolloServerPlugin => ({
  requestDidStart: async () => ({ didResolveOperation: async (context) => check(context) }),
});
