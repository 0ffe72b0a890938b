import type { IncomingMessage, ServerResponse } from 'node:http';
import { TokenRefused } from '@zhudian/hops';
import { unauthenticated, type Caller } from '../http/admission';
import { parseRequest, readRequest, type RawRequest } from '../http/graphql-request';
import { notAllowed, type Reply } from '../http/reply';
import { momentRequest } from '../operation/moment';
import { encodingFor } from './encodings';
import { failureIn } from './failure';
import { pump } from './pump';
import { isOfSingleConnection, type SingleConnections } from './single-connections';
import { hangUpOf, tooManyStreams, type StreamsOptions } from './streams-options';

interface Arrival {
  readonly incoming: IncomingMessage;
  readonly caller: Caller;
}

/** Whether a request asks for a stream of results. */
export const wantsStream = (incoming: IncomingMessage): boolean =>
  isOfSingleConnection(incoming) || encodingFor(incoming.headers.accept) !== undefined;

/** Subscriptions and live queries over HTTP, admitted and limited as every operation is. */
export class GraphqlStreams {
  constructor(
    private readonly options: StreamsOptions,
    private readonly single: SingleConnections,
  ) {}

  async reply(incoming: IncomingMessage): Promise<Reply> {
    const caller = await this.options.admit(incoming);
    if ('status' in caller) return caller;
    if (caller.isAnonymous) return unauthenticated(new TokenRefused('no bearer token'));
    if (isOfSingleConnection(incoming)) return this.single.reply(incoming, caller);
    // What a page of another site can send without asking is never a stream.
    if (incoming.method !== 'POST') return notAllowed('POST');
    const raw = await readRequest(incoming, this.options.settings.limits.bodyBytes);
    return 'status' in raw ? raw : this.stream(raw, { incoming, caller });
  }

  private stream(raw: RawRequest, { incoming, caller }: Arrival): Reply {
    const { settings, operations, open } = this.options;
    const failure = failureIn(settings, incoming.headers['accept-language']);
    const encoding = encodingFor(incoming.headers.accept)?.(failure);
    try {
      const request = parseRequest(raw);
      const own = 'status' in request ? undefined : request.extensions;
      const openFor = operations.admit(request, momentRequest(raw.header, own));
      if ('status' in openFor) return openFor;
      const leave = open.enter(caller.name);
      if (!leave || !encoding) return tooManyStreams(settings.shares.streamsPerCaller);
      const stream = (response: ServerResponse) => {
        const reader = { authorization: incoming.headers.authorization, signal: hangUpOf(response) };
        return pump(response, encoding, openFor(reader)).finally(leave);
      };
      return { status: 200, headers: encoding.headers, stream, abandoned: leave };
    } catch (error) {
      return { status: 400, headers: JSON_HEADERS, body: JSON.stringify({ errors: [failure(error)] }) };
    }
  }
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
