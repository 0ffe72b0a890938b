import { TOMBSTONE_REVISION } from '../storage/record';
import type { CheckedState } from './errors';
import { isDeleted, isMetadataStream, metadataStreamOf, streamOfMetadata, type StreamMetadata } from './metadata';

/** What a stream is. Soft-deleted, it goes on counting from its last revision; that is -1 where it only had metadata. */
export type StreamState =
  | { readonly is: 'unknown' | 'metadataOnly' | 'tombstoned' }
  | { readonly is: 'alive' | 'softDeleted'; readonly last: number };

/** What the state is told from. */
export interface Standing {
  /** A stream's last revision; -1 where it has none. */
  last(stream: string): number;
  metadata(stream: string): StreamMetadata;
}

const UNKNOWN: StreamState = { is: 'unknown' };
const METADATA_ONLY: StreamState = { is: 'metadataOnly' };
const TOMBSTONED: StreamState = { is: 'tombstoned' };

const isTombstoned = (stream: string, last: number, now: Standing): boolean =>
  last === TOMBSTONE_REVISION ||
  (isMetadataStream(stream) && now.last(streamOfMetadata(stream)) === TOMBSTONE_REVISION);

/** A tombstone takes the metadata stream with it. */
export const stateOf = (stream: string, now: Standing): StreamState => {
  const last = now.last(stream);
  if (isTombstoned(stream, last, now)) return TOMBSTONED;
  if (!isMetadataStream(stream) && isDeleted(now.metadata(stream))) return { is: 'softDeleted', last };
  if (last >= 0) return { is: 'alive', last };
  return now.last(metadataStreamOf(stream)) < 0 ? UNKNOWN : METADATA_ONLY;
};

/** The last revision of a stream that can be written, or -1. */
export const lastRevision = (state: StreamState): number => ('last' in state ? state.last : -1);

/** The last revision as errors tell it: a soft-deleted stream still has one. */
export const toldRevision = (state: StreamState): number | undefined => {
  const last = lastRevision(state);
  return last < 0 ? undefined : last;
};

const MATCHES: Readonly<Record<Exclude<CheckedState, number>, ReadonlySet<StreamState['is']>>> = {
  any: new Set(['unknown', 'metadataOnly', 'alive', 'softDeleted', 'tombstoned']),
  noStream: new Set(['unknown', 'metadataOnly', 'softDeleted', 'tombstoned']),
  streamExists: new Set(['metadataOnly', 'alive']),
  softDeleted: new Set(['softDeleted']),
  tombstoned: new Set(['tombstoned']),
};

/** Whether a stream is as it was expected; that a tombstoned one cannot be written is another matter. */
export const isAsExpected = (state: StreamState, expected: CheckedState): boolean =>
  typeof expected === 'number' ? toldRevision(state) === expected : MATCHES[expected].has(state.is);
