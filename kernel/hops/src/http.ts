import type { IncomingMessage, ServerResponse } from 'node:http';

/** The largest request that a subgraph accepts, in bytes. */
export const LARGEST_BODY = 4 * 1024 * 1024;

/**
 * Reads a request's body as UTF-8 text; `undefined` if it exceeds `maxBytes`. An oversized body is drained, so that the
 * client can still read the response.
 */
export const bodyOf = (request: IncomingMessage, maxBytes = LARGEST_BODY): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once('end', () => {
      const [only = Buffer.of()] = chunks;
      resolve((chunks.length === 1 ? only : Buffer.concat(chunks)).toString('utf8'));
    });
    request.once('error', reject);
  });

/** Why work has ended that took too long. */
export const OVERDUE = 'overdue';

/** Aborted when the client disconnects early, and with `OVERDUE` when the response has not been sent in time. */
export const disconnectSignal = (response: ServerResponse, deadlineMs?: number): AbortSignal => {
  const ended = new AbortController();
  const late = deadlineMs === undefined ? undefined : setTimeout(() => ended.abort(OVERDUE), deadlineMs);
  response.once('close', () => {
    clearTimeout(late);
    if (!response.writableFinished) ended.abort();
  });
  return ended.signal;
};
