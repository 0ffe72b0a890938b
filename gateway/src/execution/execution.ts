import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { JsonObject } from './values';

export interface SubgraphRequest {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: JsonObject;
}

export interface SubgraphAnswer {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The result of an operation. */
export interface Executed {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLError[];
}

/** One execution of a compiled plan. */
export interface Execution {
  readonly variables: Readonly<JsonObject>;
  /** The merged data of all responses so far. */
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
  /** Whether a change has failed that the response cannot be without: those after it are not made. */
  stopped?: boolean;
  /** Rejects when the subgraph cannot be reached. */
  readonly ask: (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>;
}

/** A step of a plan. It never rejects: failures become errors of the execution. */
export type Step = (execution: Execution) => Promise<void>;
