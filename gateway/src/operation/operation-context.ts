import { decodePosition, type Position } from '@zhudian/events';
import type { Moment } from './moment';

/** What one operation carries from hop to hop. */
export class OperationContext {
  /** No caller was named, and nothing that was asked for is shown without one. */
  unauthenticated = false;
  private changedAt: Position | undefined;

  constructor(
    /** The moment asked for, or the one that every subgraph has reached. */
    readonly moment: Moment,
    readonly authorization: string | undefined,
    readonly signal: AbortSignal,
    /** The name of the answer to this request at this moment. */
    readonly etag: string | undefined,
  ) {}

  /** Where the operation is answered; once it has changed something, where that change is visible. */
  get position(): Position | undefined {
    return this.changedAt ?? this.moment.position;
  }

  /** A subgraph made a change and names the position that holds it. */
  changed(answered: unknown) {
    const position = typeof answered === 'string' ? decodePosition(answered) : undefined;
    if (position !== undefined) this.changedAt = Math.max(this.changedAt ?? position, position);
  }
}
