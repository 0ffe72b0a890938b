import type { RecordedFact } from '@zhudian/facts';
import { ReadModelNotReady, type Snapshot } from '@zhudian/projections';
import { Backoff, retry } from '@zhudian/runtime';
import type { Step } from './after-amendment';
import type { Policy } from './define-policy';
import type { PolicyPorts } from './policy-ports';

const LONGEST_WAIT_MS = 10_000;

/** The read models have not come up with the log in time: it is tried again. */
export class ReadModelsBehind extends Error {}

/** Waits for a projector that is building its read models for the first time. */
export const whenBuilt = <T>({ signal }: Pick<PolicyPorts, 'signal'>, read: () => Promise<T>): Promise<T> =>
  retry(read, {
    backoff: new Backoff(50, 50),
    isTemporary: (error) => error instanceof ReadModelNotReady && !signal.aborted,
  });

/**
 * Reads what is recorded by now.
 * @throws when the projector does not come up with the log: the policies are started again there, and nothing is skipped.
 */
export const atHead = async <T>(
  { name }: Pick<Policy, 'name'>,
  ports: PolicyPorts,
  read: (snapshot: Snapshot) => Promise<T>,
): Promise<T> => {
  const { log, reader, signal } = ports;
  const isThere = await reader.reach(await log.head(), { timeoutMs: LONGEST_WAIT_MS, signal });
  if (!isThere)
    throw new ReadModelsBehind(`${name} looks up what is recorded, and the read models are behind the log.`);
  return whenBuilt(ports, async () => read(reader.at(await reader.position())));
};

/** The steps with what their policy looks up for them. */
export const lookedUp = async (
  policy: Policy,
  { fact, steps }: { readonly fact: RecordedFact; readonly steps: readonly Step[] },
  ports: PolicyPorts,
): Promise<readonly Step[]> => {
  const { lookUp } = policy;
  if (!lookUp || steps.length === 0) return steps;
  return atHead(policy, ports, (snapshot) =>
    Promise.all(steps.map(async (step) => ({ ...(await lookUp(step, snapshot, fact)), index: step.index }))),
  );
};
