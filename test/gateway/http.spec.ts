import { hash } from 'node:crypto';
import { encodePosition } from '@zhudian/facts';
import { isReady, startTestGraph, waitUntil, type TestGraph } from './support/test-graph';

const ORIGIN = 'https://board.example';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ limits: { bodyBytes: 2_000, depth: 4, cost: 10_200 }, corsOrigins: [ORIGIN] });
});
beforeEach(() => {
  graph.personnel.hops.length = 0;
});
afterAll(() => graph.stop());

const at = (path: string) => new URL(path, graph.gateway.url).href;
const asked = (query: string) => at(`/graphql?query=${encodeURIComponent(query)}`);
const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { headers: { 'apollo-require-preflight': 'true', ...headers } });
const etagOf = async (url: string, headers: Record<string, string> = {}) =>
  (await get(url, headers)).headers.get('etag');

describe('An ETag', () => {
  const url = () => asked('{ stations(first: 1) { id } }');

  it('gives 304 while nothing has changed', async () => {
    const etag = (await etagOf(url())) ?? '';
    const again = await get(url(), { 'if-none-match': `"other", ${etag}` });
    expect([again.status, again.headers.get('etag'), await again.text()]).toStrictEqual([304, etag, '']);
    expect(graph.personnel.hops).toHaveLength(1);
  });

  it('differs by caller, request and position', async () => {
    const [first, asTomas, other] = [
      await etagOf(url()),
      await etagOf(url(), { authorization: 'Bearer tomas' }),
      await etagOf(asked('{ stations(first: 2) { id } }')),
    ];
    const position = encodePosition(graph.log.rename('s9', 'Nalou'));
    const later = await etagOf(url(), { 'x-zhudian-min-position': position });
    expect(new Set([first, asTomas, other, later]).size).toBe(4);
    expect((await get(url(), { 'x-zhudian-min-position': position, 'if-none-match': first ?? '' })).status).toBe(200);
  });

  it('is also sent for a POST, which is always answered in full', async () => {
    const { headers } = await graph.ask('{ stations(first: 1) { id } }');
    const again = await graph.ask('{ stations(first: 1) { id } }', { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.headers.get('etag')]).toStrictEqual([200, headers.get('etag')]);
  });

  it.each(['{ broken }', 'mutation { rename(station: "s8", name: "x") { id } }'])(
    'is not given to %s',
    async (query) => {
      const { headers } = await graph.ask(query);
      expect([headers.get('etag'), headers.get('cache-control')]).toStrictEqual([null, 'no-store']);
    },
  );
});

