import { TOMBSTONE_REVISION } from '../storage/record';
import type { Placed } from '../storage/group-commit';
import type { Situation } from './situation';
import { deletingEvent, tombstone } from './deleting';
import { StreamDeletedError, WrongExpectedVersionError, type Expected } from './errors';
import { isDeleted, isMetadataStream, metadataStreamOf } from './metadata';

/** Throws where the stream is not as expected. */
const check = (stream: string, expected: Expected, now: Situation): number => {
  const last = now.last(stream);
  if (last === TOMBSTONE_REVISION) throw new StreamDeletedError(stream);
  const deleted = !isMetadataStream(stream) && isDeleted(now.metadata(stream));
  const visible = deleted ? -1 : last;
  const wanted = expected === 'noStream' ? -1 : expected;
  const right = typeof wanted === 'number' ? wanted === visible : wanted === 'any' || visible >= 0;
  if (!right) throw new WrongExpectedVersionError(stream, expected, visible < 0 ? undefined : visible);
  return visible;
};

/** Decides a soft delete. A stream that never was, or is deleted, cannot be deleted. */
export const decideDelete = (stream: string, expected: Expected, now: Situation): Placed => {
  const last = check(stream, expected, now);
  if (last < 0) throw new WrongExpectedVersionError(stream, expected, undefined);
  const metadata = metadataStreamOf(stream);
  return {
    stream: metadata,
    streamBytes: Buffer.from(metadata),
    revision: now.last(metadata) + 1,
    event: deletingEvent(),
  };
};

/** Decides a tombstone; even a stream that never was can get one. */
export const decideTombstone = (stream: string, expected: Expected, now: Situation): Placed => {
  check(stream, expected, now);
  return { stream, streamBytes: Buffer.from(stream), revision: TOMBSTONE_REVISION, event: tombstone() };
};
