import { createServer as createHttp1, type RequestListener } from 'node:http';
import { createServer as createHttp2, type Http2Session } from 'node:http2';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { Call } from './call';
import { CallCounts } from './call-counts';
import { keepAlive } from './keep-alive';
import type { Router } from './router';

const HTTP2_PREFACE = Buffer.from('PRI * HT', 'latin1');
/** A connection that says nothing for so long is closed. */
const SILENCE_MS = 30_000;
/** How often a client is asked whether it is still there. */
const PING_MS = 10_000;
const MIB = 1024 * 1024;

const http2Settings = {
  settings: { initialWindowSize: MIB, maxConcurrentStreams: 10_000 },
  unknownProtocolTimeout: 10_000,
  /** MiB: a client may have hundreds of subscriptions, each with a page on its way. */
  maxSessionMemory: 256,
};

export interface Traffic {
  readonly calls: CallCounts;
  readonly connections: number;
}

export interface Listener {
  readonly port: number;
  traffic(): Traffic;
  close(): Promise<void>;
}

/** Looks at a connection's first bytes and gives it to the server for its protocol. */
const sniff = (socket: Socket, http2: Server, http1: Server): void => {
  socket.on('error', () => undefined);
  socket.setTimeout(SILENCE_MS, () => socket.destroy());
  socket.once('readable', () => {
    const head = socket.read() as Buffer | null;
    if (!head) {
      socket.destroy();
      return;
    }
    socket.setTimeout(0);
    socket.unshift(head);
    const isHttp2 = HTTP2_PREFACE.subarray(0, head.length).equals(head.subarray(0, HTTP2_PREFACE.length));
    (isHttp2 ? http2 : http1).emit('connection', socket);
  });
};

/** PEM texts. */
export interface Certificate {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: Certificate;
  /** Milliseconds between two pings. */
  readonly pingEvery?: number;
}

/** The HTTP/2 side: every stream is a gRPC call. Returns how to end all calls and connections. */
const grpcServer = (router: Router, pingEvery: number) => {
  const http2 = createHttp2(http2Settings);
  const sessions = new Set<Http2Session>();
  const calls = new CallCounts();
  http2.on('session', (session) => {
    session.setLocalWindowSize(16 * MIB);
    session.on('error', () => undefined);
    sessions.add(session);
    keepAlive(session, pingEvery);
    session.on('close', () => sessions.delete(session));
  });
  http2.on('sessionError', () => undefined);
  http2.on('stream', (stream, headers) => {
    const call = new Call(stream, headers);
    calls.add(call);
    void router.dispatch(headers[':path'] ?? '', call);
  });
  const close = async (): Promise<void> => {
    for (const call of calls.current) call.cancel();
    await new Promise(setImmediate);
    for (const session of sessions) session.destroy();
  };
  return { http2, calls, close };
};

/** Serves gRPC (HTTP/2) and plain HTTP/1.1 on one port. */
export const listen = async (
  router: Router,
  http: RequestListener,
  { host, port, tls, pingEvery = PING_MS }: ListenOptions,
): Promise<Listener> => {
  const { http2, calls, close: closeCalls } = grpcServer(router, pingEvery);
  const http1 = createHttp1(http);
  const sockets = new Set<Socket>();
  const accept = (socket: Socket): void => {
    sockets.add(socket.setNoDelay());
    socket.on('close', () => sockets.delete(socket));
    sniff(socket, http2, http1);
  };
  const server = tls
    ? createTls({ cert: tls.certificate, key: tls.privateKey, ALPNProtocols: ['h2', 'http/1.1'] }, accept)
    : createServer(accept);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    await closeCalls();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const traffic = (): Traffic => ({ calls, connections: sockets.size });
  return { port: (server.address() as AddressInfo).port, traffic, close };
};
