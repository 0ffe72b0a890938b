import { startGateway } from '@zhudian/gateway';
import { eventually } from '../../support/patience';
import { Browser } from './browser';
import { PERSON } from './provider';
import { codeOf, startSignIn, type Answered } from './sign-in.support';

describe('A session', () => {
  let here: Awaited<ReturnType<typeof startSignIn>>;

  beforeAll(async () => {
    here = await startSignIn({ shares: { strangersPerSecond: 1_000 } });
  });
  beforeEach(() => here.provider.be(PERSON));
  afterAll(() => here.stop());

  const sessionOf = (browser: Browser) => browser.jarOf(here.url).get('zhudian');
  const copyOf = (browser: Browser): Browser => {
    const copy = new Browser();
    for (const [name, value] of browser.jarOf(here.url)) copy.jarOf(here.url).set(name, value);
    return copy;
  };

  it('goes on with a new token before the old one ends', async () => {
    await here.provider.be({ lastsSeconds: 20 });
    const browser = await here.signedIn();
    const before = sessionOf(browser);
    expect((await here.ask(browser, '{ stations(first: 1) { id } }')).body.errors).toBeUndefined();
    expect(sessionOf(browser)).toMatch(/^eyJ/);
    expect(sessionOf(browser)).not.toBe(before);
  });

  it('goes on for all requests that were under way with the same cookie: a refresh token is good once', async () => {
    await here.provider.be({ lastsSeconds: 20 });
    const browser = await here.signedIn();
    const copies = Array.from({ length: 8 }, () => copyOf(browser));
    const answers = await Promise.all(copies.map((copy) => here.ask(copy, '{ me }')));
    expect(answers.map(({ status }) => status)).toStrictEqual(Array.from({ length: 8 }, () => 200));
  });

  it('ends with its token where that cannot be refreshed', async () => {
    await here.provider.be({ refreshes: false, lastsSeconds: 2 });
    const browser = await here.signedIn();
    expect(browser.set.find((line) => line.startsWith('zhudian='))).toMatch(/Max-Age=[012]$/);
    const copy = copyOf(browser);
    expect((await here.ask(browser, '{ me }')).status).toBe(200);
    const asked = async () => codeOf((await here.ask(copy, '{ me }')).body);
    expect(await eventually(asked, Boolean)).toBe('UNAUTHENTICATED');
  });

  it('ends at other gateways too when somebody signs out: the provider refreshes it no more', async () => {
    await here.provider.be({ lastsSeconds: 20 });
    const browser = await here.signedIn();
    const copy = copyOf(browser);
    const another = await startGateway({ ...here.graph.settings, port: 0 });
    await browser.get(`${here.url}/logout`, { method: 'POST' });
    for (const [name, value] of copy.jarOf(here.url)) copy.jarOf(another.url).set(name, value);
    const answer = await copy.get(`${new URL(another.url).origin}/me`);
    expect([answer.status, copy.jarOf(another.url).size]).toStrictEqual([401, 0]);
    await another.stop();
  });
});

describe('A provider that does not answer', () => {
  it('keeps nobody out who is signed in, and signs nobody in', async () => {
    const here = await startSignIn({ shares: { strangersPerSecond: 1_000 } });
    const browser = await here.signedIn();
    await here.ask(browser, '{ me }');
    await here.provider.stop();
    expect((await here.ask(browser, '{ me }')).status).toBe(200);
    const back = `${here.url}/callback?code=a&state=b`;
    const answer = await new Browser().get(back);
    expect([answer.status, codeOf((await answer.json()) as Answered)]).toStrictEqual([400, 'SIGN_IN_FAILED']);
    await here.stopGateway();
  });

  it('is asked again', async () => {
    const gone = await startSignIn({ shares: { strangersPerSecond: 1_000 } });
    await gone.provider.stop();
    const answer = await new Browser().get(`${gone.url}/login`);
    expect([answer.status, codeOf((await answer.json()) as Answered)]).toStrictEqual([503, 'SIGN_IN_UNAVAILABLE']);
    await gone.stopGateway();
  });
});
