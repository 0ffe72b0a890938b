import type { ServerResponse } from 'node:http';
import { encodePosition } from '@zhudian/events';
import type { Reader } from '@zhudian/projections';

const HEARTBEAT_MS = 10_000;

/** Server-sent events: the position of the read models now, and whenever it advances. */
export const streamPositions = async (
  reader: Reader,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`data: ${encodePosition(await reader.position())}\n\n`);
  const heartbeat = setInterval(() => response.write(': alive\n\n'), HEARTBEAT_MS);
  try {
    for await (const position of reader.watch(AbortSignal.any([gone.signal, stopping]))) {
      response.write(`data: ${encodePosition(position)}\n\n`);
    }
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
};
