import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnsecuredJWT } from 'jose';
import { startTestGraph, type TestGraph } from './support/test-graph';

const tokenOf = (person: string, role: string) =>
  new UnsecuredJWT({ unit: 'bureau', roles: [role] }).setSubject(person).encode();

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
      if (url.startsWith('/pack/Clue')) response.statusCode = 409;
      const refusal = JSON.stringify({ code: 'NOT_IN_CHECKPOINT', messages: { zh: '稍后再试。', en: 'Later.' } });
      response
        .setHeader('content-type', 'text/plain')
        .setHeader('cache-control', 'max-age=9')
        .end(response.statusCode === 409 ? refusal : url);
    }).listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    const transparency = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
    graph = await startTestGraph({ transparency, logReaders: ['ji'] });
  });
  afterAll(async () => {
    await graph.stop();
    upstream.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  const read = (path: string, init: RequestInit = {}) => fetch(new URL(path, graph.gateway.url), init);

  it.each(['key', 'key/ml-dsa-44', 'key/sm2', 'keys', 'checkpoint', 'tile/0/x001/x234/067', 'tile/1/000.p/17'])(
    'passes on %s',
    async (path) => {
      const answer = await read(`/log/${path}`);
      expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toStrictEqual([
        200,
        'max-age=9',
        `/${path}`,
      ]);
    },
  );

  it.each(['', 'health/ready', 'tile/../key', 'tile/0/000?x', 'tile/0/000%2f', 'fold.json', 'tile/entries', 'key/log'])(
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

  const readAs = (path: string, token: string) => read(path, { headers: { authorization: `Bearer ${token}` } });
  const codeIn = async (answer: Response) =>
    ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
  const PACK = 'pack/Posting/c1?asOf=p9&as=page';

  it('passes on the packs of decisions to those who are named, in pages that run nothing', async () => {
    const answer = await readAs(`/log/${PACK}`, tokenOf('ji', 'AUDITOR'));
    expect([answer.status, await answer.text()]).toStrictEqual([200, `/${PACK}`]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const refused = await readAs('/log/pack/Clue/1', tokenOf('ji', 'DISCIPLINE'));
    expect([refused.status, await codeIn(refused)]).toStrictEqual([409, 'NOT_IN_CHECKPOINT']);
  });

  it.each([
    [tokenOf('he', 'AUDITOR'), 403, 'LOG_READERS_ONLY'],
    [tokenOf('ji', 'STAFF'), 403, 'LOG_READERS_ONLY'],
    ['no-token', 401, 'UNAUTHENTICATED'],
  ])('shows packs to nobody else', async (token, status, code) => {
    const answer = await readAs(`/log/${PACK}`, token);
    expect([answer.status, await codeIn(answer)]).toStrictEqual([status, code]);
    expect(asked).toStrictEqual([]);
  });

  it.each(['pack', 'pack/Posting', 'pack/Posting/a/b', 'pack/posting/a', 'pack/Posting/a#b/c', 'pack//a'])(
    'there is no pack at %s',
    async (path) => {
      const { status } = await readAs(`/log/${path.replace('#', '%23x/')}`, tokenOf('ji', 'AUDITOR'));
      expect([status, asked]).toStrictEqual([404, []]);
    },
  );
});

it('A gateway without a transparency log has none to show', async () => {
  const graph = await startTestGraph();
  expect((await fetch(new URL('/log/checkpoint', graph.gateway.url))).status).toBe(404);
  await graph.stop();
});
