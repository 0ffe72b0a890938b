import { createInterface } from 'node:readline';
import { Client } from 'undici';
import { partsIn, positionMessage, type ModelParts, type PositionMessage } from '@zhudian/hops';
import { Backoff, retryUntil } from '@zhudian/runtime';
import type { Subgraph } from './subgraph';

export interface PositionListener {
  readonly heard: (message: PositionMessage) => void;
  readonly lost: (cause: unknown) => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A stream that sends neither a position nor a heartbeat for this long is considered dead. */
const SILENCE_MS = 30_000;

const listen = async (subgraph: Subgraph, secret: string, heard: PositionListener['heard'], signal: AbortSignal) => {
  const client = new Client(subgraph.origin, { bodyTimeout: SILENCE_MS, headersTimeout: 10_000 });
  try {
    const headers = { accept: 'text/event-stream', 'x-zhudian-gateway': secret };
    const { statusCode, body } = await client.request({ method: 'GET', path: '/positions', headers, signal });
    if (statusCode !== 200) throw new Error(`/positions answered ${statusCode}`);
    let parts: ModelParts | undefined;
    for await (const line of createInterface({ input: body })) {
      parts = partsIn(line) ?? parts;
      const message = positionMessage(line);
      if (!message) continue;
      heard({ ...message, ...(parts && { parts }) });
      parts = undefined;
    }
    throw new Error('/positions ended');
  } finally {
    client.destroy().catch(() => undefined);
  }
};

/** Follows a subgraph's positions until the signal aborts; reconnects with growing pauses. */
export const followPositions = async (
  subgraph: Subgraph,
  secret: string,
  listener: PositionListener,
  signal: AbortSignal,
): Promise<void> => {
  const backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
  const heard = (message: PositionMessage) => {
    backoff.reset();
    listener.heard(message);
  };
  await retryUntil(signal, () => listen(subgraph, secret, heard, signal), { backoff, onFailure: listener.lost });
};
