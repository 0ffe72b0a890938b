import { TOMBSTONE_REVISION } from '../storage/record';
import type { Placed } from '../storage/group-commit';
import type { Situation } from './situation';
import { deletingEvent, tombstone } from './deleting';
import { InvalidRequestError, StreamDeletedError, WrongExpectedVersionError, type Expected } from './errors';
import { isMetadataStream, metadataStreamOf } from './metadata';
import { refuseAsTarget } from './names';
import { isAsExpected, stateOf, toldRevision, type StreamState } from './stream-state';

/** Throws where the stream is not as expected, can never change again, or is none to delete. */
const checked = (stream: string, expected: Expected, now: Situation): StreamState => {
  refuseAsTarget(stream, 'delete');
  if (isMetadataStream(stream)) throw new InvalidRequestError('metadata is deleted together with its stream');
  const state = stateOf(stream, now);
  if (state.is === 'tombstoned') throw new StreamDeletedError(stream);
  if (!isAsExpected(state, expected)) throw new WrongExpectedVersionError(stream, expected, toldRevision(state));
  return state;
};

/** Decides a soft delete, which may be repeated. A stream that never was cannot be deleted; one with metadata alone can. */
export const decideDelete = (stream: string, expected: Expected, now: Situation): Placed => {
  const { is } = checked(stream, expected, now);
  if (is === 'unknown') throw new WrongExpectedVersionError(stream, expected, undefined);
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
  checked(stream, expected, now);
  return { stream, streamBytes: Buffer.from(stream), revision: TOMBSTONE_REVISION, event: tombstone() };
};
