import { encodePosition } from '@zhudian/facts';
import { parsed } from '@zhudian/hops';
import type { KnownPositions } from '../subgraphs/known-positions';
import type { Subgraph } from '../subgraphs/subgraph';
import { json, type Reply } from './reply';

const PATIENCE_MS = 2_000;

/** Why a subgraph is not ready, in a word of ours: what it says itself is for its own network. */
const stateOf = async ({ pool }: Subgraph): Promise<string> => {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready', signal });
    const answer = parsed(await body.text()) as { readonly reason?: unknown };
    if (statusCode === 200) return 'ready';
    return typeof answer.reason === 'string' ? answer.reason : 'not ready';
  } catch {
    return 'unreachable';
  }
};

export const live = json(200, { status: 'live' });

/** 200 when every subgraph has reported its position and is ready; otherwise 503, naming those that are not and why. */
export const ready = async (subgraphs: readonly Subgraph[], known: KnownPositions): Promise<Reply> => {
  const { silent, stops } = known;
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
  return json(all ? 200 : 503, { status: all ? 'ready' : 'not ready', subgraphs: Object.fromEntries(states) });
};
