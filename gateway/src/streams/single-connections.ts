import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { gatewayError } from '../errors/gateway-error';
import type { Caller } from '../http/admission';
import { parseRequest, readRequest } from '../http/graphql-request';
import { json, notAllowed, notFound, type Reply } from '../http/reply';
import { momentRequest } from '../operation/moment';
import { failureIn } from './failure';
import { tooManyStreams, type StreamsOptions } from './streams-options';
import { OpenStreams } from './open-streams';
import { SingleConnection } from './single-connection';

const TOKEN = 'x-graphql-event-stream-token';
const LONGEST_ID = 100;

const HEADERS = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
const conflict = json(409, { error: 'CONFLICT' });

/** Whether a request is one of a client whose operations share a connection. */
export const isOfSingleConnection = ({ method = '', headers }: IncomingMessage): boolean =>
  ['PUT', 'DELETE'].includes(method) || headers[TOKEN] !== undefined;

/** GraphQL over server-sent events, one connection for all operations of a client. */
export class SingleConnections {
  private readonly connections = new Map<string, SingleConnection>();
  private readonly reserved: OpenStreams;

  constructor(private readonly options: StreamsOptions) {
    this.reserved = new OpenStreams(options.settings.shares.streamsPerCaller);
  }

  reply(incoming: IncomingMessage, caller: Caller): Reply | Promise<Reply> {
    if (incoming.method === 'PUT') return this.reserve(incoming, caller);
    const token = incoming.headers[TOKEN];
    const connection = typeof token === 'string' ? this.connections.get(token) : undefined;
    // A token is of no use to others.
    if (connection?.caller !== caller.name) return notFound;
    if (incoming.method === 'GET') return this.claim(connection);
    if (incoming.method === 'POST') return this.open(incoming, connection);
    if (incoming.method === 'DELETE') return this.end(incoming, connection);
    return notAllowed('PUT', 'GET', 'POST', 'DELETE');
  }

  private reserve({ headers }: IncomingMessage, { name }: Caller): Reply {
    const { settings, feed } = this.options;
    const leave = this.reserved.enter(name);
    if (!leave) return tooManyStreams(settings.shares.streamsPerCaller);
    const token = randomBytes(18).toString('base64url');
    const left = () => {
      leave();
      this.connections.delete(token);
    };
    const { authorization } = headers;
    const failure = failureIn(settings, headers['accept-language']);
    this.connections.set(token, new SingleConnection({ caller: name, authorization, failure, feed, left }));
    return { status: 201, headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' }, body: token };
  }

  private claim(connection: SingleConnection): Reply {
    if (connection.isClaimed) return conflict;
    const headers = { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' };
    return { status: 200, headers, stream: (response) => connection.serve(response) };
  }

  private async open(incoming: IncomingMessage, connection: SingleConnection): Promise<Reply> {
    const { settings, operations, open } = this.options;
    const raw = await readRequest(incoming, settings.limits.bodyBytes);
    if ('status' in raw) return raw;
    const request = parseRequest(raw);
    if ('status' in request) return request;
    const id = request.extensions?.['operationId'];
    if (typeof id !== 'string' || id.length > LONGEST_ID) return json(400, { error: 'OPERATION_ID_MISSING' });
    if (!connection.isClaimed) return notFound;
    if (connection.has(id)) return conflict;
    const leave = open.enter(connection.caller);
    const most = settings.shares.streamsPerCaller;
    const admitted = () => {
      if (!leave) throw gatewayError('STREAMS_TOO_MANY', most);
      return operations.open(request, momentRequest(raw.header, request.extensions));
    };
    void connection.run(id, admitted).finally(leave);
    return { status: 202 };
  }

  private end({ url = '' }: IncomingMessage, connection: SingleConnection): Reply {
    const id = new URL(url, 'http://gateway').searchParams.get('operationId');
    if (id === null) return json(400, { error: 'OPERATION_ID_MISSING' });
    connection.end(id);
    return { status: 200 };
  }
}
