import type { VerifyToken } from '@zhudian/hops';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { deputyNamed, deputyWithdrawn } from '../support/deputation.story';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { manyFacts } from './support/many-facts';
import { watchLive } from './support/live';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { waitUntil } from './support/test-graph';

jest.setTimeout(patience(120_000));

const PERSON = '{ person(id: "near-1") { id } }';
const SEEN = { person: { id: 'near-1' } };
const UNSEEN = { person: null };
const DAY_MS = 86_400_000;
const noonOf = (day: string) => Date.parse(`${day}T12:00:00+08:00`);

const named = (id: string, change: object) => recorded(`Deputation-${id}`, deputyNamed(change));
const changed = recorded('Person-near-1', { type: 'MembershipChanged', data: { membership: 'PROBATIONARY' } });
const always = { from: '2016-01-01', until: '2036-01-01' };
const withdrawn = (id: string) => recorded(`Deputation-${id}`, deputyWithdrawn);

/** Whoever a token of `tokenOf` names. */
const verify: VerifyToken = (authorization = '') => {
  const [sub = '', role, unit] = authorization.replace('Bearer ', '').split('/');
  return { sub, exp: 4_000_000_000, roles: [role], unit };
};

describe('A deputy through the gateway, whose answers are kept', () => {
  let graph: ProgrammeGraph;
  let now = noonOf('2016-06-01');
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts, {
      now: () => now,
      verify,
    });
  });
  afterAll(() => graph.stop());

  const ask = async (personId: string) => {
    const authorization = `Bearer ${tokenOf(personId, 'STAFF', 'marketing')}`;
    const { data, errors } = (await graph.ask(PERSON, { authorization })).body;
    expect(errors).toBeUndefined();
    return data;
  };

  it('is shown what the office shows on the days of the deputation, and nobody else ever is', async () => {
    await graph.tell(named('d0', { deputyId: 'an' }));
    await graph.tell(named('d1', { deputyId: 'bo', holderId: 'hua', from: '2016-06-15', until: '2016-06-16' }));
    for (const [day, an, bo] of [
      ['2016-06-09', UNSEEN, UNSEEN],
      ['2016-06-10', SEEN, UNSEEN],
      ['2016-06-15', SEEN, SEEN],
      ['2016-06-16', UNSEEN, SEEN],
      ['2016-06-17', UNSEEN, UNSEEN],
    ] as const) {
      now = noonOf(day);
      await ask('an');
      await graph.tell(changed);
      // What somebody else was shown meanwhile, who sees the same today, is not given to the deputy tomorrow.
      for (let again = 0; again < 3; again += 1)
        expect([day, await ask('qin'), await ask('an'), await ask('bo')]).toStrictEqual([day, UNSEEN, an, bo]);
    }
  });

  it('is shown it on the first day, whoever was shown what both saw before', async () => {
    const dayOf = (noon: number) => new Date(noon).toISOString().slice(0, 10);
    const first = now;
    for (let round = 1; round <= 8; round += 1) {
      now = first + round * 9 * DAY_MS;
      const [from, until] = [dayOf(now + DAY_MS), dayOf(now + 2 * DAY_MS)];
      await graph.tell(named(`round-${round}`, { deputyId: 'an', from, until }));
      for (const seen of [UNSEEN, SEEN, SEEN, UNSEEN]) {
        for (const who of ['an', 'qin', 'an', 'an'].slice(round % 3)) {
          if (who === 'qin') await graph.tell(changed);
          expect([round, dayOf(now), who, await ask(who)]).toStrictEqual([
            round,
            dayOf(now),
            who,
            who === 'an' ? seen : UNSEEN,
          ]);
        }
        now += DAY_MS;
      }
    }
  });

  it('is shown nothing of it from the withdrawal on', async () => {
    await graph.tell(named('early', { deputyId: 'an', ...always }));
    expect(await ask('an')).toStrictEqual(SEEN);
    await graph.tell(withdrawn('early'));
    expect(await ask('an')).toStrictEqual(UNSEEN);
  });

  const meOf = async (personId: string) => {
    const authorization = `Bearer ${tokenOf(personId, 'STAFF', 'marketing')}`;
    const response = await fetch(new URL('/me', graph.gateway.url), { headers: { authorization } });
    return [response.status, await response.json()] as const;
  };
  const whoIs = (personId: string, standsFor: readonly object[] | null) => [
    200,
    expect.objectContaining({ personId, roles: ['STAFF'], unit: 'marketing', standsFor }) as unknown,
  ];

  it('is told by /me for whom, in which office and until when, and nobody else is', async () => {
    now = noonOf('2016-12-01');
    const term = { from: '2016-12-02', until: '2016-12-03' };
    await graph.tell(named('me', { kind: 'HANDOVER', deputyId: 'bo', ...term }));
    const office = { deputation: 'me', kind: 'HANDOVER', holderId: 'he', role: 'STATION', unit: 'luobo', ...term };
    expect(await meOf('bo')).toStrictEqual(whoIs('bo', []));
    now = noonOf('2016-12-03');
    expect(await meOf('bo')).toStrictEqual(whoIs('bo', [office]));
    expect(await meOf('he')).toStrictEqual(whoIs('he', []));
    await graph.tell(withdrawn('me'));
    expect(await meOf('bo')).toStrictEqual(whoIs('bo', []));
  });

  it('is judged anew on open streams, by a withdrawal at once', async () => {
    await graph.tell(named('live', { deputyId: 'an', ...always }));
    const token = tokenOf('an', 'STAFF', 'marketing');
    const query = 'query @live { person(id: "near-1") { id } }';
    const watched = await watchLive('server-sent events', { url: graph.gateway.url, token, query });
    await waitUntil(() => watched.told.length === 1);
    await graph.tell(withdrawn('live'));
    await waitUntil(() => watched.told.length === 2);
    expect(watched.told.map(({ data }) => data)).toStrictEqual([SEEN, UNSEEN]);
    watched.close();
  });

  // The last: nothing is the same without a context.
  it('is not told by /me that it is nobody when that cannot be known', async () => {
    await graph.lose('organization');
    expect(await meOf('bo')).toStrictEqual(whoIs('bo', null));
  });
});
