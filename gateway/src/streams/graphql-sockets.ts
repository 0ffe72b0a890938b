import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import { parse } from 'graphql';
import { WebSocketServer, type WebSocket } from 'ws';
import { isRecord } from '../http/graphql-request';
import { gatewayError } from '../errors/gateway-error';
import { momentRequest } from '../operation/moment';
import { shown } from './encodings';
import { errorIn, failureIn } from './failure';
import type { StreamsOptions } from './streams-options';
import { iterated } from './iterated';
import { OpenStreams } from './open-streams';
import { SocketReader } from './socket-reader';
import { refusalIn, type OpenFor } from './stream-operations';

const PATH = '/graphql';
const BAD_REQUEST = 4400;
/** So long a socket may say nothing before it says who it is. */
const INIT_MS = 5_000;
/** What the library executes: the operation itself is another, which it need not understand. */
const PLACEHOLDER = parse('subscription { changes { position } }');

type Connection = Context<Record<string, unknown>, SocketReader>;

/** Words of a request that is no WebSocket of ours. */
const refuse = (socket: Duplex, status: string) => socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\n\r\n`);
const UNAVAILABLE = '503 Service Unavailable\r\nretry-after: 2';

const authorizationIn = (parameters: Readonly<Record<string, unknown>> = {}): string | undefined => {
  const headers = isRecord(parameters['headers']) ? parameters['headers'] : {};
  const given = [parameters, headers].flatMap((of) => [of['authorization'], of['Authorization']]);
  return given.find((value): value is string => typeof value === 'string');
};

/** Subscriptions and live queries over WebSockets: the protocol of graphql-ws. */
export class GraphqlSockets {
  private readonly sockets: WebSocketServer;
  private readonly connections: OpenStreams;
  private readonly readers = new Set<SocketReader>();
  private readonly protocol = makeServer<Record<string, unknown>, SocketReader>({
    connectionInitWaitTimeout: INIT_MS,
    onConnect: (connection) => this.admit(connection),
    onSubscribe: (connection, _, payload) => this.open(connection, payload),
    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<object>,
    onError: ({ extra }, _, __, errors) => errors.map((error) => extra.failure(errorIn(error))),
    onComplete: ({ extra }) => extra.closeIfOver(),
  });

  constructor(private readonly options: StreamsOptions) {
    const { settings, feed } = options;
    this.connections = new OpenStreams(settings.shares.streamsPerCaller);
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: settings.limits.bodyBytes, handleProtocols });
    feed.draining.addEventListener('abort', () => {
      for (const reader of this.readers) reader.closeIfOver();
    });
  }

  /** Takes the upgrades that reach a server. */
  attach(server: Server) {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      if (request.url?.split('?')[0] !== PATH) return refuse(socket, '404 Not Found');
      if (this.options.feed.draining.aborted) return refuse(socket, UNAVAILABLE);
      return this.sockets.handleUpgrade(request, socket, head, (opened) => this.greet(opened, request));
    });
  }

  get count(): number {
    return this.readers.size;
  }

  /** Ends what has not ended by itself. */
  close() {
    for (const socket of this.sockets.clients) socket.terminate();
  }

  private greet(socket: WebSocket, request: IncomingMessage) {
    const { settings, feed } = this.options;
    const failure = failureIn(settings, request.headers['accept-language']);
    const reader = new SocketReader(socket, request, { failure, feed });
    this.readers.add(reader);
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => reader.send(text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data: Buffer) => {
            // What throws is what a client says against the protocol.
            handle(String(data)).catch(() => socket.close(BAD_REQUEST, 'Invalid message'));
          }),
      },
      reader,
    );
    socket.once('close', (code, reason) => {
      this.readers.delete(reader);
      reader.left();
      void closed(code, String(reason));
    });
  }

  /** Lets in whoever brings a good token. */
  private async admit({ extra: reader, connectionParams }: Connection): Promise<boolean> {
    reader.authorization = authorizationIn(connectionParams);
    const caller = await this.options.admit(reader.request);
    if ('status' in caller || reader.authorization === undefined) {
      const isLater = 'status' in caller && caller.status !== 401;
      reader.close(isLater ? 'TOO_MANY_REQUESTS' : 'UNAUTHENTICATED');
      return false;
    }
    const leave = this.connections.enter(caller.name);
    if (!leave) reader.close('STREAMS_TOO_MANY');
    reader.onLeave(leave);
    return leave !== undefined;
  }

  private async open({ extra: reader }: Connection, payload: SubscribePayload) {
    const { operations, admit, open, settings } = this.options;
    try {
      const caller = await admit(reader.request);
      if ('status' in caller) throw refusalIn(caller);
      const { extensions } = payload;
      const request = { http: { method: 'POST', search: '', body: payload }, extensions: extensions ?? undefined };
      const openFor = operations.open(
        request,
        momentRequest(() => undefined, request.extensions),
      );
      const leave = open.enter(caller.name);
      if (!leave) throw gatewayError('STREAMS_TOO_MANY', settings.shares.streamsPerCaller);
      return { schema: operations.schema, document: PLACEHOLDER, contextValue: this.telling(reader, openFor, leave) };
    } catch (error) {
      return [errorIn(error)];
    }
  }

  private telling(reader: SocketReader, openFor: OpenFor, leave: () => void) {
    reader.running += 1;
    const ended = () => {
      reader.running -= 1;
      leave();
    };
    const { authorization } = reader;
    return iterated(
      (signal) => openFor({ authorization, signal }),
      (result) => shown(result, reader.failure),
      ended,
    );
  }
}
