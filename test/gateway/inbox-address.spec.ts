import { addressHash, TokenRefused, withSecret, type VerifyToken } from '@zhudian/hops';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { Writable } from 'node:stream';
import { createLogger } from '@zhudian/runtime';
import { patience } from '../support/patience';
import { recorded, type FactOfStory } from '../support/recorded';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(60_000));

const WEI = tokenOf('wei', 'FIRST_SECRETARY', 'luobo');
const NOW = '2016-06-15T10:00:00+08:00';
const UNTIL = '2016-12-12';
const secretOf = (letter: string) => letter.repeat(43);

const verify: VerifyToken = (authorization) => {
  // `mei` asks on behalf of the spec.
  const told = authorization === 'Bearer mei' ? 'mei/PARTY_WORK/bureau' : (authorization ?? '');
  const [sub = '', role, unit] = told.replace('Bearer ', '').split('/');
  return role && unit ? { sub, roles: [role], unit, exp: 4_000_000_000 } : new TokenRefused('no bearer token');
};

const made = (person: string, letter: string, until = UNTIL): FactOfStory => {
  const data = { addressHash: addressHash(secretOf(letter)), until };
  const fact = recorded(`Person-${person}`, { type: 'InboxAddressMade', data }, { by: person, on: '2016-06-15' });
  return { ...fact, metadata: { ...fact.metadata, actorRole: 'FIRST_SECRETARY', actorUnit: 'luobo' } };
};
const DATA = {
  InboxAddressWithdrawn: {},
  PersonTransferred: { unitId: 'wuming' },
  PersonalDataErased: { scope: 'ALL', basis: '本人申请' },
};
const ended = (type: keyof typeof DATA) => recorded('Person-wei', { type, data: DATA[type] });

describe('A secret address of the inbox', () => {
  let graph: ProgrammeGraph;
  let logged = '';
  beforeAll(async () => {
    const log = createLogger(
      'gateway',
      new Writable({ write: (text, _, done) => done(void (logged += String(text))) }),
    );
    const options = { verify, now: () => Date.parse(NOW), openIntrospection: false, log };
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts, options);
  });
  afterAll(() => graph.stop());

  const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, graph.gateway.url), init);
  const at = (letter: string, form = 'ics') => get(`/inbox/${secretOf(letter)}.${form}`);
  const lines = (text: string) => text.match(/^(UID|SUMMARY|DTSTART).*/gm) ?? [];

  it('tells a calendar without a token what is due for who made it, and nothing else', async () => {
    expect((await at('a')).status).toBe(404);
    await graph.tell(made('wei', 'a'));
    const own = await (await get('/inbox.ics', { headers: { authorization: `Bearer ${WEI}` } })).text();
    const answer = await at('a');
    expect([answer.status, answer.headers.get('cache-control')]).toStrictEqual([200, 'private, no-store']);
    expect(lines(own).length).toBeGreaterThan(0);
    expect(lines(await answer.text())).toStrictEqual(lines(own));
    const feed = await (await at('a', 'rss')).text();
    expect(feed.match(/<item>/g)).toHaveLength(own.match(/BEGIN:VEVENT/g)?.length ?? 0);
    expect(feed).not.toContain('有关您的新记录');
  });

  it('opens nothing but that', async () => {
    const authorization = withSecret(secretOf('a'));
    for (const path of ['/inbox.ics', '/me', '/changes'])
      expect([path, (await get(path, { headers: { authorization } })).status]).toStrictEqual([path, 401]);
    const asked = { method: 'POST', body: '{"query":"{ persons { totalCount } }"}' };
    const headers = { authorization, 'content-type': 'application/json' };
    expect((await get('/graphql', { ...asked, headers })).status).toBe(401);
    expect((await get(`/inbox/${secretOf('a')}.ics`, { method: 'POST' })).status).toBe(405);
  });

  it.each(['', 'a', `${secretOf('a')}.xml`, `${secretOf('a')}.ics/`, `${'a'.repeat(44)}.ics`, '../graphql'])(
    'is nothing else: /inbox/%s',
    async (path) => expect((await get(`/inbox/${path}`)).status).toBeGreaterThanOrEqual(400),
  );

  it('ends when the person makes another', async () => {
    await graph.tell(made('wei', 'b'));
    expect([(await at('a')).status, (await at('b')).status]).toStrictEqual([404, 200]);
  });

  // An address of its own each: one may be looked at so often a second.
  it.each([
    ['InboxAddressWithdrawn', 'w'],
    ['PersonTransferred', 't'],
    ['PersonalDataErased', 'e'],
  ] as const)('ends by %s', async (type, letter) => {
    await graph.tell(made('wei', letter));
    expect((await at(letter)).status).toBe(200);
    await graph.tell(ended(type));
    expect((await at(letter)).status).toBe(404);
  });

  it('ends on its last day', async () => {
    await graph.tell(made('wei', 'd', '2016-06-14'));
    expect((await at('d')).status).toBe(404);
    await graph.tell(made('wei', 'e', '2016-06-15'));
    expect((await at('e')).status).toBe(200);
  });

  it('is seen by its person alone, and never as what it is', async () => {
    const asked = '{ person(id: "wei") { inboxAddress { until made { role } } } }';
    const [own, others] = await Promise.all(
      [WEI, tokenOf('he', 'AUDITOR', 'bureau')].map((token) => graph.ask(asked, { authorization: `Bearer ${token}` })),
    );
    expect(own?.body.data).toStrictEqual({
      person: { inboxAddress: { until: '2016-06-15', made: { role: 'FIRST_SECRETARY' } } },
    });
    expect(others?.body.data).toStrictEqual({ person: { inboxAddress: null } });
  });

  it('is in no line of the log', async () => {
    await at('f');
    expect(['a', 'b', 'e', 'f'].map(secretOf).filter((secret) => logged.includes(secret))).toStrictEqual([]);
  });

  it('is looked at so often', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => at('e')));
    const limited = answers.find(({ status }) => status === 429);
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => ![200, 429].includes(status))).toStrictEqual([]);
  });
});
