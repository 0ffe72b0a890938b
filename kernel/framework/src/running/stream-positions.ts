import type { ServerResponse } from 'node:http';
import { positionEvent } from '@zhudian/hops';
import { SerialQueue } from '@zhudian/runtime';
import type { Reader } from '@zhudian/projections';

const HEARTBEAT_MS = 10_000;

/** How soon it is told that the context has stopped, or goes on. */
const LOOK_EVERY_MS = 500;

const eventNow = async (reader: Reader): Promise<string> => {
  const { position, changedAt } = await reader.changes();
  const stopped = await reader.stopped();
  return positionEvent({ position, changes: changedAt, stopped });
};

/** Server-sent events: the position of the read models now, and whenever it advances or has stopped for a fact. */
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
  let lastEvent = '';
  const turns = new SerialQueue();
  // One after the other: what was read earlier is never told later, which would look like a store that went back.
  const tell = () =>
    turns.run('position', async () => {
      const event = await eventNow(reader);
      if (event !== lastEvent) response.write(event);
      lastEvent = event;
    });
  await tell();
  const heartbeat = setInterval(() => response.write(': alive\n\n'), HEARTBEAT_MS);
  // A store that cannot be asked now is asked again.
  const looking = setInterval(() => void tell().catch(() => undefined), LOOK_EVERY_MS);
  try {
    for (; !(await next).done; next = advances.next()) await tell();
  } finally {
    clearInterval(heartbeat);
    clearInterval(looking);
    response.end();
  }
};
