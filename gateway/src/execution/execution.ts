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

/** The answer to an operation. */
export interface Executed {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLError[];
}

/** One run of a compiled plan. */
export interface Execution {
  readonly variables: Readonly<JsonObject>;
  /** All that the subgraphs have answered so far, put together. */
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
  /** Rejects when the subgraph cannot be asked. */
  readonly ask: (subgraph: string, request: SubgraphRequest) => Promise<SubgraphAnswer>;
}

/** A step of a plan; never rejects, what goes wrong becomes an error of the execution. */
export type Step = (execution: Execution) => Promise<void>;
