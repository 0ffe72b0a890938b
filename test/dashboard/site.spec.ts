import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { SiteFiles } from '@zhudian/gateway';
import { patience } from '../support/patience';
import { startTestGraph, type TestGraph } from '../gateway/support/test-graph';
import { builtSite } from './support/built-site';

jest.setTimeout(patience(120_000));

const FIRST_VIEW_BYTES = 600_000;
/** On a phone in a village. */
const BALLOT_BYTES = 100_000;

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

describe('The pages', () => {
  let graph: TestGraph;
  let site: SiteFiles;
  beforeAll(async () => {
    site = await builtSite();
    graph = await startTestGraph({ site });
  });
  afterAll(() => graph.stop());

  /** As it goes over the wire: `fetch` would take compressed bodies apart. */
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Got>((resolve, reject) => {
      const asked = request(new URL(path, graph.gateway.url), { method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        );
      });
      asked.on('error', reject).end();
    });
  const filesOf = (page: string) =>
    [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const weightOf = (paths: readonly string[]) =>
    paths.map((path) => site.files[path]?.br.length ?? Number.NaN).reduce((so, one) => so + one, 0);
  const nonceIn = ({ headers }: Got) => /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];

  it('have the styles of the components that they draw, of no others, and of their own links', async () => {
    const page = (await get('/')).body.toString();
    const sheets = filesOf(page).filter((path) => path.endsWith('.css'));
    const css = sheets.map((path) => brotliDecompressSync(site.files[path]?.br ?? Buffer.of()).toString()).join('');
    const styled = [
      'btn',
      'picker-dropdown',
      'segmented',
      'select-item',
      'qrcode',
      'table-row',
      'menu-item',
      'calendar',
    ];
    expect(styled.filter((name) => css.includes(`.ant-${name}`))).toStrictEqual([
      'btn',
      'picker-dropdown',
      'segmented',
      'select-item',
      'qrcode',
    ]);
    const ofLinks = [...css.matchAll(/[}]a(?!:where)(?:[:[][^{, ]*)?\{([^}]*)\}/g)].map(
      ([, declared = '']) => declared,
    );
    expect(ofLinks.filter((declared) => !declared.startsWith('color:var(--link)'))).toStrictEqual([]);
    expect(ofLinks.length).toBeGreaterThan(0);
  });

  it('are at the root, asked for anew each time, under a policy that lets nothing of others in', async () => {
    const page = await get('/');
    expect([page.status, page.headers['cache-control'], page.headers['content-type']]).toStrictEqual([
      200,
      'no-cache',
      'text/html; charset=utf-8',
    ]);
    expect(String(page.headers['content-security-policy']).replace(/'nonce-[^']+'/, "'nonce-…'")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; style-src-attr 'unsafe-inline'; " +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('carry a nonce of their own each time, and no word of the build', async () => {
    const [one, other] = [await get('/'), await get('/')];
    const nonce = nonceIn(one) ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    expect(nonceIn(other)).not.toBe(nonce);
    expect(one.body.toString()).toContain(`nonce="${nonce}"`);
    expect(one.body.toString()).not.toMatch(/__[A-Z_]+__/);
  });

  it('come to a browser at every address of theirs, and to no program', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml' };
    expect((await get('/stations/station-1', browser)).body.toString()).toContain('<div id="page">');
    expect((await get('/stations/station-1')).status).toBe(404);
    expect((await get('/assets/of-yesterday.js', { accept: '*/*' })).status).toBe(404);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('consist of files that are kept for ever and come compressed as they were built', async () => {
    for (const [path, { plain }] of Object.entries(site.files)) {
      expect(path).toMatch(/^\/assets\/[\w-]+-[\w-]{8}\.(js|css|svg)$/);
      const br = await get(path, { 'accept-encoding': 'gzip, deflate, br, zstd' });
      expect([br.headers['content-encoding'], br.headers['cache-control'], br.headers['vary']]).toStrictEqual([
        'br',
        'public, max-age=31536000, immutable',
        'accept-encoding',
      ]);
      expect(brotliDecompressSync(br.body).equals(plain)).toBe(true);
    }
  });

  it('come by gzip or plain to those who ask for that', async () => {
    const [path = '', { plain } = { plain: Buffer.alloc(0) }] = Object.entries(site.files)[0] ?? [];
    expect(gunzipSync((await get(path, { 'accept-encoding': 'gzip' })).body).equals(plain)).toBe(true);
    const none = await get(path, { 'accept-encoding': 'br;q=0, identity' });
    expect([none.headers['content-encoding'], none.body.equals(plain)]).toStrictEqual([undefined, true]);
    expect((await get(path, {}, 'HEAD')).body).toHaveLength(0);
  });

  it('weigh no more than they may when they are first seen, and name no other origin', () => {
    const first = filesOf(site.page);
    expect(first.length).toBeGreaterThan(1);
    expect(weightOf(first)).toBeLessThanOrEqual(FIRST_VIEW_BYTES);
    expect(site.page).not.toMatch(/https?:/);
  });

  it('are told where the programme is, so that today is the same day for all', async () => {
    const other = await startTestGraph({ site, timeZone: 'Asia/Urumqi' });
    const page = await (await fetch(new URL('/', other.gateway.url))).text();
    expect(page).toContain('name="zhudian-time-zone" content="Asia/Urumqi"');
    expect((await get('/')).body.toString()).toContain('content="Asia/Shanghai"');
    await other.stop();
  });

  it('are light where somebody answers a survey by a code, and have nothing of the others there', async () => {
    const page = (await get('/ballot/survey-1', { accept: 'text/html' })).body.toString();
    expect(page).toContain('<div id="ballot">');
    expect(page).not.toContain('zhudian-way-in');
    const [ballot, first] = [filesOf(page), filesOf(site.page)];
    expect(weightOf(ballot)).toBeLessThanOrEqual(BALLOT_BYTES);
    expect(first.filter((path) => path.includes('/index-') && ballot.includes(path))).toStrictEqual([]);
  });

  it('are not there where none were built', async () => {
    const bare = await startTestGraph();
    expect((await fetch(new URL('/', bare.gateway.url), { headers: { accept: 'text/html' } })).status).toBe(404);
    await bare.stop();
  });

  it.each([
    ['token', {}],
    ['demonstration', { routes: { '/demo/token': () => ({ status: 204 }) } }],
  ])('say that one comes in by %s', async (wayIn, options) => {
    const other = await startTestGraph({ site, ...options });
    const page = await (await fetch(new URL('/', other.gateway.url))).text();
    expect(page).toContain(`name="zhudian-way-in" content="${wayIn}"`);
    await other.stop();
  });
});
