import { startTestGraph, type TestGraph } from './support/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterEach(() => {
  graph.personnel.misbehave = undefined;
});
afterAll(() => graph.stop());

const NEWER = { accept: 'application/graphql-response+json' };

describe('What the client learns of an error', () => {
  it.each(['{ refused }', 'mutation { refuse { id } }'])(
    'is the whole refusal, and nothing else: %s',
    async (query) => {
      const { status, body } = await graph.ask(query);
      const messages = { zh: '已有驻点。', en: 'There is a posting already.' };
      expect([status, body.errors]).toStrictEqual([
        200,
        [
          {
            message: messages.zh,
            path: [query.includes('refused') ? 'refused' : 'refuse'],
            extensions: { code: 'POSTING_ACTIVE', messages, rule: 'one-posting', severity: 'BLOCK' },
          },
        ],
      ]);
    },
  );

  it('is a reference to the log for an internal error', async () => {
    const { body } = await graph.ask('{ broken }');
    const [error] = body.errors ?? [];
    const reference = String(error?.extensions['reference']);
    expect(error?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(body)).not.toContain('db.internal');
    expect(graph.logged.filter((line) => line.includes(reference) && line.includes('db.internal'))).toHaveLength(1);
  });

  it('is UNAUTHENTICATED when a token is missing', async () => {
    const older = await graph.ask('{ me }');
    const newer = await graph.ask('{ me }', NEWER);
    expect([older.status, newer.status, newer.headers.get('www-authenticate')]).toStrictEqual([200, 401, 'Bearer']);
    const errors = [{ path: ['me'], extensions: { code: 'UNAUTHENTICATED' } }];
    expect([older.body, newer.body]).toMatchObject([{ errors }, { errors }]);
    expect([older.body.data, newer.body.data]).toStrictEqual([undefined, undefined]);
  });

  it('does not remove fields that need no token', async () => {
    const { status, body } = await graph.ask('{ me stations(first: 1) { id } }', NEWER);
    expect([status, body.data]).toStrictEqual([200, { me: null, stations: [{ id: 's0' }] }]);
  });

  it('is nothing with a valid token', async () => {
    const { body } = await graph.ask('{ me }', { authorization: 'Bearer tomas' });
    expect([body.data, body.errors]).toStrictEqual([{ me: 'tomas' }, undefined]);
  });

  it.each([
    ['a page of a proxy', 502, 'text/html', '<html>Bad gateway</html>', 'SUBGRAPH_UNAVAILABLE'],
    ['a refusal of the gateway', 403, 'text/plain', 'forbidden', 'SUBGRAPH_ANSWER_INVALID'],
    ['JSON that is no answer', 200, 'application/json', '[1, 2]', 'SUBGRAPH_ANSWER_INVALID'],
    ['an answer at another position', 200, 'application/json', '{"data":{"me":"x"}}', 'SUBGRAPH_ANSWER_INVALID'],
  ])('is plain when a subgraph gives %s', async (_, status, type, text, code) => {
    graph.personnel.misbehave = (response) => void response.writeHead(status, { 'content-type': type }).end(text);
    const { body } = await graph.ask('{ me }');
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toStrictEqual([code]);
    expect(JSON.stringify(body)).not.toContain('gateway</html>');
  });

  it('includes the error of a subgraph that rejected the whole request', async () => {
    const errors = [{ message: 'Expired.', extensions: { code: 'UNAUTHENTICATED' } }];
    graph.personnel.misbehave = (response) => void response.writeHead(401).end(JSON.stringify({ errors }));
    const { status, body } = await graph.ask('{ stations { id } }', NEWER);
    expect([status, body.errors?.map(({ extensions }) => extensions['code'])]).toStrictEqual([
      401,
      ['UNAUTHENTICATED'],
    ]);
  });
});
