import { v5 as derivedUuid } from 'uuid';
import { ReadModelNotReady, policyProgress, type Reader } from '@zhudian/projections';
import { isAmendment, type Amendment, type Checkpoint, type Context, type RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { Backoff, retry, type Logger } from '@zhudian/runtime';
import type { Aggregate } from '../decision/aggregate';
import { Refusal } from '../decision/refusal';
import type { CommandEnvelope, CommandResult, RuleSetOn } from '../commands/command-envelope';
import { unlessMisshapen } from '../commands/unfoldable-fact';
import { afterAmendment, type Step } from './after-amendment';
import type { Policy } from './define-policy';

export interface PolicyPorts {
  readonly log: EventLog;
  readonly logger: Logger;
  readonly reader: Reader;
  readonly context: Context;
  /** The commands with which a policy takes back what no longer follows. */
  readonly amendments?: readonly Aggregate[];
  readonly handle: (command: CommandEnvelope) => Promise<CommandResult | Refusal>;
  readonly ruleSetOn: RuleSetOn;
  readonly today: () => string;
  readonly signal: AbortSignal;
}

/** The role in which policies act; no token names it. */
export const POLICY_ROLE = 'POLICY';

const NAMESPACE = '2f3c1f7e-52a8-5b0e-8b32-0a5a4b2f9d10';

/**
 * Follows the log and acts on it until the signal aborts. Where it stands is itself a fold of the log: each fact it
 * caused names the place just before its cause, so a restart sees that cause again, and what is done again is
 * recognised by its command id.
 * @throws what the log, the read models or the handler throw: start it again, nothing is skipped.
 */
export const runPolicies = async (
  policies: readonly Policy[],
  ports: PolicyPorts,
  onPage: () => void = () => undefined,
): Promise<void> => {
  if (policies.length === 0) return;
  const after = await earliestProgress(policies, ports);
  let before = after;
  for await (const { facts } of ports.log.follow({ after, signal: ports.signal })) {
    for (const fact of facts) {
      await reactAll(policies, { fact, before }, ports);
      before = { commit: fact.position, prepare: fact.prepare };
    }
    onPage();
  }
};

const reactAll = async (policies: readonly Policy[], cause: Cause, ports: PolicyPorts): Promise<void> => {
  for (const policy of policies) if (!ports.signal.aborted) await react(policy, cause, ports);
};

const earliestProgress = async (policies: readonly Policy[], ports: PolicyPorts): Promise<Checkpoint | undefined> => {
  const rows = await progressOf(policies, ports);
  const stands = rows.map((row) => (row ? { commit: row.commit, prepare: row.prepare } : undefined));
  return stands.reduce(
    (least, one) => (!least || !one ? undefined : one.commit < least.commit ? one : least),
    stands[0],
  );
};

/** Waits for a projector that is building its read models for the first time. */
const progressOf = (policies: readonly Policy[], { reader, context, signal }: PolicyPorts) =>
  retry(
    async () => {
      const snapshot = reader.at(await reader.position());
      return snapshot.findMany(
        policyProgress(context),
        policies.map(({ name }) => name),
      );
    },
    {
      backoff: new Backoff(50, 50),
      isTemporary: (error) => error instanceof ReadModelNotReady && !signal.aborted,
    },
  );

interface Cause {
  readonly fact: RecordedFact;
  readonly before: Checkpoint | undefined;
}

const react = async (policy: Policy, cause: Cause, ports: PolicyPorts): Promise<void> => {
  const { fact } = cause;
  for (const step of await stepsOf(policy, fact, ports)) {
    const done = await execute(await commandOf(policy.name, cause, step, ports), ports);
    if (done instanceof Refusal && done.code === 'FACT_UNFOLDABLE') throw new ConsequenceStopped(fact, done);
    if (done instanceof Refusal && !NOTHING_TO_UNDO.includes(done.code))
      tell(ports.logger.child({ policy: policy.name }), fact, done);
  }
};

/** A consequence for a stream that nobody can fold now is not lost: the policies stand before it until that is mended. */
class ConsequenceStopped extends Error {
  constructor({ type, position }: RecordedFact, { code, details }: Refusal) {
    super(`${code}: a consequence of ${type} at position ${position} waits: ${JSON.stringify(details)}`);
    this.name = 'ConsequenceStopped';
  }
}

/** What was refused at its time, or is taken back already, is not there to be taken back. */
const NOTHING_TO_UNDO: readonly string[] = ['FACT_UNKNOWN', 'FACT_ANNULLED'];

const stepsOf = async (policy: Policy, fact: RecordedFact, ports: PolicyPorts): Promise<readonly Step[]> => {
  const { log, amendments = [] } = ports;
  if (!isAmendment(fact)) {
    if (policy.on[fact.type]) unlessMisshapen([fact]);
    return (policy.on[fact.type]?.(fact as never) ?? []).map((consequence, index) => ({ ...consequence, index }));
  }
  if (!policy.on[(fact.data as Amendment).factType]) return [];
  unlessMisshapen([fact]);
  const amended = { amendment: fact, stream: await log.readStream(fact.stream), amendments };
  return afterAmendment(policy, amended, (cause, index) => commandIdOf(policy.name, cause, index));
};

const commandIdOf = (name: string, { id }: Pick<RecordedFact, 'id'>, index: number | string): string =>
  derivedUuid(`${name}/${id}/${index}`, NAMESPACE);

const LONGEST_PAUSE_MS = 5_000;

/** Conflicts are retried until there is a result: the consequence of a fact must not be lost. */
const execute = async (
  command: CommandEnvelope,
  { handle, signal }: PolicyPorts,
): Promise<CommandResult | Refusal | undefined> => {
  const backoff = new Backoff(50, LONGEST_PAUSE_MS);
  while (!signal.aborted) {
    const done = await handle(command);
    if (!(done instanceof Refusal && done.code === 'VERSION_CONFLICT')) return done;
    await backoff.pause(signal);
  }
  return undefined;
};

const tell = (logger: Logger, { id, type }: RecordedFact, { code, details }: Refusal): void =>
  logger.error({ fact: id, type, refused: code, details }, 'A consequence was refused');

const commandOf = async (
  name: string,
  { fact, before }: Cause,
  { index, ...consequence }: Step,
  { ruleSetOn, today }: Pick<PolicyPorts, 'ruleSetOn' | 'today'>,
): Promise<CommandEnvelope> => ({
  ...consequence,
  act: {
    by: `policy:${name}`,
    role: POLICY_ROLE,
    unit: 'programme',
    on: fact.metadata.occurredOn,
    recordedOn: today(),
    reasons: {},
  },
  metadata: {
    commandId: commandIdOf(name, fact, index),
    correlationId: fact.metadata.$correlationId,
    causationId: fact.id,
    ...(before ? { resumeAfter: before } : {}),
    ruleSet: await ruleSetOn(fact.metadata.occurredOn, fact.metadata.actorUnit),
    evidence: [],
  },
});
