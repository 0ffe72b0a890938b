import type { Call } from './call';

export type Action = 'read' | 'write' | 'delete' | 'metaRead' | 'metaWrite';

/** Decides who may do what. Both methods throw a GrpcError for a caller who may not. */
export interface Access {
  /** False where everyone may do everything. */
  readonly enforced: boolean;
  require(call: Call, stream: string, action: Action): Promise<void>;
  requireOperator(call: Call): Promise<void>;
}

/** Everyone may do everything: for a store that only its own machine can reach. */
export const openAccess: Access = {
  enforced: false,
  require: () => Promise.resolve(),
  requireOperator: () => Promise.resolve(),
};
