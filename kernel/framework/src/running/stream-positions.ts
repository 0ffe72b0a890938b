import type { ServerResponse } from 'node:http';
import type { Position } from '@zhudian/facts';
import { partsLine, positionEvent } from '@zhudian/hops';
import { SerialQueue } from '@zhudian/runtime';
import type { Ports } from '../graph/request-context';
import { partNames } from './read-parts';

const HEARTBEAT_MS = 10_000;

/** How soon it is told that the context has stopped, or goes on. */
const LOOK_EVERY_MS = 500;

type PositionSource = Pick<Ports, 'reader' | 'lost'>;

interface SentMessage {
  readonly position: Position;
  readonly event: string;
}

/** @param before the message before, on the same connection. */
const messageNow = async ({ reader, lost }: PositionSource, before: SentMessage | undefined) => {
  const { position, changedAt, changedIn } = await reader.changes(before?.position);
  const stopped = await reader.stopped();
  const parts = new Map([...changedIn].map(([model, some]) => [model, partNames(some)]));
  const event = positionEvent({ position, changes: changedAt, stopped, lost: lost?.() });
  return { position, event, parts: partsLine(parts) };
};

/** Server-sent events: the position of the read models now, and whenever it advances or has stopped for a fact; and what the log has lost. */
export const streamPositions = async (
  told: PositionSource,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> => {
  const disconnected = new AbortController();
  response.once('close', () => disconnected.abort());
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  // Subscribed before the first message, so that no change in between is missed.
  const advances = told.reader.watch(AbortSignal.any([disconnected.signal, stopping]))[Symbol.asyncIterator]();
  let next = advances.next();
  let last: SentMessage | undefined;
  const turns = new SerialQueue();
  // One after the other: what was read earlier is never told later, which would look like a store that went back.
  const tell = () =>
    turns.run('position', async () => {
      const { parts, ...now } = await messageNow(told, last);
      if (now.event === last?.event) return;
      response.write(`${parts}${now.event}`);
      last = now;
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
