import type { Placed } from '../storage/group-commit';
import { MAX_NAME, TOMBSTONE_REVISION } from '../storage/record';
import { InvalidRequestError, StreamDeletedError, WrongExpectedVersionError, type Expected } from './errors';
import { isDeleted, isMetadataStream, streamOfMetadata } from './metadata';
import { placing } from './placing';
import type { Appended, AppendRequest, Situation } from './situation';

/** What is to be written for one request, or where its events already are. */
export type Decision = { readonly placed: readonly Placed[] } | { readonly repeated: Appended };

const isBadName = (name: string): boolean => name.length === 0 || name === '$$' || Buffer.byteLength(name) > MAX_NAME;

const refuseBadNames = ({ stream, events }: AppendRequest): void => {
  if (isBadName(stream) || stream === '$all')
    throw new InvalidRequestError(`'${stream.slice(0, 100)}' is no stream to append to`);
  if (events.some(({ type }) => isBadName(type)))
    throw new InvalidRequestError('an event needs a type of at most 16 KiB');
};

const repeatedRecently = (
  { stream, expected, events }: AppendRequest,
  last: number,
  now: Situation,
): Appended | undefined => {
  const found = events.map(({ id }) => now.recentEvent(id, stream));
  const first = found[0];
  if (!first) return undefined;
  const consecutive = found.every((known, at) => known?.revision === first.revision + at);
  if (!consecutive) throw new WrongExpectedVersionError(stream, expected, last);
  return { stream, revision: first.revision + events.length - 1, position: found.at(-1)?.position };
};

const repeatedAfter = (
  { stream, expected, events }: AppendRequest,
  after: number,
  last: number,
  now: Situation,
): Appended => {
  const wrong = new WrongExpectedVersionError(stream, expected, last < 0 ? undefined : last);
  if (after > last || events.length === 0) throw wrong;
  let position: number | undefined;
  for (const [at, { id }] of events.entries()) {
    const there = now.eventAt(stream, after + 1 + at);
    if (there?.id !== id) throw wrong;
    position = there.position;
  }
  return { stream, revision: after + events.length, position };
};

/** Whether a stream is in a state, and its last visible revision. */
export const isWhatIsExpected = (
  stream: string,
  expected: Expected,
  now: Situation,
): { readonly matches: boolean; readonly actual: number | undefined } => {
  const last = now.last(stream);
  const gone =
    last < 0 || last === TOMBSTONE_REVISION || (!isMetadataStream(stream) && isDeleted(now.metadata(stream)));
  const actual = gone ? undefined : last;
  if (expected === 'any') return { matches: true, actual };
  if (expected === 'noStream') return { matches: gone, actual };
  return { matches: expected === 'streamExists' ? !gone : expected === actual, actual };
};

const refuseTombstone = (stream: string, now: Situation): void => {
  const named = isMetadataStream(stream) ? streamOfMetadata(stream) : stream;
  if (now.last(named) === TOMBSTONE_REVISION) throw new StreamDeletedError(named);
};

/** Any state will do, or any but none: only what was written a moment ago counts as a repetition. */
const decideLoosely = (request: AppendRequest, last: number, deleted: boolean, now: Situation): Decision => {
  const { stream, expected } = request;
  const repeated = repeatedRecently(request, last, now);
  if (repeated) return { repeated };
  if (expected === 'streamExists' && (last < 0 || deleted))
    throw new WrongExpectedVersionError(stream, expected, undefined);
  return { placed: placing(request, last, now) };
};

/**
 * Decides an append. Throws WrongExpectedVersionError, StreamDeletedError or InvalidRequestError.
 * An exact revision (or no stream) makes a retry idempotent for ever, the looser expectations for the recent past.
 */
export const decide = (request: AppendRequest, now: Situation): Decision => {
  refuseBadNames(request);
  const { stream, expected } = request;
  refuseTombstone(stream, now);
  const last = now.last(stream);
  const deleted = !isMetadataStream(stream) && isDeleted(now.metadata(stream));
  if (expected === 'any' || expected === 'streamExists') return decideLoosely(request, last, deleted, now);
  const after = expected === 'noStream' ? -1 : expected;
  const asExpected = after === last || (after === -1 && deleted);
  return asExpected ? { placed: placing(request, last, now) } : { repeated: repeatedAfter(request, after, last, now) };
};
