import { parse, v5 as derivedUuid } from 'uuid';
import { streamOf, type EventFamily, type FactMetadata } from '@zhudian/facts';
import type { ExpectedRevision, NewFact, StreamAppend } from '@zhudian/log';
import type { Elsewhere, StateRef } from '../decision/decider';
import type { CommandEnvelope } from './command-envelope';
import type { StreamState } from './state-cache';

/** A stream as a command read it. */
export interface ReadStream {
  readonly ref: StateRef<unknown>;
  readonly known: StreamState;
}

/** A new fact and the stream it is for. */
export interface AddressedFact {
  readonly stream: string;
  readonly fact: NewFact;
}
type DecidedFact = Elsewhere | { readonly type: string; readonly data: object };

/** Parsed once, since every fact derives an id from it. */
const NAMESPACE = parse('6d0f4a3c-1f0e-5c7b-9c11-2f7f6f3a7a55');

/** The id of the n-th fact of a command, counted from 0. */
export const factIdOf = (commandId: string, index: number): string =>
  derivedUuid(Buffer.from(`${commandId}/${index}`), NAMESPACE);

/** The facts of a decision with ids that derive from the command, so that a retry makes the same facts again. */
export const addressed = (
  decided: readonly DecidedFact[],
  own: StateRef<unknown>,
  command: CommandEnvelope,
): readonly AddressedFact[] => {
  const metadata = metadataOf(command);
  return decided.map((item, index) => {
    const { event, ref } = 'elsewhere' in item ? { event: item.event, ref: item.elsewhere } : { event: item, ref: own };
    const schema = schemaOf(ref.fold.family, event.type);
    if (!schema) throw new Error(`${ref.fold.family.category} knows no ${event.type}.`);
    const id = factIdOf(command.metadata.commandId, index);
    return {
      stream: streamOf(ref.fold.family, ref.id),
      fact: { id, type: event.type, data: schema.parse(event.data), metadata },
    };
  });
};

const schemaOf = (family: EventFamily, type: string) => family.schemas[type] ?? family.amending.schemas[type];

interface Appends {
  readonly streams: readonly ReadStream[];
  readonly appends: readonly StreamAppend[];
}

/**
 * One atomic append of a decision's facts, each stream guarded by the revision at which it was read. The command's own
 * stream comes last, so that its newest fact is at the position of the whole append, which a replay answers with.
 */
export const appendsOf = (own: ReadStream, others: readonly ReadStream[], facts: readonly AddressedFact[]): Appends => {
  const byStream = new Map(others.map((one) => [one.known.stream, one]));
  byStream.delete(own.known.stream);
  const streams = [...byStream.values(), own];
  const appends = streams.flatMap(({ known: { stream, revision } }) => {
    const forStream = facts.filter((one) => one.stream === stream).map(({ fact }) => fact);
    const expected: ExpectedRevision = revision < 0 ? 'no_stream' : revision;
    return forStream.length > 0 ? [{ stream, expected, facts: forStream }] : [];
  });
  const stray = facts.find(({ stream }) => !appends.some((append) => append.stream === stream));
  if (stray) throw new Error(`${stray.fact.type} is for ${stray.stream}, which the command did not read.`);
  if (appends.at(-1)?.stream !== own.known.stream)
    throw new Error(`A decision has no fact for its own stream ${own.known.stream}.`);
  return { streams, appends: followedByCounts(appends, facts.length) };
};

/** Each fact but the last states how many of its decision follow, so that readers take all of them or none. */
const followedByCounts = (appends: readonly StreamAppend[], count: number): StreamAppend[] => {
  let left = count;
  const counted = (fact: NewFact): NewFact => {
    left -= 1;
    return left === 0 ? fact : { ...fact, metadata: { ...fact.metadata, followedBy: String(left) } };
  };
  return appends.map((append) => ({ ...append, facts: append.facts.map(counted) }));
};

const metadataOf = ({ act, metadata }: CommandEnvelope): FactMetadata => ({
  actorId: act.by,
  actorRole: act.role,
  actorUnit: act.unit,
  occurredOn: act.on,
  commandId: metadata.commandId,
  $correlationId: metadata.correlationId,
  $causationId: metadata.causationId,
  ruleSet: metadata.ruleSet,
  schemaVersion: '1',
  ...(metadata.resumeAfter ? { resumeAfter: `${metadata.resumeAfter.commit}/${metadata.resumeAfter.prepare}` } : {}),
  ...(metadata.evidence.length > 0 ? { evidence: JSON.stringify(metadata.evidence) } : {}),
  ...(Object.keys(act.reasons).length > 0 ? { reasons: JSON.stringify(act.reasons) } : {}),
});
