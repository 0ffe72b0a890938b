import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { decodePosition, type Position } from '@zhudian/events';
import { Client } from 'undici';
import type { Subgraph } from './subgraph';

export interface PositionListener {
  readonly heard: (position: Position) => void;
  readonly lost: (cause: unknown) => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** A stream without a position or a heartbeat for so long is dead. */
const SILENCE_MS = 30_000;

const listen = async (subgraph: Subgraph, secret: string, heard: PositionListener['heard'], signal: AbortSignal) => {
  const client = new Client(subgraph.origin, { bodyTimeout: SILENCE_MS, headersTimeout: 10_000 });
  try {
    const headers = { accept: 'text/event-stream', 'x-zhudian-gateway': secret };
    const { statusCode, body } = await client.request({ method: 'GET', path: '/positions', headers, signal });
    if (statusCode !== 200) throw new Error(`/positions answered ${statusCode}`);
    for await (const line of createInterface({ input: body })) {
      const position = line.startsWith('data:') ? decodePosition(line.slice(5).trim()) : undefined;
      if (position !== undefined) heard(position);
    }
    throw new Error('/positions ended');
  } finally {
    client.destroy().catch(() => undefined);
  }
};

/** Follows a subgraph's positions until `signal`, coming back after every loss, each time a little later. */
export const followPositions = async (
  subgraph: Subgraph,
  secret: string,
  listener: PositionListener,
  signal: AbortSignal,
) => {
  let pause = FIRST_PAUSE_MS;
  const heard = (position: Position) => {
    pause = FIRST_PAUSE_MS;
    listener.heard(position);
  };
  while (!signal.aborted) {
    await listen(subgraph, secret, heard, signal).catch(listener.lost);
    await delay(pause, undefined, { signal }).catch(() => undefined);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
};
