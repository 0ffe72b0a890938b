import { Backoff, retryUntil } from '@zhudian/runtime';
import type { Policy } from './define-policy';
import { ReadModelsBehind } from './looked-up';
import type { PolicyPorts } from './policy-ports';
import { runPolicies } from './policy';

const LONGEST_PAUSE_MS = 10_000;

/** Called with the reason when policies fail, and with `undefined` when they work again. */
export type Tell = (trouble: string | undefined) => void;

/** Runs the policies until the signal aborts. */
export const keepPolicies = (policies: readonly Policy[], ports: PolicyPorts, tell: Tell): Promise<void> =>
  keepGoing(ports, tell, (working) => runPolicies(policies, ports, working));

/** After an error the work resumes where it was, so that a temporary failure of a store stops nothing permanently. */
export const keepGoing = async (
  { signal, logger }: Pick<PolicyPorts, 'signal' | 'logger'>,
  tell: Tell,
  run: (working: () => void) => Promise<void>,
): Promise<void> => {
  const backoff = new Backoff(100, LONGEST_PAUSE_MS);
  let said: string | undefined;
  const working = () => {
    backoff.reset();
    said = undefined;
    tell(undefined);
  };
  const log = (error: unknown) =>
    error instanceof ReadModelsBehind
      ? logger.warn({ reason: error.message }, 'The policies wait')
      : logger.error({ error }, 'The policies stopped');
  await retryUntil(signal, () => run(working), {
    backoff,
    onFailure: (error) => {
      const why = String(error);
      // The same again says nothing new: readiness goes on telling it.
      if (why !== said) log(error);
      said = why;
      tell(`a policy stopped: ${why}`);
    },
  });
};
