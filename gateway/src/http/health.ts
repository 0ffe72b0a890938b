import type { KnownPositions } from '../subgraphs/known-positions';
import type { Subgraph } from '../subgraphs/subgraph';
import { json, type Reply } from './reply';

const PATIENCE_MS = 2_000;

const isReady = async ({ pool }: Subgraph): Promise<boolean> => {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { statusCode, body } = await pool.request({ method: 'GET', path: '/health/ready', signal });
    await body.dump();
    return statusCode === 200;
  } catch {
    return false;
  }
};

export const live = json(200, { status: 'live' });

/** 200 when every subgraph has reported its position and is ready; otherwise 503, naming those that are not. */
export const ready = async (subgraphs: readonly Subgraph[], known: KnownPositions): Promise<Reply> => {
  const { silent } = known;
  const states = await Promise.all(
    subgraphs.map(async (subgraph) => {
      const heard = !silent.includes(subgraph.name);
      return [subgraph.name, heard && (await isReady(subgraph)) ? 'ready' : heard ? 'not ready' : 'not heard'] as const;
    }),
  );
  const all = states.every(([, state]) => state === 'ready');
  return json(all ? 200 : 503, { status: all ? 'ready' : 'not ready', subgraphs: Object.fromEntries(states) });
};
