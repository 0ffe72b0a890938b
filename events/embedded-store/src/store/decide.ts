import type { Placed } from '../storage/group-commit';
import { StreamDeletedError, WrongExpectedVersionError } from './errors';
import { isMetadataStream, streamOfMetadata } from './metadata';
import { refuseAsTarget, refuseBadType } from './names';
import { placing } from './placing';
import type { Appended, AppendRequest, Situation } from './situation';
import { isAsExpected, lastRevision, stateOf, toldRevision, type StreamState } from './stream-state';

/** What is to be written for one request, or where its events already are. */
export type Decision = { readonly placed: readonly Placed[] } | { readonly repeated: Appended };

const wrong = ({ stream, expected }: AppendRequest, state: StreamState): WrongExpectedVersionError =>
  new WrongExpectedVersionError(stream, expected, toldRevision(state));

const repeatedRecently = (request: AppendRequest, state: StreamState, now: Situation): Appended | undefined => {
  const { stream, events } = request;
  const found = events.map(({ id }) => now.recentEvent(id, stream));
  const first = found[0];
  if (!first) return undefined;
  const consecutive = found.every((known, at) => known?.revision === first.revision + at);
  if (!consecutive) throw wrong(request, state);
  return { stream, revision: first.revision + events.length - 1, position: found.at(-1)?.position };
};

/** Where the events already are if they follow a revision; undefined where not even the first does. */
const repeatedAfter = (
  after: number,
  request: AppendRequest,
  state: StreamState,
  now: Situation,
): Appended | undefined => {
  const { stream, events } = request;
  let position: number | undefined;
  for (const [at, { id }] of events.entries()) {
    const there = now.eventAt(stream, after + 1 + at);
    if (there?.id !== id && at === 0) return undefined;
    if (there?.id !== id) throw wrong(request, state);
    position = there.position;
  }
  return events.length === 0 ? undefined : { stream, revision: after + events.length, position };
};

/** Any state will do, or any but none: only what was written a moment ago counts as a repetition. */
const decideLoosely = (request: AppendRequest, state: StreamState, now: Situation): Decision => {
  if (!isAsExpected(state, request.expected)) throw wrong(request, state);
  const repeated = repeatedRecently(request, state, now);
  return repeated ? { repeated } : { placed: placing(request, lastRevision(state), now) };
};

/**
 * Decides an append. Throws WrongExpectedVersionError, StreamDeletedError or InvalidRequestError.
 * An exact revision (or no stream) makes a retry idempotent for ever, the looser expectations for the recent past.
 */
export const decide = (request: AppendRequest, now: Situation): Decision => {
  const { stream, expected, events } = request;
  refuseAsTarget(stream, 'append to');
  for (const { type } of events) refuseBadType(type);
  const state = stateOf(stream, now);
  if (state.is === 'tombstoned')
    throw new StreamDeletedError(isMetadataStream(stream) ? streamOfMetadata(stream) : stream);
  if (expected === 'any' || expected === 'streamExists') return decideLoosely(request, state, now);
  const after = expected === 'noStream' ? -1 : expected;
  const last = lastRevision(state);
  const repeated = after < last ? repeatedAfter(after, request, state, now) : undefined;
  if (repeated) return { repeated };
  if (!isAsExpected(state, expected)) throw wrong(request, state);
  return { placed: placing(request, last, now) };
};
