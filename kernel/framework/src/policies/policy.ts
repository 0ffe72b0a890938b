import { policyProgress } from '@zhudian/projections';
import type { Checkpoint } from '@zhudian/facts';
import { traceConsequence } from '@zhudian/runtime';
import { causedCommands, type Cause } from './caused-commands';
import type { PolicyPorts } from './policy-ports';
import { ConsequenceStopped, carriedOut } from './consequence';
import type { Policy } from './define-policy';
import { whenBuilt } from './looked-up';
import { noteRefused } from './refused-consequences';
import { Refusal } from '../decision/refusal';

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

const react = async (policy: Policy, cause: Cause, ports: PolicyPorts): Promise<void> => {
  for (const command of await causedCommands(policy, cause, ports)) {
    const done = await traceConsequence(`policy ${policy.name}`, { of: [cause.fact] }, () =>
      carriedOut(command, ports),
    );
    if (done instanceof Refusal && done.code === 'FACT_UNFOLDABLE') throw new ConsequenceStopped(cause.fact, done);
    if (done instanceof Refusal) await noteRefused({ policy, cause: cause.fact, command, refusal: done }, ports);
  }
};

const earliestProgress = async (policies: readonly Policy[], ports: PolicyPorts): Promise<Checkpoint | undefined> => {
  const rows = await progressOf(policies, ports);
  const stands = rows.map((row) => (row ? { commit: row.commit, prepare: row.prepare } : undefined));
  return stands.reduce(
    (least, one) => (!least || !one ? undefined : one.commit < least.commit ? one : least),
    stands[0],
  );
};

const progressOf = (policies: readonly Policy[], { reader, context, signal }: PolicyPorts) =>
  whenBuilt({ signal }, async () => {
    const snapshot = reader.at(await reader.position());
    return snapshot.findMany(
      policyProgress(context),
      policies.map(({ name }) => name),
    );
  });
