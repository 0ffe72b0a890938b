import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { WebSocket } from 'ws';
import { decodePosition, encodePosition } from '@zhudian/facts';
import type { ChangePage } from '../../gateway/src/changes/merge-changes';
import { settingsOf } from '../../gateway/src/options';
import { ChangeFeed, type FeedSources } from '../../gateway/src/streams/change-feed';
import { encodingFor } from '../../gateway/src/streams/encodings';
import { GraphqlSockets } from '../../gateway/src/streams/graphql-sockets';
import { OpenStreams } from '../../gateway/src/streams/open-streams';
import { pump } from '../../gateway/src/streams/pump';
import type { StreamOperations } from '../../gateway/src/streams/stream-operations';
import { hangUpOf } from '../../gateway/src/streams/streams-options';
import type { StreamReader } from '../../gateway/src/sessions/reader-session';
import { KnownPositions } from '../../gateway/src/subgraphs/known-positions';
import { patience, until } from '../support/patience';
import { silent } from '../support/silent';
import { everybody, OPEN } from './support/everybody';
import { ACCEPTED } from './support/streams';

jest.setTimeout(patience(120_000));

const PAGES = 120;
const PAGE_BYTES = 512 * 1024;
/** The operating system holds some for a connection, whoever reads. */
const MOST_READ = 40;
const STILL_MS = 300;
/** Listeners of a response, however often it was waited for. */
const FEW = 8;
const TEXT = 'x'.repeat(PAGE_BYTES);

/** Pages that weigh a lot, and how many were read. */
const heavyLog = () => {
  const known = new KnownPositions(['one']);
  known.heard('one', { position: PAGES, changes: new Map(), stopped: undefined });
  let read = 0;
  const page: FeedSources['page'] = async ({ after }): Promise<ChangePage> => {
    read += 1;
    const at = Math.max(0, decodePosition(after ?? '') ?? 0) + 1;
    const facts = at <= PAGES ? [{ id: `f${at}`, text: TEXT }] : [];
    return { facts, position: encodePosition(Math.min(at, PAGES)), hasMore: at < PAGES };
  };
  const draining = new AbortController().signal;
  const feed = { known, page, verify: everybody, operationTimeoutMs: 10_000, draining };
  const openFor = (reader: StreamReader) => {
    const changes = new ChangeFeed(feed, {}, reader);
    return async () => {
      const told = await changes.next();
      return told && { data: { changes: told } };
    };
  };
  return { feed, openFor, read: () => read };
};

type Log = ReturnType<typeof heavyLog>;

const serving = async ({ feed, openFor }: Log, responses: ServerResponse[]): Promise<Server> => {
  const settings = settingsOf({ supergraphSdl: '', subgraphs: {}, secret: '', ...OPEN, log: silent });
  const operations = {
    schema: buildSchema('type Query { a: Int } type Subscription { changes: Int }'),
    open: () => openFor,
  } as unknown as StreamOperations;
  const sockets = new GraphqlSockets({
    settings,
    admit: () => ({ name: 'mei' }),
    feed,
    open: new OpenStreams(8),
    operations,
  });
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const encoding = encodingFor(request.headers.accept)?.(() => ({ message: 'over' }));
    if (!encoding) {
      response.writeHead(406).end();
      return;
    }
    response.writeHead(200, encoding.headers);
    responses.push(response);
    const reader = { authorization: 'Bearer mei', signal: hangUpOf(response) };
    void pump(response, encoding, openFor(reader));
  });
  sockets.attach(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Waits until no more is read; how much that was. */
const stillAt = async ({ read }: Log): Promise<number> => {
  let last = -1;
  await until(async () => {
    const before = last;
    last = read();
    if (before === last && last > 0) return true;
    await delay(STILL_MS);
    return false;
  });
  return last;
};

const idsIn = (text: string) => [...text.matchAll(/"id":"(f\d+)"/g)].map(([, id]) => id);
const ALL = Array.from({ length: PAGES }, (_, at) => `f${at + 1}`);

describe('A reader that sleeps', () => {
  let server: Server;
  let log: Log;
  let responses: ServerResponse[];
  beforeEach(async () => {
    log = heavyLog();
    responses = [];
    server = await serving(log, responses);
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each(Object.entries(ACCEPTED))('holds a page at the most, and loses nothing: %s', async (_, accept) => {
    const socket: Socket = connect(portOf(server), '127.0.0.1');
    socket.write(`GET / HTTP/1.1\r\nhost: x\r\naccept: ${accept.replace(', application/json', '')}\r\n\r\n`);
    socket.pause();
    expect(await stillAt(log)).toBeLessThan(MOST_READ);
    const ids: (string | undefined)[] = [];
    let rest = '';
    socket.on('data', (chunk: Buffer) => {
      rest += String(chunk);
      ids.push(...idsIn(rest));
      rest = rest.slice(-20).replaceAll(/"id":"f\d+"/g, '');
    });
    socket.resume();
    await until(() => ids.length >= PAGES);
    for (const response of responses) expect(response.listenerCount('close')).toBeLessThan(FEW);
    socket.destroy();
    expect(ids).toStrictEqual(ALL);
  });

  it('holds a page at the most, and loses nothing: WebSocket', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${portOf(server)}/graphql`, 'graphql-transport-ws');
    const ids: (string | undefined)[] = [];
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Bearer mei' } }));
    await once(socket, 'message');
    socket.on('message', (data: Buffer) => ids.push(...idsIn(String(data))));
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { changes }' } }));
    await until(() => log.read() > 0);
    socket.pause();
    expect(await stillAt(log)).toBeLessThan(MOST_READ);
    socket.resume();
    await until(() => ids.length >= PAGES);
    socket.terminate();
    expect(ids).toStrictEqual(ALL);
  });
});
