import { operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { PlanNode, QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Step } from './execution';
import { planStep } from './plan-step';
import { operationShape, type Shape } from './shape';
import type { JsonObject } from './values';

/** What an operation is compiled against. */
export interface Schemas {
  readonly planner: QueryPlanner;
  readonly supergraph: GraphQLSchema;
  readonly planned: Schema;
  readonly api: GraphQLSchema;
  /** Interfaces that a subgraph answers as if they were objects, so that an object may be of no concrete type. */
  readonly interfaceObjects: ReadonlySet<string>;
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

/** The variables used in `@skip` and `@include`. */
export const decidingVariables = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: args = [] }) {
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
};

/** Introspection needs no subgraph; a response key such as `__proto__` would be taken for an inherited property. */
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

const selectsOneOf = (types: ReadonlySet<string>, schema: GraphQLSchema, document: DocumentNode): boolean => {
  if (types.size === 0) return false;
  const info = new TypeInfo(schema);
  let found = false;
  const field = () => {
    found ||= types.has(getNamedType(info.getType())?.name ?? '');
  };
  visit(document, visitWithTypeInfo(info, { Field: field }));
  return found;
};

/** A stream is told payload by payload: its source answers the first part of the plan with each of them. */
const plannedIn = ({ node }: QueryPlan): PlanNode | undefined =>
  node?.kind === 'Subscription' ? { kind: 'Sequence', nodes: [node.primary, ...(node.rest ? [node.rest] : [])] } : node;

/**
 * Plans an operation and compiles the plan and the shape of the response; `undefined` for the rare operation that needs
 * Apollo's executor.
 */
export const compile = (
  { planner, planned, supergraph, api, interfaceObjects }: Schemas,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: JsonObject,
): Compiled | undefined => {
  if (!isOrdinary(document) || selectsOneOf(interfaceObjects, api, document)) return undefined;
  const operationName = operation.name?.value;
  const plannable = operationFromDocument(planned, document, operationName === undefined ? {} : { operationName });
  const node = plannedIn(planner.buildQueryPlan(plannable));
  if (!node) return undefined;
  const step = planStep(node, [], { schema: supergraph, variables });
  const shape = operationShape(operation, { schema: api, fragments: fragmentsOf(document), variables });
  return step && { step, shape };
};
