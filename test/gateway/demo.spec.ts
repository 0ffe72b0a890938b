import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstration, readDemo } from '@zhudian/tools';
import { exportJWK, generateKeyPair, jwtVerify, type CryptoKey } from 'jose';
import { startTestGraph, type TestGraph } from './support/test-graph';

const actors = [
  { id: 'person-0001', name: 'Lan', roles: ['PARTY_WORK'], unit: 'bureau', about: { zh: '党建部', en: 'Party work' } },
  { id: 'person-0002', name: 'Wei', roles: ['STATION'], unit: 'st-1', about: { zh: '供电所', en: 'Station' } },
];

let graph: TestGraph;
let folder: string;
let publicKey: CryptoKey;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhudian-demo-'));
  const pair = await generateKeyPair('ES256', { extractable: true });
  ({ publicKey } = pair);
  await writeFile(join(folder, 'actors.json'), JSON.stringify(actors));
  await writeFile(join(folder, 'key.json'), JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid: 'demo-1' }));
  graph = await startTestGraph({ ...demonstration(await readDemo(folder)), firstQuery: '{ stations { name } }' });
});
afterAll(async () => {
  await graph.stop();
  await rm(folder, { recursive: true });
});

const at = (path: string) => new URL(path, graph.gateway.url).href;
const askToken = (body: object) =>
  fetch(at('/demo/token'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('A gateway without the demonstration', () => {
  let plain: TestGraph;
  beforeAll(async () => {
    plain = await startTestGraph({ firstQuery: '{ stations { name } }' });
  });
  afterAll(() => plain.stop());
  const url = (path: string) => new URL(path, plain.gateway.url).href;

  it.each(['/demo/token', '/demo/actors'])('has no route %s', async (path) => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"role":"PARTY_WORK"}' };
    expect([(await fetch(url(path))).status, (await fetch(url(path), post)).status]).toStrictEqual([404, 404]);
  });

  it('shows a page without a token', async () => {
    const html = await (await fetch(url('/graphql'), { headers: { accept: 'text/html' } })).text();
    expect([html.includes('{ stations { name } }'), html.includes('Bearer ')]).toStrictEqual([true, false]);
    expect(html).not.toContain('/demo/');
  });
});

describe('The people of the demonstration', () => {
  it('are listed', async () => expect(await (await fetch(at('/demo/actors'))).json()).toStrictEqual(actors));

  it('get tokens with their identity, valid for twelve hours', async () => {
    const issued = (await (await askToken({ actor: 'person-0002' })).json()) as {
      token: string;
      actor: object;
      expiresAt: string;
    };
    const { payload, protectedHeader } = await jwtVerify(issued.token, publicKey, {
      issuer: 'zhudian-demo',
      audience: 'zhudian',
    });
    const { iat = 0, exp = 0, ...claims } = payload;
    expect(protectedHeader).toStrictEqual({ alg: 'ES256', kid: 'demo-1' });
    expect(claims).toStrictEqual({
      iss: 'zhudian-demo',
      aud: 'zhudian',
      sub: 'person-0002',
      roles: ['STATION'],
      unit: 'st-1',
    });
    expect([exp - iat, new Date(exp * 1000).toISOString(), issued.actor]).toStrictEqual([
      12 * 3600,
      issued.expiresAt,
      actors[1],
    ]);
  });

  it('are found by role', async () =>
    expect(await (await askToken({ role: 'PARTY_WORK' })).json()).toMatchObject({ actor: actors[0] }));

  it.each([{ actor: 'person-9' }, { role: 'KING' }, {}, []])('must exist: %j', async (asked) =>
    expect((await askToken(asked)).status).toBe(404),
  );

  it('get tokens by POST only', async () => expect((await fetch(at('/demo/token'))).status).toBe(405));

  it('are listed on the GraphiQL page, with a token of the first', async () => {
    const html = await (await fetch(at('/graphql'), { headers: { accept: 'text/html' } })).text();
    const [, token = ''] = /Bearer ([\w-]+\.[\w-]+\.[\w-]+)/.exec(html) ?? [];
    const { payload } = await jwtVerify(token, publicKey);
    expect(payload.sub).toBe('person-0001');
    expect([html.includes('/demo/token'), html.includes('{ stations { name } }')]).toStrictEqual([true, true]);
  });
});
