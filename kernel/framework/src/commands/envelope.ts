import { parse, v5 as derivedUuid } from 'uuid';
import { streamOf, type Checkpoint, type FactMetadata } from '@zhudian/facts';
import type { StateRef } from '../decision/decider';
import type { AddressedFact, DecidedFact } from './appends';
import type { CommandEnvelope } from './command-handler';

/** What comes with a command beside its data. */
export interface Envelope {
  /** Chosen by the caller, the same for a retry. */
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** When a policy acts: the place just before the causing fact, from which it goes on after a crash. */
  readonly resumeAfter?: Checkpoint;
  /** Version of the rule set in force on the business date. */
  readonly ruleSet: string;
  readonly evidence: readonly Evidence[];
}
/** A document that proves a fact: its bytes live elsewhere, their hash here. */
export interface Evidence {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

/** As bytes, like the name below: read once, not for every fact. */
const NAMESPACE = parse('6d0f4a3c-1f0e-5c7b-9c11-2f7f6f3a7a55');

/** The id of the n-th fact of a command, counted from 0. */
export const factIdOf = (commandId: string, index: number): string =>
  derivedUuid(Buffer.from(`${commandId}/${index}`), NAMESPACE);

/** Facts with ids that derive from the command: a retry after a lost answer makes the same facts again. */
export const toNewFacts = (
  decided: readonly DecidedFact[],
  own: StateRef<unknown>,
  wish: CommandEnvelope,
): AddressedFact[] => {
  const metadata = metadataOf(wish);
  return decided.map((item, index) => {
    const { event, ref } = 'elsewhere' in item ? { event: item.event, ref: item.elsewhere } : { event: item, ref: own };
    const schema = ref.fold.family.schemas[event.type];
    if (!schema) throw new Error(`${ref.fold.family.category} knows no ${event.type}.`);
    const id = factIdOf(wish.envelope.commandId, index);
    return {
      stream: streamOf(ref.fold.family, ref.id),
      fact: { id, type: event.type, data: schema.parse(event.data), metadata },
    };
  });
};

const metadataOf = ({ act, envelope }: CommandEnvelope): FactMetadata => ({
  actorId: act.by,
  actorRole: act.role,
  actorUnit: act.unit,
  occurredOn: act.on,
  commandId: envelope.commandId,
  $correlationId: envelope.correlationId,
  $causationId: envelope.causationId,
  ruleSet: envelope.ruleSet,
  schemaVersion: '1',
  ...(envelope.resumeAfter ? { resumeAfter: `${envelope.resumeAfter.commit}/${envelope.resumeAfter.prepare}` } : {}),
  ...(envelope.evidence.length > 0 ? { evidence: JSON.stringify(envelope.evidence) } : {}),
  ...(Object.keys(act.reasons).length > 0 ? { reasons: JSON.stringify(act.reasons) } : {}),
});
