import { decodePosition, type Position } from '@zhudian/facts';
import type { Executed } from '../execution/execution';
import type { Validity } from './etag';
import type { RequestedPosition } from './moment';
import { Reads } from './reads';

/** A cacheable response: its ETag and validity. */
export interface LastingAnswer {
  readonly position: Position;
  /** The position by whose rights it shows what it shows: its own, or the newest when it is about the past. */
  readonly judgedAt: Position;
  readonly models: readonly string[] | undefined;
  readonly etag: string;
}

/** The outcome of an operation, shared by reference with the HTTP layer, since Apollo Server copies contexts. */
export class Outcome {
  /** `refused` before execution; `unauthenticated` when every field requires a caller. */
  kind: 'answered' | 'refused' | 'unauthenticated' = 'answered';
  readonly reads = new Reads();
  lasting: LastingAnswer | undefined;
}

export interface Operation {
  /** The requested moment, or the position that every subgraph has reached. */
  readonly moment: RequestedPosition;
  /** The position that every subgraph had reached when the operation began. */
  readonly common: Position | undefined;
  readonly authorization: string | undefined;
  /** Aborted when the client disconnects. */
  readonly signal: AbortSignal;
  /** Creates the ETag of the response, once it is known which read models it was made from. */
  readonly createEtag: (validity: Validity) => string;
  /** The first position since which these read models have not changed. */
  readonly since: (models: Validity['models'], position: Position) => Position;
  readonly outcome: Outcome;
}

/** The state of one operation, passed to every hop. */
export class OperationContext {
  private changedAt: Position | undefined;
  /** The result, if already executed: the server formats it instead of executing the operation again. */
  executed: Executed | undefined;

  constructor(readonly operation: Operation) {}

  /** The position of the response; after a mutation, one at which its change is visible. */
  get position(): Position | undefined {
    return this.changedAt ?? this.operation.moment.position;
  }

  /** Records the position of a change that a subgraph has made. */
  changed(answered: unknown) {
    const position = typeof answered === 'string' ? decodePosition(answered) : undefined;
    if (position !== undefined) this.changedAt = Math.max(this.changedAt ?? position, position);
  }
}
