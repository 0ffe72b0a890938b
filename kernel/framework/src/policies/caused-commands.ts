import { v5 as derivedUuid } from 'uuid';
import { isAmendment, type Amendment, type Checkpoint, type RecordedFact } from '@zhudian/facts';
import type { CommandEnvelope } from '../commands/command-envelope';
import { unlessMisshapen } from '../commands/unfoldable-fact';
import { afterAmendment, type Step } from './after-amendment';
import type { Policy } from './define-policy';
import { lookedUp } from './looked-up';
import type { PolicyPorts } from './policy-ports';

/** The role in which policies act; no token names it. */
export const POLICY_ROLE = 'POLICY';
/** As whom they act, and for which unit. */
export const actorOf = ({ name }: Pick<Policy, 'name'>): string => `policy:${name}`;
export const POLICY_UNIT = 'programme';

const NAMESPACE = '2f3c1f7e-52a8-5b0e-8b32-0a5a4b2f9d10';

export interface Cause {
  readonly fact: RecordedFact;
  /** The place just before it, where a policy goes on after a crash; none when it is tried again later. */
  readonly before?: Checkpoint | undefined;
}

/** The commands that follow from a fact, in their order. The same fact always gives the same, with the same ids, but for what is looked up. */
export const causedCommands = async (
  policy: Policy,
  cause: Cause,
  ports: PolicyPorts,
): Promise<readonly CommandEnvelope[]> => {
  const steps = await lookedUp(policy, { fact: cause.fact, steps: await stepsOf(policy, cause.fact, ports) }, ports);
  return Promise.all(steps.map((step) => commandOf(policy, cause, step, ports)));
};

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

/** The id of a note about a policy's command. */
export const noteIdOf = (commandId: string, revision: number): string =>
  derivedUuid(`note/${commandId}/${revision}`, NAMESPACE);

/** What a policy commands in one step, under the id that follows from its cause. */
export const commandOf = async (
  policy: Pick<Policy, 'name'>,
  { fact, before }: Cause,
  { index, on = fact.metadata.occurredOn, ...consequence }: Step,
  { ruleSetOn, today }: Pick<PolicyPorts, 'ruleSetOn' | 'today'>,
): Promise<CommandEnvelope> => ({
  ...consequence,
  act: {
    by: actorOf(policy),
    role: POLICY_ROLE,
    unit: POLICY_UNIT,
    on,
    recordedOn: today(),
    reasons: {},
  },
  metadata: {
    commandId: commandIdOf(policy.name, fact, index),
    correlationId: fact.metadata.$correlationId,
    causationId: fact.id,
    ...(before ? { resumeAfter: before } : {}),
    ruleSet: await ruleSetOn(on, fact.metadata.actorUnit),
    evidence: [],
  },
});
