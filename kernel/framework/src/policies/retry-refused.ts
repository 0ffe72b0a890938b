import { setTimeout as pause } from 'node:timers/promises';
import { isAmendment, type Amendment, type RecordedFact } from '@zhudian/facts';
import { refusedConsequencesOf, type RefusedConsequenceRow } from '@zhudian/projections';
import { Refusal } from '../decision/refusal';
import { commandsInTime } from './act-in-time';
import { causedCommands } from './caused-commands';
import type { PolicyPorts } from './policy-ports';
import { carriedOut } from './consequence';
import type { Policy } from './define-policy';
import { noteClosed } from './refused-consequences';
import type { TimedPolicy } from './timed-policy';

type AnyPolicy = Policy | TimedPolicy;

const EVERY_MS = 60_000;
const AT_ONCE = 200;

/** Tries what was refused again, every minute until the signal aborts: what was missing may be there by now. */
export const keepRetrying = async (policies: readonly AnyPolicy[], ports: PolicyPorts): Promise<void> => {
  if (policies.length === 0) return;
  while (!ports.signal.aborted) {
    await pause(EVERY_MS, undefined, { signal: ports.signal }).catch(() => undefined);
    if (ports.signal.aborted) return;
    await retryRefused(policies, ports).catch((error: unknown) =>
      ports.logger.warn({ error }, 'What was refused could not be tried again'),
    );
  }
};

/** Tries each pending consequence of these policies once. */
export const retryRefused = async (policies: readonly AnyPolicy[], ports: PolicyPorts): Promise<void> => {
  const { reader, context } = ports;
  const snapshot = reader.at(await reader.position());
  const where = { state: 'PENDING', policy: policies.map(({ name }) => name) };
  const { rows } = await snapshot.page(refusedConsequencesOf(context), {
    where,
    orderBy: ['refusedOn'],
    first: AT_ONCE,
  });
  for (const row of rows) {
    const policy = policies.find(({ name }) => name === row.policy);
    if (policy && !ports.signal.aborted) await retryOne(policy, row, ports);
  }
};

const retryOne = async (policy: AnyPolicy, row: RefusedConsequenceRow, ports: PolicyPorts): Promise<void> => {
  const stream = await ports.log.readStream(row.causeStream);
  const fact = stream.find(({ id }) => id === row.causeId);
  const commands = await commandsOf(policy, fact, ports);
  const command = commands.find(({ metadata }) => metadata.commandId === row.id);
  if (!command) return;
  // What follows from the amended fact is a consequence of its amendment.
  if (stream.some((one) => amends(one, row.causeId))) {
    await noteClosed(command, { policy, because: 'CAUSE_AMENDED' }, ports);
    return;
  }
  const done = await carriedOut(command, ports);
  if (done && !(done instanceof Refusal)) await noteClosed(command, { policy, because: 'ACCEPTED' }, ports);
};

const commandsOf = async (policy: AnyPolicy, fact: RecordedFact | undefined, ports: PolicyPorts) => {
  if ('occasions' in policy) return commandsInTime(policy, ports);
  return fact ? causedCommands(policy, { fact }, ports) : [];
};

const amends = (fact: RecordedFact, factId: string): boolean =>
  isAmendment(fact) && (fact.data as Amendment).factId === factId;
