import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestGraph, type TestGraph } from './support/test-graph';

/** A transparency log that repeats what it is asked for, and has no tile of level 9. */
describe('The gateway before the transparency log', () => {
  let upstream: Server;
  let graph: TestGraph;
  const asked: (string | undefined)[] = [];
  beforeAll(async () => {
    upstream = createServer(({ url = '', headers }, response) => {
      asked.push(url);
      if (headers['x-zhudian-gateway'] !== 'between us') response.statusCode = 403;
      if (url.startsWith('/tile/9')) response.statusCode = 404;
      if (url.startsWith('/tile/8')) response.statusCode = 500;
      response.setHeader('content-type', 'text/plain').setHeader('cache-control', 'max-age=9').end(url);
    }).listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    graph = await startTestGraph({ transparency: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}` });
  });
  afterAll(async () => {
    await graph.stop();
    upstream.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  const read = (path: string, init: RequestInit = {}) => fetch(new URL(path, graph.gateway.url), init);

  it.each(['key', 'keys', 'checkpoint', 'tile/0/x001/x234/067', 'tile/1/000.p/17'])('passes on %s', async (path) => {
    const answer = await read(`/log/${path}`);
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toStrictEqual([
      200,
      'max-age=9',
      `/${path}`,
    ]);
  });

  it.each(['', 'health/ready', 'tile/../key', 'tile/0/000?x', 'tile/0/000%2f', 'fold.json', 'tile/entries'])(
    'asks for nothing else: %j',
    async (path) => {
      expect((await read(`/log/${path}`)).status).toBe(path === 'tile/../key' ? 200 : 404);
      expect(asked).toStrictEqual(path === 'tile/../key' ? ['/key'] : []);
    },
  );

  it('says what there is not, what cannot be reached, and what may not be done', async () => {
    expect((await read('/log/tile/9/000')).status).toBe(404);
    expect((await read('/log/tile/8/000')).status).toBe(503);
    expect((await read('/log/key', { method: 'POST' })).status).toBe(405);
    const bundle = await read('/log/tile/entries/000', { headers: { authorization: 'Bearer kofi' } });
    expect(bundle.ok).toBe(false);
    expect(asked).not.toContain('/tile/entries/000');
  });
});

it('A gateway without a transparency log has none to show', async () => {
  const graph = await startTestGraph();
  expect((await fetch(new URL('/log/checkpoint', graph.gateway.url))).status).toBe(404);
  await graph.stop();
});
