import { startTestGraph, type TestGraph } from './support/test-graph';

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = 'query One($n: Int, $named: Boolean! = true) { stations(first: $n) { id name @include(if: $named) } }';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ cacheBytes: 0, limits: { cost: 200 } });
});
afterEach(() => {
  graph.personnel.misbehave = undefined;
});
afterAll(() => graph.stop());

/** All that a caller sees of an answer, but its time. */
const seen = async (body: object, headers: Record<string, string> = {}) => {
  const init = { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
  const response = await fetch(graph.gateway.url, init);
  const named = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers: named, text: await response.text() };
};

const withoutReference = (text: string) => text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'reference');

const hops = () => graph.personnel.hops.length;

describe('A query that was validated before', () => {
  it.each([{}, { accept: 'application/graphql-response+json' }, { accept: '*/*' }, { authorization: 'Bearer mei' }])(
    'is answered to the byte as the first time: %j',
    async (headers: Record<string, string>) => {
      const body = { query: `${QUERY} # ${JSON.stringify(headers)}`, variables: { n: 2 } };
      const [first, before] = [await seen(body, headers), hops()];
      expect(await seen(body, headers)).toStrictEqual(first);
      expect([first.status, hops()]).toStrictEqual([200, before + 1]);
    },
  );

  it('is executed with the variables of each request', async () => {
    const data = async (variables: object | null, extra: object = {}) =>
      (JSON.parse((await seen({ query: QUERY, variables, ...extra })).text) as { data?: unknown }).data;
    expect(await data({ n: 1 })).toStrictEqual({ stations: [{ id: 's0', name: 'Station s0' }] });
    expect(await data({ n: 0 }, { operationName: 'One' })).toStrictEqual({ stations: [] });
    expect(await data({ n: 1, named: false }, { operationName: null })).toStrictEqual({ stations: [{ id: 's0' }] });
    expect(((await data(null)) as { stations: unknown[] }).stations).toHaveLength(50);
  });

  it.each([
    ['another operation’s name', { operationName: 'Two' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['variables that are none', { variables: { n: 'many' } }, 'BAD_USER_INPUT'],
    ['variables that cost too much', { variables: { n: 1_000 } }, 'OPERATION_TOO_COSTLY'],
    ['variables that are no object', { variables: [1] }, 'BAD_REQUEST'],
    [
      'another query’s hash',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } },
      'INTERNAL_SERVER_ERROR',
    ],
    ['extensions that are none', { extensions: 'all' }, 'BAD_REQUEST'],
  ])('is refused with %s, as the first time', async (_, extra, code) => {
    await seen({ query: QUERY, variables: { n: 1 } });
    await seen({ query: QUERY, variables: { n: 1 } });
    const before = hops();
    const [again, first] = [await seen({ query: QUERY, ...extra }), await seen({ query: `${QUERY} #`, ...extra })];
    const codes = (text: string) =>
      (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors.map(({ extensions }) => extensions);
    expect(codes(again.text)).toMatchObject([{ code }]);
    expect([again.status, withoutReference(again.text)]).toStrictEqual([first.status, withoutReference(first.text)]);
    expect(hops()).toBe(before);
  });

  it('is executed once when it has errors', async () => {
    const query = '{ stations(first: 1) { id } }';
    await seen({ query });
    const errors = [{ message: 'Say no more.', path: ['stations'], extensions: { code: 'NO_MORE', secret: 'x' } }];
    const text = JSON.stringify({ data: { stations: null }, errors, extensions: {} });
    graph.personnel.misbehave = (response) => void response.writeHead(200).end(text);
    const before = hops();
    const again = await seen({ query });
    expect(hops()).toBe(before + 1);
    expect(again).toStrictEqual(await seen({ query: `${query} #` }));
    expect(JSON.parse(again.text)).toMatchObject({
      errors: [{ message: 'Say no more.', extensions: { code: 'NO_MORE' } }],
    });
    expect(again.text).not.toContain('secret');
  });

  it('has no ETag when it is not cacheable', async () => {
    const answers = [await seen({ query: '{ clock }' }), await seen({ query: '{ clock }' })];
    expect(answers.map(({ headers }) => [headers['etag'], headers['cache-control']])).toStrictEqual([
      [undefined, 'no-store'],
      [undefined, 'no-store'],
    ]);
    expect(answers[0]?.text).not.toBe(answers[1]?.text);
  });

  it('is not taken from a document with several operations without a name', async () => {
    const query = 'query A { stations(first: 1) { id } } query B { station(id: "s1") { id } }';
    const ask = async (operationName?: string) => (await seen({ query, operationName })).text;
    const [a, b] = [await ask('A'), await ask('B')];
    expect([await ask('A'), await ask('B')]).toStrictEqual([a, b]);
    expect(await ask()).toContain('OPERATION_RESOLUTION_FAILURE');
  });

  it('is executed every time if it is a mutation', async () => {
    const query = 'mutation { rename(station: "s1", name: "x") { id } }';
    const [first, again] = [await seen({ query }), await seen({ query })];
    expect([first.status, first.text === again.text]).toStrictEqual([200, false]);
  });
});
