import { causedCommands, type Cause } from './caused-commands';
import { causesIn } from './causes-in';
import type { PolicyPorts } from './policy-ports';
import { followThrough } from './consequence';
import type { Policy } from './define-policy';
import { Progress } from './progress';

/**
 * Follows the log and acts on it until the signal aborts. How far the policies came is noted now and then, after what they
 * did: a restart sees some facts again, and what is done again is recognised by its command id.
 * @throws what the log, the read models or the handler throw: start it again, nothing is skipped.
 */
export const runPolicies = async (
  policies: readonly Policy[],
  ports: PolicyPorts,
  onPage: () => void = () => undefined,
): Promise<void> => {
  if (policies.length === 0) return;
  const progress = await Progress.of(policies, ports);
  let before = progress.earliest;
  for await (const { facts } of ports.log.follow({ after: before, signal: ports.signal })) {
    let commands = 0;
    for (const fact of facts) {
      const place = { commit: fact.position, prepare: fact.prepare };
      for (const cause of await causesIn(fact, before, ports))
        commands += await reactAll(progress.before(place), cause, ports);
      before = place;
    }
    // Who leaves has not done everything.
    if (before && !ports.signal.aborted) await progress.came(before, { facts: facts.length, commands });
    onPage();
  }
};

const reactAll = async (policies: readonly Policy[], cause: Cause, ports: PolicyPorts): Promise<number> => {
  let commands = 0;
  for (const policy of policies) if (!ports.signal.aborted) commands += await react(policy, cause, ports);
  return commands;
};

const react = async (policy: Policy, cause: Cause, ports: PolicyPorts): Promise<number> => {
  const commands = await causedCommands(policy, cause, ports);
  for (const command of commands) await followThrough(command, { policy, cause: cause.fact }, ports);
  return commands.length;
};
