import { hash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEvidence } from '@zhudian/evidence';
import { decodeJwt } from 'jose';
import { Browser } from './browser';
import { PERSON } from './provider';
import { codeOf, startSignIn, type Answered } from './sign-in.support';

type SignedIn = Awaited<ReturnType<typeof startSignIn>>;

describe('Signing in at the gateway', () => {
  let here: SignedIn;
  let documents: string;

  beforeAll(async () => {
    documents = await mkdtemp(join(tmpdir(), 'zhudian-documents-'));
    here = await startSignIn({ shares: { strangersPerSecond: 1_000 }, evidence: await openEvidence(documents) });
  });
  beforeEach(() => here.provider.be(PERSON));
  afterAll(async () => {
    await here.stop();
    await rm(documents, { recursive: true });
  });

  const bodyOf = async (response: Response) => (await response.json()) as Answered;
  const meOf = async (browser: Browser) => (await browser.get(`${here.url}/me`)).json();

  it('tells who it is, and answers queries and mutations with the cookie alone', async () => {
    const browser = await here.signedIn();
    expect(await meOf(browser)).toMatchObject({ personId: 'mei', roles: ['STAFF'], unit: 'luobo' });
    const asked = await here.ask(browser, '{ me }');
    expect(decodeJwt((asked.body.data as { me: string }).me)).toMatchObject({ sub: 'mei', iss: here.provider.issuer });
    const renamed = await here.ask(browser, 'mutation { rename(station: "s1", name: "New") { name } }');
    expect(renamed.body.data).toStrictEqual({ rename: { name: 'New' } });
  });

  it('keeps what the browser holds from scripts, other sites and readers', async () => {
    const browser = new Browser();
    await browser.get(await browser.follow(`${here.url}/login`, `${here.url}/callback`));
    const kept = browser.set.find((line) => line.startsWith('zhudian='));
    expect(kept).toMatch(/; Path=\/; HttpOnly; SameSite=Strict; Max-Age=4\d{4}$/);
    const read = (kept ?? '').split(/[=.;]/u).map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    for (const text of [kept, ...read]) expect(text).not.toMatch(/"mei"|eyJhbGciOiJFUzI1/);
    expect(browser.jarOf(here.url).has('zhudian-sign-in')).toBe(false);
  });

  it('goes on with a page of ours, and with no other', async () => {
    const toAfter = async (to: string) => {
      const browser = new Browser();
      const back = await browser.follow(`${here.url}/login?to=${encodeURIComponent(to)}`, `${here.url}/callback`);
      return (await browser.get(back)).headers.get('location');
    };
    expect(await toAfter('/graphql?a=b')).toBe('/graphql?a=b');
    const elsewhere = ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)'];
    const shortened = ['/.//evil.example', '/a/..//evil.example?b', '/%2e/\\evil.example', '/\t/.//evil.example'];
    for (const to of [...elsewhere, ...shortened]) expect(await toAfter(to)).toBe('/');
  });

  it('tells nobody who is not signed in', async () => {
    const response = await new Browser().get(`${here.url}/me`);
    expect([response.status, codeOf(await bodyOf(response))]).toStrictEqual([401, 'UNAUTHENTICATED']);
  });

  it('ends: the cookie is gone, a copy of it is no good, and the provider takes no refresh', async () => {
    const browser = await here.signedIn();
    const copy = new Browser();
    for (const [name, value] of browser.jarOf(here.url)) copy.jarOf(here.url).set(name, value);
    const response = await browser.get(`${here.url}/logout`, { method: 'POST' });
    const { next } = (await response.json()) as { next: string };
    expect(next).toContain(`${here.provider.issuer}/session/end`);
    expect(browser.jarOf(here.url).size).toBe(0);
    expect(codeOf((await here.ask(browser, '{ me }')).body)).toBe('UNAUTHENTICATED');
    expect(codeOf((await here.ask(copy, '{ me }')).body)).toBe('UNAUTHENTICATED');
  });

  it('does not end by a link', async () => {
    const browser = await here.signedIn();
    expect((await browser.get(`${here.url}/logout`)).status).toBe(405);
    expect(await meOf(browser)).toMatchObject({ personId: 'mei' });
  });

  describe('refuses', () => {
    const failure = async (browser: Browser, url: string) => {
      const response = await browser.get(url);
      expect(browser.jarOf(here.url).has('zhudian')).toBe(false);
      return [response.status, codeOf(await bodyOf(response))];
    };

    it('a state that is not the one that was sent', async () => {
      const browser = new Browser();
      const back = new URL(await browser.follow(`${here.url}/login`, `${here.url}/callback`));
      back.searchParams.set('state', 'another');
      expect(await failure(browser, back.href)).toStrictEqual([400, 'SIGN_IN_FAILED']);
    });

    it('a code that another browser began with', async () => {
      const back = await new Browser().follow(`${here.url}/login`, `${here.url}/callback`);
      expect(await failure(new Browser(), back)).toStrictEqual([400, 'SIGN_IN_FAILED']);
    });

    it('a code a second time', async () => {
      const browser = new Browser();
      const back = await browser.follow(`${here.url}/login`, `${here.url}/callback`);
      const begun = new Map(browser.jarOf(here.url));
      await browser.get(back);
      browser.jarOf(here.url).clear();
      for (const [name, value] of begun) browser.jarOf(here.url).set(name, value);
      expect(await failure(browser, back)).toStrictEqual([400, 'SIGN_IN_FAILED']);
    });

    it('what the provider refuses', async () => {
      const browser = new Browser();
      const back = new URL(await browser.follow(`${here.url}/login`, `${here.url}/callback`));
      back.searchParams.delete('code');
      back.searchParams.set('error', 'access_denied');
      expect(await failure(browser, back.href)).toStrictEqual([400, 'SIGN_IN_FAILED']);
    });

    it('a person without any role of ours, and a token that cannot be read', async () => {
      for (const being of [{ roles: ['offline_access'] }, { format: 'opaque' }] as const) {
        await here.provider.be({ ...PERSON, ...being });
        const browser = new Browser();
        const back = await browser.follow(`${here.url}/login`, `${here.url}/callback`);
        expect(await failure(browser, back)).toStrictEqual([400, 'SIGN_IN_FAILED']);
      }
    });
  });

  it('ignores roles that are not ours', async () => {
    await here.provider.be({ roles: ['offline_access', 'AUDITOR', 'POLICY'] });
    expect(await meOf(await here.signedIn())).toMatchObject({ roles: ['AUDITOR'] });
  });

  it.each([
    [
      'one character changed',
      (value: string) => `${value.slice(0, -20)}${value.at(-20) === 'A' ? 'B' : 'A'}${value.slice(-19)}`,
    ],
    ['cut short', (value: string) => value.slice(0, -30)],
    ['nonsense', () => 'nonsense'],
    ['not encrypted', () => Buffer.from('{"id":"x","accessToken":"y"}').toString('base64url')],
  ])('takes no cookie that is %s, and has it forgotten', async (_, changed) => {
    const browser = await here.signedIn();
    const jar = browser.jarOf(here.url);
    jar.set('zhudian', changed(jar.get('zhudian') ?? ''));
    expect(codeOf((await here.ask(browser, '{ me }')).body)).toBe('UNAUTHENTICATED');
    expect(jar.has('zhudian')).toBe(false);
  });

  it('takes the cookie of a sign-in that is under way for no session', async () => {
    const browser = new Browser();
    await browser.get(`${here.url}/login`);
    const jar = browser.jarOf(here.url);
    jar.set('zhudian', jar.get('zhudian-sign-in') ?? '');
    expect(codeOf((await here.ask(browser, '{ me }')).body)).toBe('UNAUTHENTICATED');
  });

  it.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' }],
  ])('lets no page of another site use it: %p', async (headers) => {
    const browser = await here.signedIn();
    const asked = await here.ask(browser, 'mutation { rename(station: "s2", name: "Evil") { name } }', headers);
    expect([asked.status, codeOf(asked.body)]).toStrictEqual([403, 'FOREIGN_ORIGIN']);
    const out = await browser.get(`${here.url}/logout`, { method: 'POST', headers });
    expect(out.status).toBe(403);
    expect((await here.ask(browser, '{ station(id: "s2") { name } }')).body.data).toStrictEqual({
      station: { name: 'Station s2' },
    });
  });

  it('lets nobody bring a document with it from a page of another site, and a page of ours alone', async () => {
    const browser = await here.signedIn();
    const bring = (by: Browser, headers: Readonly<Record<string, string>>) =>
      by.get(`${here.url}/evidence`, { method: 'POST', body: '材料', headers });
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' },
    ] as const) {
      const refused = await bring(browser, headers);
      expect([refused.status, codeOf(await bodyOf(refused))]).toStrictEqual([403, 'FOREIGN_ORIGIN']);
    }
    const stranger = await bring(new Browser(), { origin: here.url });
    expect([stranger.status, codeOf(await bodyOf(stranger))]).toStrictEqual([401, 'UNAUTHENTICATED']);
    expect(await readdir(documents)).toStrictEqual(['incoming']);
    expect((await bring(browser, { origin: here.url, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    expect((await readdir(documents)).length).toBe(3);
    const file = `${here.url}/evidence/${hash('sha256', '材料')}`;
    expect((await browser.get(file, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('lets no form or image of another site use it where browsers tell nothing of the site', async () => {
    const browser = await here.signedIn();
    const byLink = await browser.get(`${here.url}/graphql?query={me}`);
    expect(byLink.status).toBe(400);
    const byForm = await browser.get(`${here.url}/graphql`, { method: 'POST', body: '{"query":"{ me }"}' });
    expect(byForm.status).toBe(415);
  });

  it('takes the token that a program sends before the cookie', async () => {
    const browser = await here.signedIn();
    const asked = await here.ask(browser, '{ me }', { authorization: 'Bearer nonsense' });
    expect(codeOf(asked.body)).toBe('UNAUTHENTICATED');
  });
});
