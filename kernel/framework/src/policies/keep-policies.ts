import { Backoff, retryUntil } from '@zhudian/runtime';
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
  const backoff = new Backoff(100, LONGEST_PAUSE_MS);
  const working = () => {
    backoff.reset();
    tell(undefined);
  };
  await retryUntil(ports.signal, () => runPolicies(policies, ports, working), {
    backoff,
    onFailure: (error) => {
      ports.logger.error({ error }, 'The policies stopped');
      tell(`a policy stopped: ${String(error)}`);
    },
  });
};
