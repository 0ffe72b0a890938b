/** What a stream was expected to be: an exact revision, or one of three states. */
export type Expected = number | 'any' | 'noStream' | 'streamExists';
/** What a consistency check may ask of a stream, whether or not it is written. */
export type CheckedState = Expected | 'softDeleted' | 'tombstoned';

export class WrongExpectedVersionError extends Error {
  constructor(
    readonly stream: string,
    readonly expected: Expected,
    /** The stream's last revision; undefined where there is no stream. */
    readonly actual: number | undefined,
  ) {
    super(
      `Append failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual ?? 'none'}`,
    );
  }
}

/** The stream has a tombstone. */
export class StreamDeletedError extends Error {
  constructor(readonly stream: string) {
    super(`Event stream '${stream}' is deleted.`);
  }
}

export class AppendTooLargeError extends Error {
  constructor(readonly maxAppendSize: number) {
    super(`Maximum Append Size of ${maxAppendSize} Exceeded.`);
  }
}

export class InvalidRequestError extends Error {}
