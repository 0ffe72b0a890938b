import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { badRequest } from '../errors/gateway-error';

/** What a page is taken to hold when the operation does not say. */
const USUAL_PAGE = 20;

const pageOf = (field: ComplexityEstimatorArgs['field'], args: ComplexityEstimatorArgs['args']): number => {
  const asked: unknown = args['first'] ?? args['last'] ?? (args['ids'] as readonly unknown[] | undefined)?.length;
  if (typeof asked === 'number') return Math.max(asked, 1);
  return field.args.some(({ name }) => name === 'first') ? USUAL_PAGE : 1;
};

/** A field costs one, and a page as much as what is asked of each of its entries; introspection is free. */
const estimate = ({ field, args, childComplexity }: ComplexityEstimatorArgs) =>
  field.name.startsWith('__') ? 0 : 1 + childComplexity * pageOf(field, args);

/** Whether variables decide how much the operation asks for: through a page's size, or a field left out. */
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

/** What a cost depends on. */
export interface CostRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation?: OperationDefinitionNode;
  readonly operationName: string | null;
  readonly request: { readonly variables?: Record<string, unknown> };
}

const costOf = ({ schema, document: query, operationName, request: { variables = {} } }: CostRequest): number =>
  getComplexity({ estimators: [estimate], schema, query, variables, ...(operationName && { operationName }) });

const areValid = ({ schema, request }: CostRequest, operation: OperationDefinitionNode) =>
  getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}).errors === undefined;

/** Throws for what would cost more than `limit` fields; a cost that no variable changes is counted once per operation. */
export const costCheck = (limit: number): ((asked: CostRequest) => void) => {
  const counted = new WeakMap<OperationDefinitionNode, number>();
  return (asked) => {
    const { operation } = asked;
    const known = operation && counted.get(operation);
    if (!operation || (known === undefined && !areValid(asked, operation))) return; // the executor says what is wrong with them
    const cost = known ?? costOf(asked);
    if (known === undefined && !dependsOnVariables(asked.document)) counted.set(operation, cost);
    if (cost > limit) throw badRequest('OPERATION_TOO_COSTLY', cost, limit);
  };
};

/** Refuses what a check of costs throws for. */
export const costLimit = (check: (asked: CostRequest) => void): ApolloServerPlugin => ({
  requestDidStart: async () => ({ didResolveOperation: async (context) => check(context) }),
});
