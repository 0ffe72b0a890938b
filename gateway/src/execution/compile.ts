import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import { isPlanNode, type QueryPlanner } from '@apollo/query-planner';
import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Step } from './execution';
import { planStep } from './plan-step';
import { operationShape, type Shape } from './shape';
import type { JsonObject } from './values';

/** The graph as the planner, the subgraphs and the callers see it. */
export interface Schemas {
  readonly planner: QueryPlanner;
  readonly supergraph: GraphQLSchema;
  readonly planned: Schema;
  readonly api: GraphQLSchema;
}

export interface Compiled {
  readonly step: Step;
  readonly shape: Shape;
}

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );

/** The names of variables that decide, in `@skip` and `@include`, what is asked for. */
export const decidingVariables = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: args = [] }) {
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
};

/** Introspection asks no subgraph; a key that starts like it would be taken for what JSON objects inherit. */
const isOrdinary = (document: DocumentNode): boolean => {
  let ordinary = true;
  visit(document, {
    Field({ name, alias }) {
      const reserved = alias?.value.startsWith('__') || (name.value.startsWith('__') && name.value !== '__typename');
      if (reserved) ordinary = false;
    },
  });
  return ordinary;
};

/**
 * Plans an operation and compiles the plan and the shape of its answer; `undefined` for the rare operation that the
 * library's own executor has to carry out.
 */
export const compile = (
  { planner, planned, supergraph, api }: Schemas,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: JsonObject,
): Compiled | undefined => {
  if (!isOrdinary(document)) return undefined;
  const operationName = operation.name?.value;
  const plannable = operationFromDocument(planned, document, operationName === undefined ? {} : { operationName });
  const { node } = planner.buildQueryPlan(plannable);
  if (!isPlanNode(node)) return undefined;
  const step = planStep(node, [], { schema: supergraph, variables });
  const shape = operationShape(operation, { schema: api, fragments: fragmentsOf(document), variables });
  return step && { step, shape };
};
