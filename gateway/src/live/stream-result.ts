import type { ExecutionResult } from 'graphql';
import type { PatchOperation } from './json-patch';

/** What a stream of results tells at once: a result, or what makes one of the result before. */
export type StreamResult = Pick<ExecutionResult, 'data' | 'errors' | 'extensions'> & {
  readonly patch?: readonly PatchOperation[];
};
