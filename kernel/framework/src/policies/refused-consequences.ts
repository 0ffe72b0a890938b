import {
  consequenceEvents,
  streamOf,
  type ConsequenceEvent,
  type FactMetadata,
  type RecordedFact,
} from '@zhudian/facts';
import { RevisionConflict } from '@zhudian/log';
import type { Detail, Details, Refusal } from '../decision/refusal';
import type { CommandEnvelope } from '../commands/command-envelope';
import { factIdOf } from '../commands/new-facts';
import { POLICY_ROLE, POLICY_UNIT, actorOf, noteIdOf } from './caused-commands';
import type { PolicyPorts } from './policy-ports';
import type { Policy } from './define-policy';
import { unitBehind } from './unit-behind';

export interface RefusedConsequence {
  readonly policy: Pick<Policy, 'name'>;
  readonly cause: RecordedFact;
  readonly command: CommandEnvelope;
  readonly refusal: Refusal;
}
type Noting = Pick<PolicyPorts, 'log' | 'logger' | 'today'>;

/** Records that a consequence was refused, once, so that it is work for somebody and not only a line of a log. */
export const noteRefused = async (
  { policy, cause, command, refusal }: RefusedConsequence,
  ports: Noting,
): Promise<void> => {
  const isNew = await tell(command.metadata.commandId, -1, ports, {
    event: {
      type: 'ConsequenceRefused',
      data: {
        policy: policy.name,
        causeId: cause.id,
        causeType: cause.type,
        causeStream: cause.stream,
        command: command.type,
        unitId: await unitBehind(cause, ports.log),
        refusal: refusal.code,
        details: detailsOf(refusal.details),
      },
    },
    metadata: { ...command.metadata, actorId: actorOf(policy) },
  });
  if (isNew)
    ports.logger.warn(
      { policy: policy.name, fact: cause.id, type: cause.type, refused: refusal.code, details: refusal.details },
      'A consequence was refused',
    );
};

/** Records that nothing is to be done about it any more; a person who was faster is right. */
export const noteClosed = async (
  { metadata }: CommandEnvelope,
  { policy, because }: { readonly policy: Pick<Policy, 'name'>; readonly because: Closing },
  ports: Noting,
): Promise<void> => {
  const held = await ports.log.readStream(streamOf(consequenceEvents, metadata.commandId));
  await tell(metadata.commandId, held.length - 1, ports, {
    event: { type: 'ConsequenceClosed', data: { because } },
    metadata: { ...metadata, actorId: actorOf(policy) },
  });
};
type Closing = Extract<ConsequenceEvent, { readonly type: 'ConsequenceClosed' }>['data']['because'];

interface Telling {
  readonly event: ConsequenceEvent;
  readonly metadata: CommandEnvelope['metadata'] & { readonly actorId: string };
}

const tell = async (
  id: string,
  revision: number,
  { log, today }: Noting,
  { event, metadata }: Telling,
): Promise<boolean> => {
  const { actorId, correlationId, causationId, ruleSet } = metadata;
  const commandId = noteIdOf(id, revision + 1);
  const told: FactMetadata = {
    actorId,
    actorRole: POLICY_ROLE,
    actorUnit: POLICY_UNIT,
    occurredOn: today(),
    commandId,
    $correlationId: correlationId,
    $causationId: causationId,
    ruleSet,
    schemaVersion: '1',
  };
  const facts = [{ id: factIdOf(commandId, 0), ...event, metadata: told }];
  try {
    await log.append([
      { stream: streamOf(consequenceEvents, id), expected: revision < 0 ? 'no_stream' : revision, facts },
    ]);
    return true;
  } catch (error) {
    if (error instanceof RevisionConflict) return false;
    throw error;
  }
};

const LONGEST = 200;
const MOST = 20;

/** What a refusal tells, as short texts. */
const detailsOf = (details: Details): { readonly name: string; readonly value: string }[] =>
  Object.entries(details)
    .map(([name, value]) => ({ name, value: textOf(value).slice(0, LONGEST) }))
    .filter(({ value }) => value.trim() !== '')
    .slice(0, MOST);

const textOf = (value: Detail): string => {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return value.map((one) => (typeof one === 'string' ? one : one.path)).join(' ');
};
