import type { ServerResponse } from 'node:http';
import { positionEvent } from '@zhudian/hops';
import type { Changes, Reader } from '@zhudian/projections';

const HEARTBEAT_MS = 10_000;

const eventOf = ({ position, changedAt }: Changes): string => positionEvent({ position, changes: changedAt });

/** Server-sent events: the position of the read models now, and whenever it advances. */
export const streamPositions = async (
  reader: Reader,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> => {
  const disconnected = new AbortController();
  response.once('close', () => disconnected.abort());
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  // Subscribed before the first message, so that no change in between is missed.
  const advances = reader.watch(AbortSignal.any([disconnected.signal, stopping]))[Symbol.asyncIterator]();
  let next = advances.next();
  response.write(eventOf(await reader.changes()));
  const heartbeat = setInterval(() => response.write(': alive\n\n'), HEARTBEAT_MS);
  try {
    for (; !(await next).done; next = advances.next()) response.write(eventOf(await reader.changes()));
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
};