describe('A request', () => {
  const codes = async (query: string, extra: object = {}) =>
    (await graph.ask(query, {}, extra)).body.errors?.map(({ extensions }) => extensions['code']);

  it('is rejected before any fetch when it is too deep', async () => {
    const near = (depth: number): string => (depth === 0 ? 'id' : `near { ${near(depth - 1)} }`);
    expect(await codes(`{ station(id: "s1") { ...s } } fragment s on Station { ${near(3)} }`)).toStrictEqual([
      'OPERATION_TOO_DEEP',
    ]);
    expect(await codes(`{ station(id: "s1") { ...s } } fragment s on Station { ${near(2)} }`)).toBeUndefined();
    expect(graph.personnel.hops).toHaveLength(1);
  });

  it('is rejected before any fetch when it is too costly, with or without variables', async () => {
    const query = 'query($n: Int) { stations(first: $n) { id name } }';
    expect(await codes('{ stations(first: 5100) { id name } }')).toStrictEqual(['OPERATION_TOO_COSTLY']);
    expect(await codes(query, { variables: { n: 99 } })).toBeUndefined();
    expect(await codes(query, { variables: { n: 5_100 } })).toStrictEqual(['OPERATION_TOO_COSTLY']);
    expect(graph.personnel.hops).toHaveLength(1);
  });

  it('is rejected when its body is too long', async () => {
    const long = await fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ me } #${'x'.repeat(3_000)}` }),
    });
    expect([long.status, ((await long.json()) as { errors: unknown[] }).errors]).toStrictEqual([
      413,
      [
        {
          message: '请求过大，上限为 2000 字节。',
          extensions: {
            code: 'REQUEST_TOO_LARGE',
            messages: { zh: '请求过大，上限为 2000 字节。', en: 'A request may have at most 2000 bytes.' },
          },
        },
      ],
    ]);
  });

  const bilingual = { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/^[ -~]+$/) };
  const post = async (body: string, type = 'application/json') => {
    const response = await fetch(graph.gateway.url, { method: 'POST', headers: { 'content-type': type }, body });
    return ((await response.json()) as { errors: unknown[] }).errors;
  };
  const tooDeep = '{ station(id: "s1") { near { near { near { id } } } } }';

  it.each([
    ['another media type', 'x', 'text/plain', 'UNSUPPORTED_MEDIA_TYPE'],
    ['invalid JSON', '{', 'application/json', 'BAD_REQUEST'],
    ['too many bytes', ' '.repeat(3_000), 'application/json', 'REQUEST_TOO_LARGE'],
    ['an operation too deep', JSON.stringify({ query: tooDeep }), 'application/json', 'OPERATION_TOO_DEEP'],
    ['no such operation', '{"query":"{ me }","operationName":"x"}', 'application/json', 'OPERATION_RESOLUTION_FAILURE'],
  ])('with %s is refused in both languages', async (_, body, type, code) => {
    expect(await post(body, type)).toMatchObject([{ extensions: { code, messages: bilingual } }]);
  });

  it.each([
    ['gzip', 415],
    ['br', 415],
    ['gzip, identity', 415],
    ['identity', 200],
  ])('packed by %s is answered %i', async (encoding, status) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
    const response = await fetch(graph.gateway.url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    expect(response.status).toBe(status);
  });

  it('may begin with a byte order mark', async () => {
    expect(await post('\uFEFF{"query":"{ stations(first: 1) { id } }"}')).toBeUndefined();
  });

  it('that a page of another site could forge is rejected (CSRF)', async () => {
    const forged = await fetch(asked('{ stations { id } }'));
    expect([forged.status, graph.personnel.hops]).toStrictEqual([400, []]);
  });

  it('may be a persisted query', async () => {
    const query = '{ stations(first: 1) { id } }';
    const persistedQuery = { version: 1, sha256Hash: hash('sha256', query) };
    const byHash = { query: undefined, extensions: { persistedQuery } };
    expect(await codes(query, byHash)).toStrictEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(await codes(query, { extensions: { persistedQuery } })).toBeUndefined();
    expect((await graph.ask(query, {}, byHash)).body.data).toStrictEqual({ stations: [{ id: 's0' }] });
  });

  it('may introspect the schema, whatever its depth', async () => {
    const { body } = await graph.ask('{ __schema { types { fields { type { ofType { ofType { name } } } } } } }');
    expect([body.errors, JSON.stringify(body.data).includes('_entities')]).toStrictEqual([undefined, false]);
  });

  it('of another origin is allowed for the configured origins only (CORS)', async () => {
    const preflight = (origin: string) => fetch(graph.gateway.url, { method: 'OPTIONS', headers: { origin } });
    const [allowed, other] = [await preflight(ORIGIN), await preflight('https://other.example')];
    const name = 'access-control-allow-origin';
    expect([allowed.status, allowed.headers.get(name), other.headers.get(name)]).toStrictEqual([204, ORIGIN, null]);
  });

  it('to an unknown path gives 404', async () => {
    expect([(await get(at('/nowhere'))).status, (await get(at('/demo/actors'))).status]).toStrictEqual([404, 404]);
  });
});

describe('The GraphiQL page', () => {
  it('is self-contained', async () => {
    const page = await get(at('/graphql'), { accept: 'text/html,application/xhtml+xml' });
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toStrictEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)="(https?:)?\/\//);
    const again = await get(at('/graphql'), { accept: 'text/html', 'if-none-match': page.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });
});

describe('The health of the gateway', () => {
  const readiness = async () => {
    const response = await get(at('/health/ready'));
    return [response.status, await response.json()];
  };

  it('is live while it runs', async () => expect((await get(at('/health/live'))).status).toBe(200));

  it('names the subgraph that is not ready', async () => {
    graph.integrity.ready = false;
    const subgraphs = { personnel: 'ready', organization: 'ready', 'integrity-performance': 'not ready' };
    expect(await readiness()).toStrictEqual([503, { status: 'not ready', subgraphs }]);
    graph.integrity.ready = true;
    expect(await readiness()).toMatchObject([200, { status: 'ready' }]);
  });

  it('names a disconnected subgraph until it is back', async () => {
    const port = Number(new URL(graph.urlOf('organization')).port);
    await graph.organization.stop();
    await waitUntil(async () => JSON.stringify(await readiness()).includes('"organization":"not heard"'));
    await graph.organization.start(port);
    await waitUntil(() => isReady(graph.gateway));
  });
});
