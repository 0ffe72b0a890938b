import { decodePosition, type Position } from '@zhudian/facts';
import type { Executed } from '../execution/execution';
import type { Ground } from './etag';
import type { RequestedPosition } from './moment';
import { Reads } from './reads';

/** An answer that is the same whenever it is asked for at its position, and the name it has. */
export interface LastingAnswer {
  readonly position: Position;
  readonly models: readonly string[] | undefined;
  readonly etag: string;
}

/** What became of an operation. The HTTP layer keeps hold of it: the server copies contexts. */
export class Outcome {
  /** `refused` before it began, for what it asks; `unauthenticated` when all that it asks for needs a caller. */
  kind: 'answered' | 'refused' | 'unauthenticated' = 'answered';
  readonly reads = new Reads();
  lasting: LastingAnswer | undefined;
}

export interface Operation {
  /** The moment asked for, or the one that every subgraph has reached. */
  readonly moment: RequestedPosition;
  readonly authorization: string | undefined;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
  /** Names the answer to this request, once it is known what it is made from. */
  readonly nameOf: (ground: Ground) => string;
  /** From where on these read models have been as they are at a position. */
  readonly since: (models: Ground['models'], position: Position) => Position;
  readonly outcome: Outcome;
}

/** What one operation carries from hop to hop. */
export class OperationContext {
  private changedAt: Position | undefined;
  /** What executing it gave, when that is done: the server is to say it, and not to execute it again. */
  executed: Executed | undefined;

  constructor(readonly operation: Operation) {}

  /** Where the operation is answered; once it has changed something, where that change is visible. */
  get position(): Position | undefined {
    return this.changedAt ?? this.operation.moment.position;
  }

  /** A subgraph made a change and names the position that holds it. */
  changed(answered: unknown) {
    const position = typeof answered === 'string' ? decodePosition(answered) : undefined;
    if (position !== undefined) this.changedAt = Math.max(this.changedAt ?? position, position);
  }
}
