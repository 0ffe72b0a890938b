import { once } from 'node:events';
import { CloseCode, createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { encodePosition } from '@zhudian/facts';
import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import { patience } from '../support/patience';
import { everybody } from './support/everybody';
import type { LivePayload } from './support/live';
import { startTestGraph, waitUntil, type TestGraph } from './support/test-graph';

jest.setTimeout(patience(60_000));

const NAME = 'query @live { station(id: "s1") { name } }';
const OTHER = 'query @live { station(id: "s2") { name } }';

/** What a client says in the protocol's own words. */
const bare = async (url: string, headers: Record<string, string> = {}, protocol = 'graphql-transport-ws') => {
  const socket = new WebSocket(url.replace('http', 'ws'), protocol, { headers });
  const closed = new Promise<readonly [number, string]>((resolve) =>
    socket.once('close', (code, reason) => resolve([code, String(reason)])),
  );
  const messages: Record<string, unknown>[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data as Buffer)) as Record<string, unknown>));
  await once(socket, 'open');
  const say = (message: object | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  return { socket, say, closed, messages };
};

describe('A WebSocket', () => {
  let graph: TestGraph;
  const ended = new Set<string>();
  const clients: Client[] = [];
  const verify: VerifyToken = (authorization = '') =>
    ended.has(authorization) ? new TokenRefused('ERR_JWT_EXPIRED') : everybody(authorization);
  beforeEach(async () => {
    graph = await startTestGraph({ verify, shares: { streamsPerCaller: 3 } });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.dispose();
    await graph.stop();
  });

  const clientOf = (token: string, connectionParams: object = { authorization: `Bearer ${token}` }) => {
    const closes: { code: number; reason: string }[] = [];
    const client = createClient({
      url: graph.gateway.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: connectionParams as Record<string, unknown>,
      retryAttempts: 0,
      on: { closed: (event) => void closes.push(event as (typeof closes)[number]) },
    });
    clients.push(client);
    return { client, closes };
  };
  /** Reads one operation into a list until it ends. */
  const reading = (client: Client, query: string) => {
    const told: LivePayload[] = [];
    let over: unknown;
    const close = client.subscribe(
      { query },
      {
        next: (payload) => void told.push(payload as unknown as LivePayload),
        error: (error) => (over = error),
        complete: () => (over ??= 'complete'),
      },
    );
    return { told, over: () => over, close };
  };
  const init = (token: string) => ({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  const openStreams = async () => {
    const response = await fetch(new URL('/metrics', graph.gateway.url));
    return /^zhudian_open_streams(?:\{.*\})? (\d+)$/m.exec(await response.text())?.[1];
  };

  it('carries many operations, each until it is closed', async () => {
    const { client } = clientOf('mei');
    const [name, other] = [reading(client, NAME), reading(client, OTHER)];
    await waitUntil(() => name.told.length === 1 && other.told.length === 1);
    graph.log.rename('s1', 'Liantang');
    await waitUntil(() => name.told.length === 2);
    name.close();
    graph.log.rename('s1', 'Luobo');
    graph.log.rename('s2', 'Fucheng');
    await waitUntil(() => other.told.length === 2);
    expect([name.told.length, name.told[1]?.data, name.over()]).toStrictEqual([
      2,
      { station: { name: 'Liantang' } },
      'complete',
    ]);
    expect(other.told[1]).toStrictEqual({
      data: { station: { name: 'Fucheng' } },
      extensions: { position: encodePosition(graph.log.head) },
    });
  });

  it.each([
    ['in no words', {}],
    ['in an empty token', { authorization: '' }],
    ['with one that has ended', { authorization: 'Bearer over' }],
  ])('is closed to whoever says who he is %s', async (_, payload) => {
    ended.add('Bearer over').add('');
    const { say, closed } = await bare(graph.gateway.url);
    say({ type: 'connection_init', payload });
    expect(await closed).toStrictEqual([CloseCode.Forbidden, 'UNAUTHENTICATED']);
  });

  it('takes no token of the upgrade, which pages of others may ask for', async () => {
    const { say, closed } = await bare(graph.gateway.url, { authorization: 'Bearer mei' });
    say({ type: 'connection_init' });
    expect(await closed).toStrictEqual([CloseCode.Forbidden, 'UNAUTHENTICATED']);
  });

  it('takes a token among headers, as others send it', async () => {
    const { client } = clientOf('mei', { headers: { Authorization: 'Bearer mei' } });
    const name = reading(client, NAME);
    await waitUntil(() => name.told.length === 1);
  });

  it.each([
    ['what is no message', 'hello', CloseCode.BadRequest],
    ['a message of no type', { type: 'dance' }, CloseCode.BadRequest],
    ['an operation without an id', { type: 'subscribe', payload: { query: NAME } }, CloseCode.BadRequest],
    ['who it is a second time', init('mei'), CloseCode.TooManyInitialisationRequests],
  ])('is closed when it says %s', async (_, message, code) => {
    const { say, closed, messages } = await bare(graph.gateway.url);
    say(init('mei'));
    await waitUntil(() => messages.length === 1);
    say(message);
    expect((await closed)[0]).toBe(code);
  });

  it('is closed when it asks before it says who it is, or speaks another protocol', async () => {
    const early = await bare(graph.gateway.url);
    early.say({ id: '1', type: 'subscribe', payload: { query: NAME } });
    expect((await early.closed)[0]).toBe(CloseCode.Unauthorized);
    await expect(bare(graph.gateway.url, {}, 'graphql-ws')).rejects.toThrow('Server sent no subprotocol');
    await expect(bare(new URL('/elsewhere', graph.gateway.url).href)).rejects.toThrow('404');
  });

  it('is closed for a message that is too large', async () => {
    const { say, closed, messages } = await bare(graph.gateway.url);
    say(init('mei'));
    await waitUntil(() => messages.length === 1);
    say({ id: '1', type: 'subscribe', payload: { query: `# ${'x'.repeat(300_000)}\n${NAME}` } });
    expect((await closed)[0]).toBe(1009);
  });

  it.each([
    ['{ station(id: "s1") { name } }', 'OPERATION_NOT_STREAMED'],
    ['mutation { rename(station: "s8", name: "x") { id } }', 'OPERATION_NOT_STREAMED'],
    ['query @live { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query @live {', 'GRAPHQL_PARSE_FAILED'],
    ['query @live { stations(first: 99999999) { name } }', 'OPERATION_TOO_COSTLY'],
    [`query @live ${'{ a '.repeat(20)} ${'}'.repeat(20)}`, 'OPERATION_TOO_DEEP'],
  ])('refuses %s, and stays open', async (query, code) => {
    const { client, closes } = clientOf('mei');
    const [refused, name] = [reading(client, query), reading(client, NAME)];
    await waitUntil(() => refused.over() !== undefined && name.told.length === 1);
    expect((refused.over() as LivePayload['errors'])?.[0]?.extensions.code).toBe(code);
    expect(closes).toStrictEqual([]);
  });

  it('has room for so many operations, and one may have so many sockets', async () => {
    const { client } = clientOf('duo');
    const several = [1, 2, 3].map(() => reading(client, NAME));
    await waitUntil(() => several.every(({ told }) => told.length === 1));
    expect(await openStreams()).toBe('3');
    const more = reading(client, NAME);
    await waitUntil(() => more.over() !== undefined);
    expect((more.over() as LivePayload['errors'])?.[0]?.extensions.code).toBe('STREAMS_TOO_MANY');
    const sockets = await Promise.all([1, 2, 3].map(() => bare(graph.gateway.url)));
    for (const { say } of sockets) say(init('duo'));
    const closed = await Promise.race(sockets.map((socket) => socket.closed));
    expect(closed).toStrictEqual([1013, 'STREAMS_TOO_MANY']);
    for (const { socket } of sockets) socket.terminate();
  });

  it('leaves nothing behind when it is cut', async () => {
    const { say, messages, socket } = await bare(graph.gateway.url);
    say(init('mei'));
    await waitUntil(() => messages.length === 1);
    for (const id of ['1', '2', '3']) say({ id, type: 'subscribe', payload: { query: NAME } });
    await waitUntil(() => messages.length === 4);
    socket.terminate();
    await waitUntil(async () => (await openStreams()) === '0');
  });

  it('ends with a code when the token has ended', async () => {
    const { client, closes } = clientOf('qi');
    const [name, other] = [reading(client, NAME), reading(client, OTHER)];
    await waitUntil(() => name.told.length === 1 && other.told.length === 1);
    ended.add('Bearer qi');
    graph.log.rename('s1', 'Liantang');
    await waitUntil(() => closes.length === 1);
    for (const { over } of [name, other])
      expect((over() as LivePayload['errors'])?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect([closes[0]?.code, closes[0]?.reason]).toStrictEqual([CloseCode.Forbidden, 'UNAUTHENTICATED']);
  });

  it('is told to come back when the gateway leaves', async () => {
    const { client, closes } = clientOf('mei');
    const name = reading(client, NAME);
    const idle = await bare(graph.gateway.url);
    await waitUntil(() => name.told.length === 1);
    await graph.gateway.stop();
    await waitUntil(() => closes.length === 1);
    expect((name.over() as LivePayload['errors'])?.[0]?.extensions.code).toBe('DRAINING');
    expect([closes[0]?.code, closes[0]?.reason]).toStrictEqual([1001, 'DRAINING']);
    expect(await idle.closed).toStrictEqual([1001, 'DRAINING']);
  });
});
