/** @jest-environment ./test/harness/isolated.js */
import { binaryEvent, jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { persistentSubscriptionToStreamSettingsFromDefaults } from '@kurrent/kurrentdb-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { TEXTS } from '../../../events/embedded-store/src/ui/texts';
import { certified } from '../support/certified';
import { eventually } from '../support/collect';
import { UserApi } from '../support/user-api';
import { patient } from '../../support/patience';

const HOSTILE = `<script>alert(1)</script>"'&-\u202egnp.exe\u200b/../?a=b#c %00 名称`;
const SHOWN = '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;-\\u{202e}gnp.exe\\u{200b}/../?a=b#c %00 名称';
const PATHS = ['/ui', '/ui/subscriptions', '/ui/groups', '/ui/health', '/ui/stream?name=plain'];

/** The elements of a page that could run or load something, with what they have. */
const elementsIn = (page: string, names: string): readonly string[] =>
  page.match(new RegExp(`<(${names})\\b[^>]*>`, 'gi')) ?? [];

describe('The pages of a store', () => {
  let store: RunningStore;
  let client: KurrentDBClient;
  beforeAll(async () => {
    store = await startStore({ memory: true });
    client = KurrentDBClient.connectionString(patient(store.connectionString));
    await client.appendToStream('plain', jsonEvent({ type: 'Said', data: { what: 'hello' }, metadata: { who: 'me' } }));
    await client.appendToStream(HOSTILE, [
      jsonEvent({ type: HOSTILE, data: { [HOSTILE]: HOSTILE }, metadata: { [HOSTILE]: HOSTILE } }),
      binaryEvent({ type: '$>', data: Buffer.from(`0@${HOSTILE}`) }),
      binaryEvent({ type: 'Binary', data: Buffer.from([0, 1, 2, 255]) }),
      binaryEvent({ type: 'Text', data: Buffer.from(`${HOSTILE}\nsecond line`) }),
    ]);
    await client.setStreamMetadata(HOSTILE, { [HOSTILE]: HOSTILE });
    await client.createPersistentSubscriptionToStream(
      HOSTILE,
      HOSTILE,
      persistentSubscriptionToStreamSettingsFromDefaults(),
    );
  });
  afterAll(async () => {
    await client.dispose();
    await store.stop();
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${store.port}${path}`, { headers, redirect: 'manual' });
  const pageOf = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text();
  const streamPath = (name: string) => `/ui/stream?${new URLSearchParams({ name }).toString()}`;

  it.each([...PATHS, streamPath(HOSTILE)])('have nothing that runs or comes from elsewhere: %s', async (path) => {
    const answer = await get(path);
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const page = await answer.text();
    expect(elementsIn(page, 'script|style|iframe|object|embed|img|svg|base')).toStrictEqual([]);
    expect(elementsIn(page, 'link')).toStrictEqual(['<link rel="stylesheet" href="/ui/style.css" />']);
    expect(page).not.toMatch(/<[^>]*\s(on\w+|style|src)=|javascript:|https?:/i);
    expect(page.replaceAll('\n', ' ')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('show names and data as they are, and hide nothing in them', async () => {
    for (const path of ['/ui', '/ui/groups', streamPath(HOSTILE)]) {
      const page = await pageOf(path);
      expect([path, page.includes(SHOWN), page.includes('<script')]).toStrictEqual([path, true, false]);
    }
    const page = await pageOf(streamPath(HOSTILE));
    expect(page).toContain('<pre>000102ff</pre>');
    expect(page).toContain(`<pre>${SHOWN}\nsecond line</pre>`);
  });

  it('link to the very stream, whatever its name is', async () => {
    const [, href = ''] = /<a href="([^"]+)"><bdi>&lt;script/.exec(await pageOf('/ui')) ?? [];
    expect(await pageOf(href.replaceAll('&amp;', '&'))).toContain('<pre>000102ff</pre>');
    const [, linked = ''] = /Links to 0@<a href="([^"]+)"/.exec(await pageOf(streamPath(HOSTILE))) ?? [];
    const page = await pageOf(linked.replaceAll('&amp;', '&'));
    expect(elementsIn(page, 'article')).toStrictEqual(['<article id="0">']);
  });

  it('tell who is subscribed, and who no longer is', async () => {
    const subscription = client.subscribeToStream('plain');
    await new Promise((resolve) => subscription.once('caughtUp', resolve as never));
    expect(
      await eventually(
        () => pageOf('/ui/subscriptions'),
        (page) => page.includes('live'),
      ),
    ).toContain('<bdi>plain</bdi>');
    await subscription.unsubscribe();
    await eventually(
      () => pageOf('/ui/subscriptions'),
      (page) => page.includes(TEXTS.en.noSubscriptions),
    );
  });

  it('go back through a long stream', async () => {
    await client.appendToStream(
      'long',
      Array.from({ length: 45 }, () => jsonEvent({ type: 'Said', data: {} })),
    );
    const revisions = async (path: string) =>
      elementsIn(await pageOf(path), 'article').map((element) => Number(/\d+/.exec(element)?.[0]));
    const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, at) => from - at);
    expect(await revisions('/ui/stream?name=long')).toStrictEqual(down(44, 25));
    expect(await pageOf('/ui/stream?name=long')).toContain('href="/ui/stream?name=long&amp;from=24"');
    expect(await revisions('/ui/stream?name=long&from=24')).toStrictEqual(down(24, 5));
    expect(await revisions('/ui/stream?name=long&from=4')).toStrictEqual(down(4, 0));
    expect(await revisions('/ui/stream?name=long&from=nonsense')).toStrictEqual(down(44, 25));
  });

  it('say what is not there, or is deleted', async () => {
    await client.appendToStream('gone', jsonEvent({ type: 'Said', data: {} }));
    await client.tombstoneStream('gone');
    for (const [path, status] of [
      ['/ui/stream?name=none', 404],
      ['/ui/stream', 404],
      ['/ui/stream?name=gone', 410],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers.get('content-type')]).toStrictEqual([
        path,
        status,
        'text/html; charset=utf-8',
      ]);
    }
  });

  it('speak the language that is asked for', async () => {
    expect(await pageOf('/ui', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' })).toContain('<html lang="zh-CN">');
    expect(await pageOf('/ui', { 'accept-language': 'en-GB,zh' })).toContain('<html lang="en">');
    expect(await pageOf('/ui', { 'accept-language': 'fr' })).toContain('<html lang="en">');
    const page = await pageOf('/ui/health?lang=zh', { 'accept-language': 'en' });
    expect(page).toContain(`<h1>${TEXTS.zh.health}</h1>`);
    expect(page).toContain('href="/ui/groups?lang=zh"');
    expect(page).toContain('href="/ui/health?lang=en"');
  });

  it('are where a browser begins', async () => {
    expect((await get('/')).headers.get('location')).toBe('/ui');
  });
});

describe('The pages of a store that asks for users', () => {
  it('ask for credentials, and show a user what the user may read', async () => {
    const store = await startStore({ memory: true, host: 'localhost', ...certified });
    const client = KurrentDBClient.connectionString`kurrentdb://admin:right@localhost:${String(store.port)}?tls=true&tlsCAFile=${certified.caFile}`;
    const users = new UserApi(store.port, 'admin:right', certified.ca);
    await users.create('user', 'pw', []);
    users.close();
    await client.appendToStream('secret', jsonEvent({ type: 'Said', data: { word: 'open sesame' } }));
    await client.setStreamMetadata('secret', {
      acl: { readRoles: ['nobody'], metaReadRoles: ['nobody'] },
    });
    await client.appendToStream('public', jsonEvent({ type: 'Said', data: { word: 'hello' } }));
    const get = (path: string, login?: string) => certified.get(store.port, path, login);
    for (const path of PATHS) {
      const { status, headers } = await get(path);
      expect([path, status, headers['www-authenticate']]).toStrictEqual([path, 401, expect.stringContaining('Basic')]);
    }
    expect((await get('/ui/stream?name=public', 'user:pw')).body).toContain('hello');
    const refused = await get('/ui/stream?name=secret', 'user:pw');
    expect([refused.status, refused.body.includes('sesame')]).toStrictEqual([403, false]);
    const list = await get('/ui', 'user:pw');
    expect([list.status, list.body.includes('secret')]).toStrictEqual([200, false]);
    expect((await get('/ui', 'admin:right')).body).toContain('<bdi>secret</bdi>');
    expect((await get('/ui/stream?name=secret', 'admin:right')).body).toContain('sesame');
    expect((await get('/ui/subscriptions', 'user:pw')).status).toBe(403);
    await client.dispose();
    await store.stop();
  });
});
