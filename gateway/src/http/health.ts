import { encodePosition } from '@zhudian/facts';
import { parsed } from '@zhudian/hops';
import { Pool, type Dispatcher } from 'undici';
import type { KnownPositions } from '../subgraphs/known-positions';
import type { Subgraph } from '../subgraphs/subgraph';
import { json, type Reply } from './reply';
import type { Route } from './route';

const PATIENCE_MS = 2_000;

/** What a process answers: its readiness, and the reason that it gives. */
const healthOf = async (pool: Dispatcher) => {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready', signal });
  return { isReady: statusCode === 200, answer: parsed(await body.text()) as { readonly reason?: unknown } };
};

/** Why a subgraph is not ready, in a word of ours: what it says itself is for its own network. */
const stateOf = async ({ pool }: Subgraph): Promise<string> => {
  try {
    const { isReady, answer } = await healthOf(pool);
    if (isReady) return 'ready';
    return typeof answer.reason === 'string' ? answer.reason : 'not ready';
  } catch {
    return 'unreachable';
  }
};

export const live = json(200, { status: 'live' });

/** Whether checkpoints are signed; business goes on without, so that it makes nothing unready. */
const signingOf = async (pool: Dispatcher): Promise<'signing' | 'stopped' | 'unreachable'> => {
  try {
    return (await healthOf(pool)).isReady ? 'signing' : 'stopped';
  } catch {
    return 'unreachable';
  }
};

/** 200 when every subgraph has reported its position and is ready; otherwise 503, naming those that are not and why. `degraded` is 200 too: nothing is signed. */
const ready = async (
  subgraphs: readonly Subgraph[],
  known: KnownPositions,
  signer: Dispatcher | undefined,
): Promise<Reply> => {
  const { silent, stops } = known;
  const signed = signer && signingOf(signer);
  const states = await Promise.all(
    subgraphs.map(async (subgraph): Promise<readonly [string, string | object]> => {
      const { name } = subgraph;
      const stop = stops.get(name);
      if (stop)
        return [
          name,
          {
            state: 'stopped',
            fact: stop.type,
            position: encodePosition(stop.position),
            reached: encodePosition(stop.reached),
          },
        ];
      return [name, silent.includes(name) ? 'not heard' : await stateOf(subgraph)];
    }),
  );
  const all = states.every(([, state]) => state === 'ready');
  const transparency = await signed;
  const isDegraded = transparency !== undefined && transparency !== 'signing';
  const status = all ? (isDegraded ? 'degraded' : 'ready') : 'not ready';
  return json(all ? 200 : 503, {
    status,
    subgraphs: Object.fromEntries(states),
    ...(transparency && { transparency }),
  });
};

/** `GET /health/ready`. @param transparency where checkpoints are signed, if they are. */
export const readyRoute = (
  subgraphs: readonly Subgraph[],
  known: KnownPositions,
  transparency: string | undefined,
): Route => {
  const signer = transparency === undefined ? undefined : new Pool(new URL(transparency).origin, { connections: 1 });
  return () => ready(subgraphs, known, signer);
};
