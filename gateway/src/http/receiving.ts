import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** Bodies that a door gives its own time; it gives them up by itself. */
const timed = new WeakSet<IncomingMessage>();

const SLOW = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n';

const closeSlow = ({ socket }: IncomingMessage, { headersSent }: ServerResponse): void => {
  if (headersSent) socket.destroy();
  else socket.end(SLOW, () => socket.destroy());
};

/** Whoever sends a body slowly is disconnected, unless a door has given it its own time and has not answered yet. */
export const limitReceiving = (server: Server, limitMs: number): void => {
  server.on('request', (request, response) => {
    const timer = setTimeout(() => {
      if (request.complete) return;
      if (timed.has(request) && !response.headersSent) timer.refresh();
      else closeSlow(request, response);
    }, limitMs).unref();
    request.once('close', () => clearTimeout(timer));
  });
};

/** A body that stands still, or takes too long as a whole. */
export class TooSlow extends Error {}

const inTime = async <T>(waiting: Promise<T>, ms: number): Promise<T> => {
  // Nobody waits for it any more once it is late.
  waiting.catch(() => undefined);
  const late = Promise.withResolvers<never>();
  late.promise.catch(() => undefined);
  // After a pause of our own, what has arrived meanwhile is read first.
  const timer = setTimeout(() => setImmediate(() => late.reject(new TooSlow())), Math.max(0, ms));
  try {
    return await Promise.race([waiting, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** How long a body may stand still, and may take as a whole. */
export interface Patience {
  readonly stillMs: number;
  readonly wholeMs: number;
}

/**
 * The parts of a body, for a door that takes large ones: as long as it comes, it may take its time. Whoever stops early still
 * reads the answer. @throws TooSlow
 */
export async function* partsOf(
  request: IncomingMessage,
  { stillMs, wholeMs }: Patience,
): AsyncGenerator<Buffer, void, undefined> {
  const parts = request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  const end = performance.now() + wholeMs;
  timed.add(request);
  try {
    for (;;) {
      const part = await inTime(parts.next(), Math.min(stillMs, end - performance.now()));
      if (part.done === true) return;
      yield part.value;
    }
  } finally {
    void parts.return?.().catch(() => undefined);
  }
}
