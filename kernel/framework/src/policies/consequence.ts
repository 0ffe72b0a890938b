import type { RecordedFact } from '@zhudian/facts';
import { Backoff, traceConsequence } from '@zhudian/runtime';
import { Refusal } from '../decision/refusal';
import type { CommandEnvelope, CommandResult } from '../commands/command-envelope';
import type { PolicyPorts } from './policy-ports';
import { noteRefused, type RefusedConsequence } from './refused-consequences';

/** A consequence for a stream that nobody can fold now is not lost: the policies stand before it until that is mended. */
export class ConsequenceStopped extends Error {
  constructor({ type, position }: RecordedFact, { code, details }: Refusal) {
    super(`${code}: a consequence of ${type} at position ${position} waits: ${JSON.stringify(details)}`);
    this.name = 'ConsequenceStopped';
  }
}

/** What was refused at its time, or is taken back already, is not there to be taken back. */
const NOTHING_TO_UNDO: readonly string[] = ['FACT_UNKNOWN', 'FACT_ANNULLED'];
const LONGEST_PAUSE_MS = 5_000;

/** Conflicts are retried until there is a result: the consequence of a fact must not be lost. */
export const carriedOut = async (
  command: CommandEnvelope,
  { handle, signal }: Pick<PolicyPorts, 'handle' | 'signal'>,
): Promise<CommandResult | Refusal | undefined> => {
  const backoff = new Backoff(50, LONGEST_PAUSE_MS);
  while (!signal.aborted) {
    const done = await handle(command);
    if (done instanceof Refusal && NOTHING_TO_UNDO.includes(done.code)) return undefined;
    if (!(done instanceof Refusal && done.code === 'VERSION_CONFLICT')) return done;
    await backoff.pause(signal);
  }
  return undefined;
};

/**
 * Carries out a consequence and notes that it was refused, if it was.
 * @throws ConsequenceStopped when its stream cannot be folded now.
 */
export const followThrough = async (
  command: CommandEnvelope,
  { policy, cause }: Pick<RefusedConsequence, 'policy' | 'cause'>,
  ports: PolicyPorts,
): Promise<void> => {
  const done = await traceConsequence(`policy ${policy.name}`, { of: [cause] }, () => carriedOut(command, ports));
  if (done instanceof Refusal && done.code === 'FACT_UNFOLDABLE') throw new ConsequenceStopped(cause, done);
  if (done instanceof Refusal) await noteRefused({ policy, cause, command, refusal: done }, ports);
};
