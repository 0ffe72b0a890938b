import { encodePosition } from '@zhudian/facts';
import { startGateway, type Gateway } from '@zhudian/gateway';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { definitions } from './support/definitions';
import { OPEN } from './support/everybody';
import { composed } from './support/supergraph';
import { asking, isReady, startTestGraph, waitUntil, type Answer, type TestGraph } from './support/test-graph';
import { trials } from '../support/trials';

const NAMES = '{ stations(first: 2) { name branch { label } } }';
const READINGS = '{ station(id: "s1") { id } }';
const key = new TextEncoder().encode('only the subgraphs look at it, these do not');

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

const tokenOf = async (person: string, seconds: number) =>
  `Bearer ${await new SignJWT({ sub: person }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime(`${seconds}s`).sign(key)}`;

const hops = () => [graph.personnel, graph.organization, graph.integrity].flatMap((server) => server.hops).length;

/** How often the subgraphs are asked for the answers. */
const hopsOf = async (ask: () => Promise<unknown>) => {
  const before = hops();
  await ask();
  return hops() - before;
};

/** Waits until the gateway has heard of a position, by asking what nothing else asks. */
const heard = (position: number) =>
  waitUntil(async () => (await graph.ask('{ __typename }')).body.extensions?.position === encodePosition(position));

const get = (gateway: Gateway, query: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });

describe('A cached response', () => {
  it('is sent again without any fetch', async () => {
    const first = await graph.ask(NAMES);
    let again: Answer | undefined;
    expect(await hopsOf(async () => (again = await graph.ask(NAMES)))).toBe(0);
    expect(again?.body).toStrictEqual(first.body);
    expect([again?.headers.get('etag'), again?.headers.get('content-type')]).toStrictEqual([
      first.headers.get('etag'),
      first.headers.get('content-type'),
    ]);
  });

  it('is sent at a later position, which it states, while its read models have not changed', async () => {
    const first = await graph.ask(NAMES);
    const position = graph.log.advance();
    await heard(position);
    let again: Answer | undefined;
    expect(await hopsOf(async () => (again = await graph.ask(NAMES)))).toBe(0);
    expect(again?.body).toStrictEqual({ ...first.body, extensions: { position: encodePosition(position) } });
  });

  it('is not sent once a read model of it has changed', async () => {
    await graph.ask(NAMES);
    await heard(graph.log.rename('s1', 'Liantang'));
    expect((await graph.ask(NAMES)).body.data).toMatchObject({ stations: [{}, { name: 'Liantang' }] });
  });

  it('about the past is asked for anew once what it rests on has changed: rights are those of now', async () => {
    const past = { 'x-zhudian-as-of': encodePosition(graph.log.head) };
    const first = await graph.ask(NAMES, past);
    await heard(graph.log.advance());
    expect(await hopsOf(() => graph.ask(NAMES, past))).toBe(0);
    await heard(graph.log.rename('s1', 'Liantang'));
    let again: Answer | undefined;
    expect(await hopsOf(async () => (again = await graph.ask(NAMES, past)))).toBeGreaterThan(0);
    expect(again?.body).toStrictEqual(first.body);
  });

  it('is not sent at a position before its validity, nor at an unknown one', async () => {
    const start = encodePosition(graph.log.head);
    await heard(graph.log.rename('s1', 'Liantang'));
    await graph.ask(NAMES);
    const past = await graph.ask(NAMES, { 'x-zhudian-as-of': start });
    expect(past.body.data).toMatchObject({ stations: [{}, { name: 'Station s1' }] });
    graph.organization.hold();
    const later = encodePosition(graph.log.advance());
    const early = await graph.ask(NAMES, { 'x-zhudian-min-position': later });
    expect(early.body.errors?.map(({ extensions }) => extensions['code'])).toContain('POSITION_NOT_REACHED');
  });

  it('is sent to the same caller only', async () => {
    const [mei, wei] = [await tokenOf('mei', 60), await tokenOf('wei', 60)];
    const asks = (authorization: string) => hopsOf(() => graph.ask('{ me }', { authorization }));
    expect([await asks(mei), await asks(mei), await asks(wei), await asks(wei)]).toStrictEqual([1, 0, 1, 0]);
  });

  it.each(['{ refused }', '{ clock }', 'mutation { rename(station: "s8", name: "x") { id } }'])(
    'is asked for again when it may be another: %s',
    async (query) => {
      const first = await graph.ask(query);
      expect([first.headers.get('etag'), await hopsOf(() => graph.ask(query))]).toStrictEqual([null, 1]);
    },
  );

  it('is dropped when a subgraph disconnects', async () => {
    const port = Number(new URL(graph.urlOf('integrity-performance')).port);
    await graph.ask(READINGS);
    await graph.integrity.stop();
    await waitUntil(async () => !(await isReady(graph.gateway)));
    expect(await hopsOf(() => graph.ask(READINGS))).toBe(1);
    await graph.integrity.start(port);
    await waitUntil(() => isReady(graph.gateway));
  });
});

