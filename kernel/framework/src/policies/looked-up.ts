import type { RecordedFact } from '@zhudian/facts';
import { ReadModelNotReady } from '@zhudian/projections';
import { Backoff, retry } from '@zhudian/runtime';
import type { Step } from './after-amendment';
import type { Policy } from './define-policy';
import type { PolicyPorts } from './policy-ports';

const LONGEST_WAIT_MS = 10_000;

/** Waits for a projector that is building its read models for the first time. */
export const whenBuilt = <T>({ signal }: Pick<PolicyPorts, 'signal'>, read: () => Promise<T>): Promise<T> =>
  retry(read, {
    backoff: new Backoff(50, 50),
    isTemporary: (error) => error instanceof ReadModelNotReady && !signal.aborted,
  });

/**
 * The steps with what their policy looks up for them.
 * @throws when the projector does not come up with the log: the policies are started again there, and nothing is skipped.
 */
export const lookedUp = async (
  { name, lookUp }: Policy,
  { fact, steps }: { readonly fact: RecordedFact; readonly steps: readonly Step[] },
  ports: PolicyPorts,
): Promise<readonly Step[]> => {
  if (!lookUp || steps.length === 0) return steps;
  const { log, reader, signal } = ports;
  const isThere = await reader.reach(await log.head(), { timeoutMs: LONGEST_WAIT_MS, signal });
  if (!isThere) throw new Error(`${name} looks up what is recorded, and the read models are behind the log.`);
  return whenBuilt(ports, async () => {
    const snapshot = reader.at(await reader.position());
    return Promise.all(steps.map(async (step) => ({ ...(await lookUp(step, snapshot, fact)), index: step.index })));
  });
};
