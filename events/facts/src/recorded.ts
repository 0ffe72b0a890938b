import type { FactMetadata } from './metadata';
import type { Checkpoint, Position } from './position';

/** An event as the log gives it back. */
export interface RecordedFact {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: FactMetadata;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly prepare: Position;
  readonly recordedAt: string;
}

/** A page of the ordered log, never empty; it ends where the position changes, so that no position is told in part. */
export interface LogPage {
  readonly facts: readonly RecordedFact[];
  /** The place of the page's last fact: follow after it to go on. */
  readonly checkpoint: Checkpoint;
}
