import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import { patience } from '../support/patience';
import { everybody } from './support/everybody';
import { startTestGraph, waitUntil, type TestGraph } from './support/test-graph';

jest.setTimeout(patience(60_000));

const NAME = 'query @live { station(id: "s1") { name } }';

describe('A connection for all operations of a client', () => {
  let graph: TestGraph;
  const ended = new Set<string>();
  const verify: VerifyToken = (authorization = '') =>
    ended.has(authorization) ? new TokenRefused('ERR_JWT_EXPIRED') : everybody(authorization);
  beforeEach(async () => {
    graph = await startTestGraph({ verify, openIntrospection: false, shares: { streamsPerCaller: 3 } });
  });
  afterEach(() => graph.stop());

  const call = (method: string, person: string, headers: Record<string, string> = {}, extra: object = {}) =>
    fetch(graph.gateway.url, { method, headers: { authorization: `Bearer ${person}`, ...headers }, ...extra });
  const reserve = async (person: string) => {
    const response = await call('PUT', person);
    expect(response.status).toBe(201);
    return { 'x-graphql-event-stream-token': await response.text() };
  };
  const events = async (person: string, token: Record<string, string>) => {
    const closing = new AbortController();
    const response = await call('GET', person, { ...token, accept: 'text/event-stream' }, { signal: closing.signal });
    expect([response.status, response.headers.get('content-type')]).toStrictEqual([
      200,
      'text/event-stream; charset=utf-8',
    ]);
    let text = '';
    let isOver = false;
    const read = async () => {
      const decoder = new TextDecoder();
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>)
        text += decoder.decode(chunk, { stream: true });
    };
    void read()
      .catch(() => undefined)
      .finally(() => (isOver = true));
    const told = () =>
      [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, name, data]) => [
        name,
        JSON.parse(data ?? '') as unknown,
      ]);
    return { told, isOver: () => isOver, close: () => closing.abort() };
  };
  const open = (person: string, token: Record<string, string>, operationId: string | undefined, query = NAME) =>
    call(
      'POST',
      person,
      { ...token, 'content-type': 'application/json' },
      {
        body: JSON.stringify({ query, extensions: { operationId } }),
      },
    );

  it('carries each operation under its id until it is closed', async () => {
    const token = await reserve('mei');
    const stream = await events('mei', token);
    expect((await open('mei', token, 'one')).status).toBe(202);
    expect((await open('mei', token, 'one')).status).toBe(409);
    await waitUntil(() => stream.told().length === 1);
    graph.log.rename('s1', 'Liantang');
    await waitUntil(() => stream.told().length === 2);
    expect(
      (
        await fetch(`${graph.gateway.url}?operationId=one`, {
          method: 'DELETE',
          headers: { authorization: 'Bearer mei', ...token },
        })
      ).status,
    ).toBe(200);
    await waitUntil(() => stream.told().length === 3);
    stream.close();
    expect(stream.told()).toMatchObject([
      ['next', { id: 'one', payload: { data: { station: { name: 'Station s1' } } } }],
      ['next', { id: 'one', payload: { data: { station: { name: 'Liantang' } } } }],
      ['complete', { id: 'one' }],
    ]);
  });

  it('tells of an operation that is refused why, and that it is over', async () => {
    const token = await reserve('mei');
    const stream = await events('mei', token);
    expect((await open('mei', token, 'one', '{ me }')).status).toBe(202);
    await waitUntil(() => stream.told().length === 2);
    stream.close();
    expect(stream.told()).toMatchObject([
      ['next', { id: 'one', payload: { errors: [{ extensions: { code: 'OPERATION_NOT_STREAMED' } }] } }],
      ['complete', { id: 'one' }],
    ]);
  });

  it('is of no use to others, nor before it is open, nor twice', async () => {
    const token = await reserve('mei');
    expect((await open('mei', token, 'one')).status).toBe(404);
    const stream = await events('mei', token);
    expect((await open('lan', token, 'one')).status).toBe(404);
    expect((await open('mei', { 'x-graphql-event-stream-token': 'guessed' }, 'one')).status).toBe(404);
    expect((await open('mei', token, undefined)).status).toBe(400);
    expect((await call('GET', 'mei', token)).status).toBe(409);
    expect((await call('PUT', '')).status).toBe(401);
    stream.close();
    await waitUntil(async () => (await open('mei', token, 'one')).status === 404);
  });

  it('may be had so many times by one, each with so many operations', async () => {
    const tokens = [await reserve('duo'), await reserve('duo'), await reserve('duo')];
    expect((await call('PUT', 'duo')).status).toBe(429);
    const stream = await events('duo', tokens[0] ?? {});
    for (const id of ['1', '2', '3', '4']) await open('duo', tokens[0] ?? {}, id);
    await waitUntil(() => stream.told().length === 5);
    stream.close();
    expect(stream.told()).toContainEqual([
      'next',
      {
        id: '4',
        payload: {
          errors: [
            expect.objectContaining({ extensions: expect.objectContaining({ code: 'STREAMS_TOO_MANY' }) as object }),
          ],
        },
      },
    ]);
  });

  it('ends with codes when the token has ended, and when the gateway leaves', async () => {
    const [expiring, staying] = [await reserve('qi'), await reserve('wu')];
    const [short, long] = [await events('qi', expiring), await events('wu', staying)];
    await Promise.all([open('qi', expiring, 'one'), open('wu', staying, 'one')]);
    await waitUntil(() => short.told().length === 1 && long.told().length === 1);
    ended.add('Bearer qi');
    graph.log.rename('s1', 'Liantang');
    await waitUntil(() => short.isOver());
    await graph.gateway.stop();
    await waitUntil(() => long.isOver());
    const codes = (stream: typeof short) => JSON.stringify(stream.told());
    expect([codes(short).includes('"UNAUTHENTICATED"'), codes(long).includes('"DRAINING"')]).toStrictEqual([
      true,
      true,
    ]);
  });
});
