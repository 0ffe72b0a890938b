/** What a stream is, as simply as it can be said. */
export interface ModelStream {
  /** Every id that was ever appended, by revision. */
  readonly ids: readonly string[];
  readonly maxCount: number | undefined;
  readonly truncateBefore: number;
  readonly hasMetadata: boolean;
  readonly deleted: boolean;
  readonly tombstoned: boolean;
}

export const NO_STREAM: ModelStream = {
  ids: [],
  maxCount: undefined,
  truncateBefore: 0,
  hasMetadata: false,
  deleted: false,
  tombstoned: false,
};

export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;
export type Refusal = 'wrong-expected-version' | 'stream-deleted';

const lastOf = ({ ids }: ModelStream): number => ids.length - 1;
const hasEvents = (stream: ModelStream): boolean => lastOf(stream) >= 0 && !stream.deleted;
const isThere = (stream: ModelStream): boolean => !stream.deleted && (lastOf(stream) >= 0 || stream.hasMetadata);

const isExpected = (stream: ModelStream, expected: Expected): boolean => {
  if (expected === 'any') return true;
  if (expected === 'no_stream') return !hasEvents(stream);
  return expected === 'stream_exists' ? isThere(stream) : expected === lastOf(stream);
};

/** Appends new events, or says why not. */
export const appended = (stream: ModelStream, expected: Expected, ids: readonly string[]): ModelStream | Refusal => {
  if (stream.tombstoned) return 'stream-deleted';
  if (!isExpected(stream, expected)) return 'wrong-expected-version';
  const revived = stream.deleted ? { deleted: false, truncateBefore: stream.ids.length, maxCount: undefined } : {};
  return { ...stream, ...revived, ids: [...stream.ids, ...ids] };
};

export const deleted = (stream: ModelStream, expected: Expected): ModelStream | Refusal => {
  if (stream.tombstoned) return 'stream-deleted';
  if (!isExpected(stream, expected)) return 'wrong-expected-version';
  if (lastOf(stream) < 0 && !stream.hasMetadata) return 'wrong-expected-version';
  return { ...stream, hasMetadata: true, deleted: true, maxCount: undefined, truncateBefore: 0 };
};

export const tombstoned = (stream: ModelStream, expected: Expected): ModelStream | Refusal => {
  if (stream.tombstoned) return 'stream-deleted';
  return isExpected(stream, expected) ? { ...stream, tombstoned: true } : 'wrong-expected-version';
};

/** What a consistency check may ask for besides: the two numbers of the protocol for deleted streams. */
export type Check = Exclude<Expected, 'any'> | 'deleted' | 'tombstoned';

/** Whether a check of a stream that is not written holds. */
export const holds = (stream: ModelStream, check: Check): boolean => {
  if (check === 'tombstoned') return stream.tombstoned;
  if (stream.tombstoned) return check === 'no_stream';
  return check === 'deleted' ? stream.deleted : isExpected(stream, check);
};

/** The revision or the number for another state, as a failed check tells it. */
export const actual = (stream: ModelStream): number => {
  if (stream.tombstoned) return -6;
  return stream.deleted ? -5 : lastOf(stream);
};

export const limited = (
  stream: ModelStream,
  maxCount: number | undefined,
  truncateBefore: number,
): ModelStream | Refusal =>
  stream.tombstoned ? 'stream-deleted' : { ...stream, hasMetadata: true, maxCount, truncateBefore };

/** What a reader sees: ids with their revisions, or why nothing. */
export const visible = (
  stream: ModelStream,
): ReadonlyArray<readonly [number, string]> | 'stream-not-found' | 'stream-deleted' => {
  if (stream.tombstoned) return 'stream-deleted';
  if (!hasEvents(stream)) return 'stream-not-found';
  const first = Math.max(
    stream.truncateBefore,
    stream.maxCount === undefined ? 0 : stream.ids.length - stream.maxCount,
  );
  return stream.ids.map((id, revision) => [revision, id] as const).filter(([revision]) => revision >= first);
};
