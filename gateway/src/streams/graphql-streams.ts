import type { IncomingMessage, ServerResponse } from 'node:http';
import { TokenRefused } from '@zhudian/hops';
import { messagesOf } from '../errors/gateway-error';
import type { Graph } from '../graph';
import { unauthenticated, type Admit, type Caller } from '../http/admission';
import { parametersOf, parseRequest, readRequest, type GraphqlRequest, type RawRequest } from '../http/graphql-request';
import { notAllowed, requestError, type Reply } from '../http/reply';
import { requestLimits } from '../http/request-limits';
import type { JsonObject } from '../execution/values';
import type { Settings } from '../options';
import { trusting } from '../trusted-documents';
import type { FeedSources, StreamReader } from './change-feed';
import { encodingFor } from './encodings';
import { failureIn } from './failure';
import { OpenStreams } from './open-streams';
import { pump } from './pump';
import { prepare, resultsOf } from './subscription';

export interface StreamsOptions {
  readonly settings: Settings;
  readonly graph: Graph;
  readonly admit: Admit;
  readonly feed: FeedSources;
  readonly open: OpenStreams;
}

interface Arrival {
  readonly incoming: IncomingMessage;
  readonly caller: Caller;
}

/** Aborts when the response is closed. */
export const hangUpOf = (response: ServerResponse): AbortSignal => {
  const hungUp = new AbortController();
  response.once('close', () => hungUp.abort());
  return hungUp.signal;
};

export const tooManyStreams = (most: number): Reply =>
  requestError(429, 'STREAMS_TOO_MANY', messagesOf('STREAMS_TOO_MANY', most));

/** Whether a request asks for a stream of results. */
export const wantsStream = ({ headers }: IncomingMessage): boolean => encodingFor(headers.accept) !== undefined;

/** Subscriptions over HTTP, admitted and limited as every operation is. */
export class GraphqlStreams {
  private readonly excessOf: (request: GraphqlRequest) => Reply | undefined;

  constructor(private readonly options: StreamsOptions) {
    this.excessOf = requestLimits(options.settings.limits);
  }

  async reply(incoming: IncomingMessage): Promise<Reply> {
    const caller = await this.options.admit(incoming);
    if ('status' in caller) return caller;
    if (caller.isAnonymous) return unauthenticated(new TokenRefused('no bearer token'));
    // What a page of another site can send without asking is never a stream.
    if (incoming.method !== 'POST') return notAllowed('POST');
    const raw = await readRequest(incoming, this.options.settings.limits.bodyBytes);
    return 'status' in raw ? raw : this.open(raw, { incoming, caller });
  }

  private open(raw: RawRequest, arrival: Arrival): Reply {
    const { settings } = this.options;
    const request = trusting(settings.trustedDocuments, parseRequest(raw));
    if ('status' in request) return request;
    return this.excessOf(request) ?? this.stream(request, arrival);
  }

  private stream(request: GraphqlRequest, { incoming, caller }: Arrival): Reply {
    const { graph, settings, feed, open } = this.options;
    const { query, variables, operationName } = parametersOf(request);
    const failure = failureIn(settings, incoming);
    const encoding = encodingFor(incoming.headers.accept)?.(failure);
    try {
      const asked = {
        query: typeof query === 'string' ? query : '',
        variables: (variables ?? {}) as JsonObject,
        operationName: typeof operationName === 'string' ? operationName : undefined,
      };
      const prepared = prepare(graph.streaming, asked, settings.limits.tokens);
      const leave = open.enter(caller.name);
      if (!leave || !encoding) return tooManyStreams(settings.shares.streamsPerCaller);
      const stream = (response: ServerResponse) => {
        const reader: StreamReader = { authorization: incoming.headers.authorization, signal: hangUpOf(response) };
        return pump(response, encoding, resultsOf(graph.streaming, prepared, feed, reader)).finally(leave);
      };
      return { status: 200, headers: encoding.headers, stream };
    } catch (error) {
      return { status: 400, headers: JSON_HEADERS, body: JSON.stringify({ errors: [failure(error)] }) };
    }
  }
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
