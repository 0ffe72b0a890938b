import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import { dayIn } from '../../gateway/src/operation/day-in';
import type { Entry } from '../../gateway/src/inbox/entries';
import { icsOf } from '../../gateway/src/inbox/ics';
import { rssOf } from '../../gateway/src/inbox/rss';
import { patience } from '../support/patience';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(60_000));

const WEI = tokenOf('wei', 'FIRST_SECRETARY', 'luobo');
const HE = tokenOf('he', 'STATION', 'wuming');
const NOW = '2016-06-15T10:00:00+08:00';

const verify: VerifyToken = (authorization) => {
  const [sub = '', role, unit] = (authorization ?? '').replace('Bearer ', '').split('/');
  return role && unit ? { sub, roles: [role], unit, exp: 4_000_000_000 } : new TokenRefused('no bearer token');
};

describe('The inbox', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    const options = { verify, now: () => Date.parse(NOW), openIntrospection: false };
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts, options);
  });
  afterAll(() => graph.stop());

  const get = (file: string, token?: string, method = 'GET') =>
    fetch(new URL(`/inbox.${file}`, graph.gateway.url), {
      method,
      headers: { 'accept-language': 'zh', ...(token && { authorization: `Bearer ${token}` }) },
    });
  const events = (text: string) => text.replaceAll('\r\n ', '').match(/SUMMARY:.*/g) ?? [];

  it('is a calendar of what is due for who asks', async () => {
    const answer = await get('ics', WEI);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toStrictEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-store',
    ]);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n[^]*END:VCALENDAR\r\n$/);
    expect(events(text).length).toBeGreaterThan(0);
    expect(text).toMatch(/DTSTART;VALUE=DATE:2016\d{4}\r\n/);
    expect(await (await get('ics', WEI)).text()).toBe(text);
  });

  it('is a feed of that and of what was recorded about them', async () => {
    const [feed, calendar] = await Promise.all([get('rss', WEI), get('ics', WEI)]);
    const text = await feed.text();
    const items = text.match(/<item>/g) ?? [];
    expect(feed.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(items.length).toBeGreaterThan(events(await calendar.text()).length);
    expect(text).toContain('有关您的新记录');
    expect(new Set(text.match(/<guid[^>]*>[^<]+/g)).size).toBe(items.length);
  });

  it('holds nothing of somebody else', async () => {
    const [mine, theirs] = await Promise.all([WEI, HE].map(async (token) => (await get('ics', token)).text()));
    const idsIn = (text = '') => new Set(text.match(/UID:.*/g));
    expect([...idsIn(mine)].filter((id) => idsIn(theirs).has(id))).toStrictEqual([]);
  });

  it.each([
    ['nobody', undefined, 'GET', 401],
    ['a token that is none', 'nobody', 'GET', 401],
    ['another method', WEI, 'POST', 405],
  ])('refuses %s', async (_, token, method, status) => {
    expect((await get('ics', token, method)).status).toBe(status);
    expect((await get('rss', token, method)).status).toBe(status);
  });
});

describe('What is written into calendars and feeds', () => {
  it('counts days where the programme is', () => {
    const instant = Date.parse('2016-06-15T23:30:00+08:00');
    expect(['Asia/Shanghai', 'Asia/Urumqi', 'Pacific/Auckland'].map((zone) => dayIn(zone, instant))).toStrictEqual([
      '2016-06-15',
      '2016-06-15',
      '2016-06-16',
    ]);
  });

  const entryOf = (title: string): Entry => ({ id: 'i', title, text: title, on: '2016-06-30', isDue: true });
  const hostile = [
    '会'.repeat(80),
    'a\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    '</title><script>alert(1)</script>',
    'a,b;c\\',
    '\u0000\u0007\uD800',
    '😀'.repeat(40),
  ];

  it.each(hostile)('keeps the form of a calendar for %j', (title) => {
    const text = icsOf([entryOf(title)], 'name', new Date(NOW));
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toStrictEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect(text).toContain('DTSTART;VALUE=DATE:20160630\r\nDTEND;VALUE=DATE:20160701');
  });

  it.each(hostile)('keeps the form of a feed for %j', (title) => {
    const text = rssOf([entryOf(title)], 'name', 'http://a/?b&c');
    expect(text).not.toContain('<script');
    expect(text.match(/<item>/g)).toHaveLength(1);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/);
  });
});
