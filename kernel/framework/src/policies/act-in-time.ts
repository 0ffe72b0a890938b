import { z } from 'zod';
import type { CommandEnvelope } from '../commands/command-envelope';
import { commandOf } from './caused-commands';
import { followThrough } from './consequence';
import { atHead } from './looked-up';
import type { PolicyPorts } from './policy-ports';
import type { Occasion, TimedPolicy } from './timed-policy';

/** By policy, the last day on which it has acted. */
const notedSchema = z.record(z.string(), z.string());
const nameIn = ({ context }: Pick<PolicyPorts, 'context'>): string => `in-time-${context}`;

const occasionsOf = async (policy: TimedPolicy, today: string, ports: PolicyPorts): Promise<readonly Occasion[]> => {
  const { log, dayAt } = ports;
  const readStream = log.readStream.bind(log);
  const occasions = await atHead(policy, ports, (snapshot) => policy.occasions({ snapshot, readStream, today, dayAt }));
  return occasions.filter(({ on }) => on <= today).toSorted((one, other) => (one.on < other.on ? -1 : 1));
};

const commandAt = (policy: TimedPolicy, { cause, key, on, consequence }: Occasion, ports: PolicyPorts) =>
  commandOf(policy, { fact: cause }, { ...consequence, index: key, on }, ports);

/** The commands that follow by today, done or not. */
export const commandsInTime = async (policy: TimedPolicy, ports: PolicyPorts): Promise<readonly CommandEnvelope[]> => {
  const occasions = await occasionsOf(policy, ports.today(), ports);
  return Promise.all(occasions.map((occasion) => commandAt(policy, occasion, ports)));
};

/**
 * Does what has come to follow since the day that is noted, and notes this one: a day on which nothing ran is made up for. A
 * policy that is new does not act on what was and is over.
 * @throws what the log, the read models or the handler throw: do it again, nothing is skipped.
 */
export const actInTime = async (policies: readonly TimedPolicy[], today: string, ports: PolicyPorts): Promise<void> => {
  const { log, logger, signal } = ports;
  const noted = notedSchema.safeParse(await log.notes?.read(nameIn(ports))).data ?? {};
  for (const policy of policies) {
    const last = noted[policy.name];
    for (const occasion of await occasionsOf(policy, today, ports)) {
      const isNew = last === undefined ? !occasion.isOver : last < occasion.on;
      if (!isNew || signal.aborted) continue;
      const command = await commandAt(policy, occasion, ports);
      await followThrough(command, { policy, cause: occasion.cause }, ports);
    }
  }
  if (signal.aborted) return;
  await log.notes
    ?.write(nameIn(ports), Object.fromEntries(policies.map(({ name }) => [name, today])))
    .catch((error: unknown) => logger.warn({ error }, 'Until when policies have acted could not be noted'));
};
