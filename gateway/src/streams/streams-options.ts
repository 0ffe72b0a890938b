import type { ServerResponse } from 'node:http';
import { messagesOf } from '../errors/gateway-error';
import type { Admit } from '../http/admission';
import { requestError, type Reply } from '../http/reply';
import type { Settings } from '../options';
import type { FeedSources } from './change-feed';
import type { OpenStreams } from './open-streams';
import type { StreamOperations } from './stream-operations';

/** What all protocols of streams are made of. */
export interface StreamsOptions {
  readonly settings: Settings;
  readonly admit: Admit;
  readonly feed: FeedSources;
  readonly open: OpenStreams;
  readonly operations: StreamOperations;
}

/** Aborts when the response is closed. */
export const hangUpOf = (response: ServerResponse): AbortSignal => {
  const hungUp = new AbortController();
  response.once('close', () => hungUp.abort());
  return hungUp.signal;
};

export const tooManyStreams = (most: number): Reply =>
  requestError(429, 'STREAMS_TOO_MANY', messagesOf('STREAMS_TOO_MANY', most));
