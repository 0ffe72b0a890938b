import { encodePosition } from '@zhudian/facts';
import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import { SignJWT } from 'jose';
import { patience } from '../support/patience';
import { everybody } from './support/everybody';
import { patched, watchLive, type LivePayload, type Watcher } from './support/live';
import { ACCEPTED, askStream, type Protocol } from './support/streams';
import { startTestGraph, waitUntil, type TestGraph } from './support/test-graph';

jest.setTimeout(patience(60_000));

const NAMES = 'query @live { station(id: "s1") { name branch { label } readings { month } } }';
const key = new TextEncoder().encode('nobody looks at it');
const tokenOf = (sub: string, jti: string, roles = ['STATION'], unit = 'luobo') =>
  new SignJWT({ sub, roles, unit, jti }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(key);

const protocols = Object.keys(ACCEPTED) as readonly Protocol[];

describe.each(protocols)('A live query over %s', (protocol) => {
  let graph: TestGraph;
  const ended = new Set<string>();
  const verify: VerifyToken = (authorization = '') =>
    ended.has(authorization) ? new TokenRefused('ERR_JWT_EXPIRED') : everybody(authorization);
  beforeEach(async () => {
    graph = await startTestGraph({ verify, shares: { streamsPerCaller: 3 } });
  });
  afterEach(() => graph.stop());

  const watch = (query: string, token = 'mei', variables: object = {}) =>
    watchLive(protocol, { url: graph.gateway.url, token, query, variables });
  const has = (watcher: Watcher, answers: number) => waitUntil(() => watcher.told.length >= answers);
  const names = ({ told }: Watcher) => told.map(({ data }) => (data as { station: { name: string } }).station.name);
  const heard = (position: number) =>
    waitUntil(async () => (await graph.ask('{ __typename }')).body.extensions?.position === encodePosition(position));
  const refusalOf = async (query: string, token = 'mei', extra: object = {}) => {
    const response = await askStream(protocol, { url: graph.gateway.url, token, variables: {}, query, ...extra });
    const { errors } = (await response.json()) as LivePayload & { errors: { extensions: { code: string } }[] };
    return [response.status, errors[0]?.extensions.code];
  };

  it('is answered, and again at each position at which its answer differs, never otherwise', async () => {
    const watcher = await watch(NAMES);
    await has(watcher, 1);
    await heard(graph.log.advance());
    const renamed = graph.log.rename('s1', 'Liantang');
    await has(watcher, 2);
    await heard(graph.log.rename('s2', 'Elsewhere'));
    await heard(graph.log.rename('s1', 'Liantang'));
    const again = graph.log.rename('s1', 'Luobo');
    await has(watcher, 3);
    watcher.close();
    expect(names(watcher)).toStrictEqual(['Station s1', 'Liantang', 'Luobo']);
    expect(watcher.told.slice(1).map(({ extensions }) => extensions?.position)).toStrictEqual(
      [renamed, again].map(encodePosition),
    );
    expect(watcher.told[2]?.data).toStrictEqual({
      station: {
        name: 'Luobo',
        branch: { label: 'Branch of Luobo' },
        readings: [{ month: '2031-02' }, { month: '2031-02' }],
      },
    });
  });

  it('is executed once for all who watch it with the same rights, and not at all where nothing of it has changed', async () => {
    const query = 'query ($id: ID!) @live { station(id: $id) { name } }';
    const renewed = await Promise.all(['1', '2', '3'].map((jti) => tokenOf('wei', jti)));
    const watchers = await Promise.all(renewed.map((token) => watch(query, token, { id: 's1' })));
    for (const watcher of watchers) await has(watcher, 1);
    expect(graph.personnel.hops).toHaveLength(1);
    graph.log.rename('s1', 'Liantang');
    for (const watcher of watchers) await has(watcher, 2);
    expect(graph.personnel.hops).toHaveLength(2);
    const stranger = await watch(query, await tokenOf('lan', '4'), { id: 's1' });
    const otherwise = await watch(query, await tokenOf('lan', '5', ['COUNTY']), { id: 's1' });
    const elsewhere = await watch(query, await tokenOf('lan', '6'), { id: 's2' });
    for (const watcher of [stranger, otherwise, elsewhere]) await has(watcher, 1);
    expect(graph.personnel.hops).toHaveLength(5);
    for (const watcher of [...watchers, stranger, otherwise, elsewhere]) watcher.close();
  });

  it('of what never changes is executed once, however the log grows', async () => {
    const watcher = await watch('query @live { station(id: "s1") { readings { value } } }');
    await has(watcher, 1);
    const before = graph.integrity.hops.length;
    for (let times = 0; times < 5; times += 1) await heard(graph.log.advance());
    watcher.close();
    expect([watcher.told.length, graph.integrity.hops.length]).toStrictEqual([1, before]);
  });

  it('tells what differs alone to those who want that', async () => {
    const watcher = await watch('query @live(patch: true) { stations(first: 8) { id name } }');
    await has(watcher, 1);
    graph.log.rename('s3', 'Liantang');
    await has(watcher, 2);
    watcher.close();
    const [first, second] = watcher.told;
    expect(second).toStrictEqual({
      patch: [{ op: 'replace', path: '/stations/3/name', value: 'Liantang' }],
      extensions: { position: encodePosition(graph.log.head) },
    });
    expect(patched(first?.data, second?.patch ?? [])).toStrictEqual(
      (await graph.ask('{ stations(first: 8) { id name } }')).body.data,
    );
  });

  it('waits while a subgraph is away, and goes on', async () => {
    const port = Number(new URL(graph.urlOf('personnel')).port);
    const watcher = await watch('query @live { station(id: "s1") { name } }');
    await has(watcher, 1);
    await graph.personnel.stop();
    await graph.personnel.start(port);
    graph.log.rename('s1', 'Liantang');
    await waitUntil(() => watcher.told.length === 2);
    watcher.close();
    expect(names(watcher)).toStrictEqual(['Station s1', 'Liantang']);
    expect(watcher.told.every(({ errors }) => errors === undefined)).toBe(true);
  });

  it('tells its errors, once', async () => {
    const watcher = await watch('query @live { refused me }');
    await has(watcher, 1);
    graph.log.rename('s1', 'Liantang');
    await heard(graph.log.head);
    watcher.close();
    expect(watcher.told).toHaveLength(1);
    expect([watcher.told[0]?.data, watcher.told[0]?.errors?.[0]?.extensions.code]).toStrictEqual([
      { refused: null, me: 'mei' },
      'POSTING_ACTIVE',
    ]);
  });

  it('ends with a code when the token has ended, and when the gateway leaves', async () => {
    const query = 'query @live { station(id: "s1") { name } }';
    const [expiring, staying] = [await watch(query, 'qi'), await watch(query, 'wu')];
    await Promise.all([has(expiring, 1), has(staying, 1)]);
    ended.add('Bearer qi');
    graph.log.rename('s1', 'Liantang');
    await waitUntil(expiring.isOver);
    expect(expiring.told.at(-1)?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await graph.gateway.stop();
    await waitUntil(staying.isOver);
    expect(staying.told.at(-1)?.errors?.[0]?.extensions.code).toBe('DRAINING');
  });

  it.each([
    ['query { station(id: "s1") { name } }', 'OPERATION_NOT_STREAMED'],
    ['mutation @live { rename(station: "s8", name: "x") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query @live { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($id: ID!) @live { station(id: $id) { name } }', 'BAD_USER_INPUT'],
    ['query @live(patch: 3) { me }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is refused for %s', async (query, code) => {
    expect(await refusalOf(query)).toStrictEqual([400, code]);
  });

  it('is refused when it costs too much, and when one has too many', async () => {
    const query = 'query @live { station(id: "s1") { name } }';
    expect(await refusalOf('query @live { stations(first: 99999999) { name } }')).toStrictEqual([
      400,
      'OPERATION_TOO_COSTLY',
    ]);
    const watchers = await Promise.all([watch(query, 'duo'), watch(query, 'duo'), watch(query, 'duo')]);
    expect(await refusalOf(query, 'duo')).toStrictEqual([429, 'STREAMS_TOO_MANY']);
    for (const { close } of watchers) close();
  });

  it('that asks of the schema alone ends with a code', async () => {
    const watcher = await watch('query @live { __schema { queryType { name } } }');
    await waitUntil(watcher.isOver);
    expect(watcher.told.map(({ errors }) => errors?.[0]?.extensions.code)).toStrictEqual(['LIVE_NOT_POSSIBLE']);
  });
});

describe('A live query', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph();
  });
  afterAll(() => graph.stop());

  const streamed = (extra: object, headers: Record<string, string> = {}) =>
    fetch(graph.gateway.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: 'Bearer mei',
        ...headers,
      },
      body: JSON.stringify({ query: NAMES, ...extra }),
    });

  it('is no ordinary request', async () => {
    const { status, body } = await graph.ask(NAMES);
    expect([status, body.errors?.[0]?.extensions['code']]).toStrictEqual([200, 'LIVE_NOT_STREAMED']);
  });

  it('is about now: no moment of the past', async () => {
    const past = encodePosition(graph.log.head);
    for (const response of [
      await streamed({}, { 'x-zhudian-as-of': past }),
      await streamed({ extensions: { asOf: past } }),
    ]) {
      const { errors } = (await response.json()) as Required<LivePayload>;
      expect([response.status, errors[0]?.extensions.code]).toStrictEqual([400, 'LIVE_AS_OF']);
    }
  });

  it('begins where its reader has been already', async () => {
    const least = graph.log.head + 100;
    const response = await streamed({}, { 'x-zhudian-min-position': encodePosition(least) });
    graph.log.rename('s1', 'Liantang');
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      if (text.includes('event: next') && text.endsWith('\n\n')) break;
    }
    expect(text).toContain(`"position":"${encodePosition(least)}"`);
    expect(text).toContain('"name":"Liantang"');
  });

  it('is told of in the schema', async () => {
    const { body } = await graph.ask('{ __schema { directives { name locations args { name } } } }');
    const { directives } = (body.data as { __schema: { directives: readonly { name: string }[] } }).__schema;
    expect(directives.find(({ name }) => name === 'live')).toStrictEqual({
      name: 'live',
      locations: ['QUERY'],
      args: [{ name: 'patch' }],
    });
  });
});
