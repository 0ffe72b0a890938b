import { setTimeout as sleep } from 'node:timers/promises';
import { runPolicies, type Policy, type PolicyPorts } from './policy';

const LONGEST_PAUSE_MS = 10_000;

/**
 * Runs the policies until the signal aborts: after a crash they begin again where they stand, so a store that is away
 * for a while stops nothing for good.
 * @param tell why they do not work now; nothing once they do again.
 */
export const keepPolicies = async (
  policies: readonly Policy[],
  ports: PolicyPorts,
  tell: (trouble: string | undefined) => void,
): Promise<void> => {
  let pause = 100;
  const working = () => {
    pause = 100;
    tell(undefined);
  };
  while (!ports.signal.aborted) {
    try {
      return await runPolicies(policies, ports, working);
    } catch (error) {
      console.error(error);
      tell(`a policy stopped: ${String(error)}`);
      await sleep(pause, undefined, { signal: ports.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }
};
