import { Backoff, retryUntil } from '@zhudian/runtime';
import type { Policy } from './define-policy';
import type { PolicyPorts } from './policy-ports';
import { runPolicies } from './policy';

const LONGEST_PAUSE_MS = 10_000;

/**
 * Runs the policies until the signal aborts. After an error they resume where they were, so that a temporary failure of
 * a store stops nothing permanently.
 * @param tell called with the reason when they fail, and with `undefined` when they work again.
 */
export const keepPolicies = async (
  policies: readonly Policy[],
  ports: PolicyPorts,
  tell: (trouble: string | undefined) => void,
): Promise<void> => {
  const backoff = new Backoff(100, LONGEST_PAUSE_MS);
  let said: string | undefined;
  const working = () => {
    backoff.reset();
    said = undefined;
    tell(undefined);
  };
  await retryUntil(ports.signal, () => runPolicies(policies, ports, working), {
    backoff,
    onFailure: (error) => {
      const why = String(error);
      // The same again says nothing new: readiness goes on telling it.
      if (why !== said) ports.logger.error({ error }, 'The policies stopped');
      said = why;
      tell(`a policy stopped: ${why}`);
    },
  });
};
