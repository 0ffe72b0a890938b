import type { ServerResponse } from 'node:http';

/** Aborted when the caller goes before he has his answer. */
export const hangUpSignal = (response: ServerResponse): AbortSignal => {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
};
