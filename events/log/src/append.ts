import type { FactMetadata } from '@zhudian/facts';

/** An event about to be appended; `id` derives from the command, so that a retry is recognised. */
export interface NewFact {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: FactMetadata;
}

export type ExpectedRevision = number | 'no_stream';

/** New facts for one stream, accepted only at the expected revision; without facts the stream is only held to stand there. */
export interface StreamAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly facts: readonly NewFact[];
}

/** Another append reached the stream first: nothing of the request was written. */
export class RevisionConflict extends Error {
  constructor(readonly stream: string) {
    super(`The stream ${stream} has moved on.`);
    this.name = 'RevisionConflict';
  }
}