describe('The response cache', () => {
  it('stays within its limit', async () => {
    await graph.stop();
    graph = await startTestGraph({ cacheBytes: 10_000 });
    const query = (name: string) => `{ stations(first: 1) { ${name}: id } }`;
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']) await graph.ask(query(name));
    expect(await hopsOf(() => graph.ask(query('l')))).toBe(0);
    expect(await hopsOf(() => graph.ask(query('a')))).toBe(1);
  });

  it('can be disabled', async () => {
    await graph.stop();
    graph = await startTestGraph({ cacheBytes: 0 });
    await graph.ask(READINGS);
    expect(await hopsOf(() => graph.ask(READINGS))).toBe(1);
  });
});

describe('An ETag', () => {
  it('is enough for any gateway to tell that the response is still valid', async () => {
    const subgraphs = Object.fromEntries(definitions.map(({ name }) => [name, graph.urlOf(name)]));
    const supergraphSdl = composed(definitions);
    const other = await startGateway({ supergraphSdl, subgraphs, secret: 'between us', port: 0, ...OPEN });
    await waitUntil(() => isReady(other));
    const etag = (await get(graph.gateway, NAMES)).headers.get('etag') ?? '';
    const ask = (given: string) => get(other, NAMES, { 'if-none-match': given });
    const position = graph.log.advance();
    await waitUntil(
      async () => (await asking(other.url)('{ __typename }')).body.extensions?.position === encodePosition(position),
    );
    const before = hops();
    const same = await ask(etag);
    expect(hops()).toBe(before);
    const madeUp = await ask(etag.replace(/\.p\w+\./, '.p1.'));
    const renamed = graph.log.rename('s0', 'Suxu');
    await waitUntil(
      async () => (await asking(other.url)('{ __typename }')).body.extensions?.position === encodePosition(renamed),
    );
    const changed = await ask(etag);
    await other.stop();
    expect([same.status, same.headers.get('x-zhudian-position'), same.headers.get('etag')]).toStrictEqual([
      304,
      encodePosition(position),
      etag,
    ]);
    expect([madeUp.status, changed.status, changed.headers.get('etag') === etag]).toStrictEqual([200, 200, false]);
  });

  it('is cached without its response, and only while it is valid', async () => {
    await graph.stop();
    graph = await startTestGraph({ cacheBytes: 0 });
    const first = await get(graph.gateway, NAMES);
    const etag = first.headers.get('etag') ?? '';
    const statusOf = async (given: string) => (await get(graph.gateway, NAMES, { 'if-none-match': given })).status;
    const before = hops();
    expect([await statusOf(etag), await statusOf(etag), hops()]).toStrictEqual([304, 304, before]);
    const other = await get(graph.gateway, NAMES, { 'if-none-match': '"other"' });
    expect([other.status, await other.text()]).toStrictEqual([200, await first.text()]);
    await heard(graph.log.rename('s1', 'Liantang'));
    expect(await statusOf(etag)).toBe(200);
  });

  it('does not help a caller whose token has expired', async () => {
    let authorization = '';
    let etag = '';
    const ask = () => get(graph.gateway, '{ me }', { authorization, 'if-none-match': etag });
    await waitUntil(async () => {
      authorization = await tokenOf('mei', 1);
      etag = (await get(graph.gateway, '{ me }', { authorization })).headers.get('etag') ?? '';
      return (await ask()).status === 304;
    });
    await waitUntil(async () => (await ask()).status === 401);
  });
});

describe('Cached responses', () => {
  it('equal those of the subgraphs, whatever changes and whenever it is reported', async () => {
    const queries = [
      NAMES,
      READINGS,
      '{ stations(first: 1) { id readings { value } } }',
      '{ station(id: "s1") { name } }',
    ];
    const step = fc.oneof(
      fc.record({ does: fc.constant('rename'), station: fc.constantFrom('s0', 's1') }),
      fc.record({ does: fc.constantFrom('advance', 'hold', 'release') }),
      fc.record({ does: fc.constant('ask'), query: fc.constantFrom(...queries) }),
      fc.record({ does: fc.constant('ask'), query: fc.constantFrom(...queries) }),
    );
    let count = 0;
    const take = async (one: { does: string; station?: string; query?: string }) => {
      if (one.does === 'rename') graph.log.rename(one.station ?? '', `Name ${(count += 1)}`);
      if (one.does === 'advance') graph.log.advance();
      if (one.does === 'hold') graph.organization.hold();
      if (one.does === 'release') graph.organization.release();
      if (one.does !== 'ask' || one.query === undefined) return;
      const { data, extensions } = (await graph.ask(one.query)).body;
      const fresh = await graph.ask(`# ${(count += 1)}\n${one.query}`, {
        'x-zhudian-as-of': extensions?.position ?? '',
      });
      expect({ query: one.query, data, extensions }).toStrictEqual({ query: one.query, ...fresh.body });
    };
    const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      for (const one of steps) await take(one);
      graph.organization.release();
    });
    await fc.assert(property, { ...trials('response-cache', { test: 15, soak: 10_000 }), endOnFailure: true });
    expect(await hopsOf(() => graph.ask(READINGS))).toBeLessThan(2);
  });
});
