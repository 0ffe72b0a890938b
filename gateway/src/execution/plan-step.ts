import type { ConditionNode, FetchNode, PlanNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Step } from './execution';
import { fetchStep } from './fetch-step';
import type { JsonObject } from './values';

/** What a plan is compiled for: the supergraph's schema, and the variables of `@skip` and `@include`. */
export interface PlanSetting {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<JsonObject>;
}

const nothing: Step = async () => undefined;

const sequence =
  (steps: readonly Step[]): Step =>
  async (execution) => {
    for (const step of steps) if (!execution.stopped) await step(execution);
  };

const parallel =
  (steps: readonly Step[]): Step =>
  async (execution) => {
    await Promise.all(steps.map((step) => step(execution)));
  };

const isPlain = ({ inputRewrites, outputRewrites, contextRewrites }: FetchNode) =>
  [inputRewrites, outputRewrites, contextRewrites].every((rewrites) => !rewrites?.length);

const conditional = (node: ConditionNode, path: ResponsePath, setting: PlanSetting): Step | undefined => {
  const chosen = setting.variables[node.condition] === true ? node.ifClause : node.elseClause;
  return chosen ? planStep(chosen, path, setting) : nothing;
};

const all = (nodes: readonly PlanNode[], path: ResponsePath, setting: PlanSetting) => {
  const steps = nodes.map((node) => planStep(node, path, setting)).filter((step) => step !== undefined);
  return steps.length === nodes.length ? steps : undefined;
};

/** Compiles a plan; `undefined` if it contains a step that only Apollo's executor supports. */
export const planStep = (node: PlanNode, path: ResponsePath, setting: PlanSetting): Step | undefined => {
  if (node.kind === 'Fetch') return isPlain(node) ? fetchStep(node, path, setting.schema) : undefined;
  if (node.kind === 'Flatten') return planStep(node.node, [...path, ...node.path], setting);
  if (node.kind === 'Condition') return conditional(node, path, setting);
  if (node.kind === 'Defer') return undefined;
  const steps = all(node.nodes, path, setting);
  return steps && (node.kind === 'Sequence' ? sequence(steps) : parallel(steps));
};
