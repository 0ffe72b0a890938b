import { Backoff, retry } from '@zhudian/runtime';

const LONGEST_START_MS = 300_000;

interface Health {
  readonly subgraphs: Readonly<Record<string, string | { readonly state: string; readonly fact: string }>>;
}

/** The contexts that have stopped for a fact: a start does not wait for them, since only an operator lets them go on. */
const stoppedIn = ({ subgraphs }: Health): readonly string[] =>
  Object.entries(subgraphs).flatMap(([name, state]) => (typeof state === 'object' ? [`${name} (${state.fact})`] : []));

/** Waits until the gateway is ready, but for what has stopped. */
export const started = async (url: string, say: (words: string) => void): Promise<void> => {
  const until = performance.now() + LONGEST_START_MS;
  const look = async (): Promise<readonly string[]> => {
    const answer = await fetch(`${url}/health/ready`);
    const health = (await answer.json()) as Health;
    const stopped = stoppedIn(health);
    const isUp = Object.values(health.subgraphs).every((state) => state === 'ready' || typeof state === 'object');
    if (isUp) return stopped;
    throw new Error(`网关五分钟内未就绪。 The gateway was not ready within five minutes: ${JSON.stringify(health)}`);
  };
  const stopped = await retry(look, { backoff: new Backoff(100, 100), isTemporary: () => performance.now() < until });
  if (stopped.length > 0)
    say(
      `注意：以下子系统停在无法处理的事件上，见 docs/operations.md。 These have stopped at a fact that cannot be folded, see docs/operations.md: ${stopped.join(', ')}`,
    );
};
