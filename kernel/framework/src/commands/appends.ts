import type { ExpectedRevision, NewFact, StreamAppend } from '@zhudian/log';
import type { Elsewhere, StateRef } from '../decision/decider';
import type { StreamState } from './state-cache';

/** A stream that a command looked at, as far as it was known then. */
export interface ReadStream {
  readonly ref: StateRef<unknown>;
  readonly known: StreamState;
}
/** A new fact and the stream it is for. */
export interface AddressedFact {
  readonly stream: string;
  readonly fact: NewFact;
}
export type DecidedFact = Elsewhere | { readonly type: string; readonly data: object };

/** Each stream once, the own one last: its newest fact is at the position of the whole append, which a replay answers. */
export const inOrder = (own: ReadStream, read: readonly ReadStream[]): readonly ReadStream[] => {
  const others = new Map(read.map((one) => [one.known.stream, one]));
  others.delete(own.known.stream);
  return [...others.values(), own];
};

/** All or nothing: the facts of a decision, each stream guarded by the revision at which it was seen. */
export const appendsOf = (streams: readonly ReadStream[], events: readonly AddressedFact[]): StreamAppend[] => {
  const appends = streams.flatMap(({ known: { stream, revision } }) => {
    const facts = events.filter((event) => event.stream === stream).map(({ fact }) => fact);
    const expected: ExpectedRevision = revision < 0 ? 'no_stream' : revision;
    return facts.length > 0 ? [{ stream, expected, facts }] : [];
  });
  const stray = events.find(({ stream }) => !appends.some((append) => append.stream === stream));
  if (stray) throw new Error(`${stray.fact.type} is for ${stray.stream}, which the command did not see.`);
  const own = streams.at(-1)?.known.stream;
  if (appends.at(-1)?.stream !== own) throw new Error(`A decision tells nothing to its own stream ${own}.`);
  return belongingTogether(appends, events.length);
};

/** Each fact but the last says how many come after it: who reads the log sees all of a decision or nothing. */
const belongingTogether = (appends: readonly StreamAppend[], count: number): StreamAppend[] => {
  let left = count;
  const marked = (fact: NewFact): NewFact => {
    left -= 1;
    return left === 0 ? fact : { ...fact, metadata: { ...fact.metadata, followedBy: String(left) } };
  };
  return appends.map((append) => ({ ...append, facts: append.facts.map(marked) }));
};
