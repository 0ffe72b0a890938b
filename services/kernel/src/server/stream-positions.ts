import type { ServerResponse } from 'node:http';
import { encodePosition } from '@zhudian/events';
import type { Changes, Reader } from '@zhudian/projections';

const HEARTBEAT_MS = 10_000;

/** `data: POSITION {"MODEL.VERSION":"POSITION",…}`: how far the read models are, and where each changed last. */
const message = ({ position, changedAt }: Changes): string => {
  const changes = [...changedAt].map(([model, at]) => [model, encodePosition(at)]);
  return `data: ${encodePosition(position)} ${JSON.stringify(Object.fromEntries(changes))}\n\n`;
};

/** Server-sent events: the position of the read models now, and whenever it advances. */
export const streamPositions = async (
  reader: Reader,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  // Watched from before the first message on: nothing that comes between the two is missed.
  const advances = reader.watch(AbortSignal.any([gone.signal, stopping]))[Symbol.asyncIterator]();
  let next = advances.next();
  response.write(message(await reader.changes()));
  const heartbeat = setInterval(() => response.write(': alive\n\n'), HEARTBEAT_MS);
  try {
    for (; !(await next).done; next = advances.next()) response.write(message(await reader.changes()));
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
};
