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

/** An event about to be appended; `id` derives from the command, so that a retry is recognised. */
export interface NewFact {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: FactMetadata;
}

export type ExpectedRevision = number | 'no_stream';

/** New facts for one stream, accepted only at the expected revision. */
export interface StreamAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly facts: readonly NewFact[];
}

/** A page of the ordered log, never empty; it ends where the position changes, so that no position is told in part. */
export interface LogPage {
  readonly facts: readonly RecordedFact[];
  /** The place of the page's last fact: follow after it to go on. */
  readonly checkpoint: Checkpoint;
}

/** Another append reached the stream first: nothing of the request was written. */
export class RevisionConflict extends Error {
  constructor(readonly stream: string) {
    super(`The stream ${stream} has moved on.`);
    this.name = 'RevisionConflict';
  }
}
