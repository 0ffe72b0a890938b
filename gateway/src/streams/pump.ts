import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** How a stream is written. */
export interface Encoding<T> {
  readonly headers: Readonly<Record<string, string>>;
  readonly opening?: string | Uint8Array;
  readonly item: (item: T) => string | Uint8Array;
  readonly heartbeat: string | undefined;
  /** What the reader is told of the end: an error, or that there is no more; without a word for it, the connection ends. */
  readonly ending: (error: unknown) => string | Uint8Array | undefined;
}

export const HEARTBEAT_MS = 10_000;

export const written = async (response: ServerResponse, text: string | Uint8Array): Promise<void> => {
  if (text.length === 0 || response.write(text) || response.destroyed) return;
  // Whichever comes first, neither is listened for any longer.
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).finally(() =>
    over.abort(),
  );
};

/**
 * Writes items until there are none or the reader hangs up. The next is asked for when the one before has gone out, so
 * that of a reader who sleeps one item is held.
 */
export const pump = async <T>(
  response: ServerResponse,
  { opening = '', item, heartbeat, ending }: Encoding<T>,
  next: () => Promise<T | undefined>,
): Promise<void> => {
  const beating =
    heartbeat === undefined
      ? undefined
      : setInterval(() => {
          if (!response.writableNeedDrain) response.write(heartbeat);
        }, HEARTBEAT_MS);
  response.once('error', () => response.destroy());
  try {
    response.flushHeaders();
    await written(response, opening);
    for (let told = await next(); told !== undefined && !response.destroyed; told = await next())
      await written(response, item(told));
    response.end(ending(undefined));
  } catch (error) {
    const last = ending(error);
    if (last === undefined) response.destroy();
    else response.end(last);
  } finally {
    clearInterval(beating);
  }
};
