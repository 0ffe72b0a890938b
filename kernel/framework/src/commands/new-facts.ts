import { parse, v5 as derivedUuid } from 'uuid';
import type { z } from 'zod';
import { streamOf, type EventFamily, type FactMetadata } from '@zhudian/facts';
import type { NewFact, StreamAppend } from '@zhudian/log';
import type { Elsewhere, Nobodys, StateRef } from '../decision/decider';
import type { CommandEnvelope } from './command-envelope';
import type { ReadStream } from './state-cache';

/** A new fact and the stream it is for. */
export interface AddressedFact {
  readonly stream: string;
  readonly fact: NewFact;
  /** What the data of such a fact looks like. */
  readonly schema: z.ZodObject;
}
type DecidedFact = Elsewhere | ({ readonly type: string; readonly data: object } & Partial<Nobodys>);

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
  reads: readonly ReadStream[],
): readonly AddressedFact[] => {
  const metadata = metadataOf(command, reads);
  return decided.map((item, index) => {
    const { event, ref } = 'elsewhere' in item ? { event: item.event, ref: item.elsewhere } : { event: item, ref: own };
    const schema = schemaOf(ref.fold.family, event.type);
    if (!schema) throw new Error(`${ref.fold.family.category} knows no ${event.type}.`);
    const { apart } = item as Partial<Nobodys>;
    const id = apart === undefined ? factIdOf(command.metadata.commandId, index) : factIdOf(commandIdApart(apart), 0);
    return {
      stream: streamOf(ref.fold.family, ref.id),
      fact: {
        id,
        type: event.type,
        data: schema.parse(event.data),
        metadata: apart === undefined ? metadata : anonymous(metadata, apart),
      },
      schema,
    };
  });
};

const schemaOf = (family: EventFamily, type: string) => family.schemas[type] ?? family.amending.schemas[type];

/**
 * One atomic append of a decision's facts. Every stream that was read is held at the revision at which it was read, written
 * or not, so that the decision is still true when it is recorded. The command's own stream comes last, so that its newest
 * fact is at the position of the whole append, which a replay answers with.
 */
export const appendsOf = (reads: readonly ReadStream[], facts: readonly AddressedFact[]): readonly StreamAppend[] => {
  const revisions = revisionsOf(reads);
  const stray = facts.find(({ stream }) => !revisions.has(stream));
  if (stray) throw new Error(`${stray.fact.type} is for ${stray.stream}, which the command did not read.`);
  const appends = [...revisions].map(([stream, revision]): StreamAppend => {
    const forStream = facts.filter((one) => one.stream === stream).map(({ fact }) => fact);
    return { stream, expected: revision < 0 ? 'no_stream' : revision, facts: forStream };
  });
  const own = appends.at(-1);
  if (own?.facts.length === 0) throw new Error(`A decision has no fact for its own stream ${own.stream}.`);
  return followedByCounts(appends, facts.length);
};

/** Each stream once, the last one last. One that was read twice while it moved on counts as the older: the append will conflict. */
const revisionsOf = (reads: readonly ReadStream[]): ReadonlyMap<string, number> => {
  const revisions = new Map<string, number>();
  for (const { known } of reads) {
    const revision = Math.min(known.revision, revisions.get(known.stream) ?? Infinity);
    revisions.delete(known.stream);
    revisions.set(known.stream, revision);
  }
  return revisions;
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

const metadataOf = ({ act, metadata }: CommandEnvelope, reads: readonly ReadStream[]): FactMetadata => ({
  actorId: act.by,
  actorRole: act.role,
  actorUnit: act.unit,
  ...(act.actingFor === undefined ? {} : { actingFor: act.actingFor }),
  occurredOn: act.on,
  commandId: metadata.commandId,
  ...(metadata.digest === undefined ? {} : { commandDigest: metadata.digest }),
  $correlationId: metadata.correlationId,
  $causationId: metadata.causationId,
  ruleSet: metadata.ruleSet,
  schemaVersion: '1',
  reads: [...revisionsOf(reads)].map(([stream, revision]) => `${stream}@${revision}`).join(' '),
  ...(metadata.resumeAfter ? { resumeAfter: `${metadata.resumeAfter.commit}/${metadata.resumeAfter.prepare}` } : {}),
  ...(metadata.evidence.length > 0 ? { evidence: JSON.stringify(metadata.evidence) } : {}),
  ...(Object.keys(act.reasons).length > 0 ? { reasons: JSON.stringify(act.reasons) } : {}),
});

/** Of a fact of nobody. */
export const commandIdApart = (apart: string): string => derivedUuid(`apart/${apart}`, NAMESPACE);

/** Whom an anonymous fact names in the place of an actor, a role and a unit. */
export const NOBODY = 'anonymous';

/** Nothing but the day, the law of that day, and what the decision rests on. */
const anonymous = ({ occurredOn, ruleSet, schemaVersion, reads }: FactMetadata, apart: string): FactMetadata => {
  const commandId = commandIdApart(apart);
  return {
    actorId: NOBODY,
    actorRole: NOBODY,
    actorUnit: NOBODY,
    occurredOn,
    commandId,
    $correlationId: commandId,
    $causationId: commandId,
    ruleSet,
    schemaVersion,
    ...(reads === undefined ? {} : { reads }),
  };
};
