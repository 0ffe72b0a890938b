import fc from 'fast-check';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { exposition, metrics } from '@zhudian/runtime';
import { luoboRegistered } from '../support/organization.story';
import { patience } from '../support/patience';
import { recorded, type FactOfStory } from '../support/recorded';
import { trials } from '../support/trials';
import { UNLIMITED } from './support/everybody';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(240_000));

const STATIONS = ['luobo', 'liangjiang', 'taiping'] as const;
const PEOPLE = ['p0', 'p1', 'p2', 'p3'] as const;
const MEMBERSHIPS = ['FULL', 'PROBATIONARY', 'NONE'] as const;

const station = (id: string) =>
  recorded(`OrgUnit-${id}`, {
    ...luoboRegistered,
    data: { ...luoboRegistered.data, path: `/bureau/wuming/${id}/` },
  });
const registered = (id: string, unitId: string) =>
  recorded(`Person-${id}`, { type: 'PersonRegistered', data: { unitId, membership: 'FULL' } });
const transferred = (id: string, unitId: string) =>
  recorded(`Person-${id}`, { type: 'PersonTransferred', data: { unitId } });
const changed = (id: string, membership: (typeof MEMBERSHIPS)[number]) =>
  recorded(`Person-${id}`, { type: 'MembershipChanged', data: { membership } });

const story: readonly FactOfStory[] = [
  ...manyFacts,
  ...STATIONS.slice(1).map(station),
  ...PEOPLE.map((id, at) => registered(id, STATIONS[at % STATIONS.length] ?? 'luobo')),
];

/** People whom no fact names, in many places, and two whom some do. */
const ASKERS = [
  tokenOf('ana', 'PARTY_WORK', 'luobo'),
  tokenOf('ben', 'PARTY_WORK', 'luobo'),
  tokenOf('cao', 'PARTY_WORK', 'liangjiang'),
  tokenOf('dai', 'PARTY_WORK', 'wuming'),
  tokenOf('eng', 'STATION', 'taiping'),
  tokenOf('p0', 'STAFF', 'taiping'),
  tokenOf('new', 'STAFF', 'taiping'),
];

const NODES = 'edges { cursor node { id unitId membership } } pageInfo { hasNextPage endCursor }';
const FIRST = `{ persons(first: 2) { ${NODES} } }`;
const QUERIES = [
  FIRST,
  `{ persons(first: 3) { totalCount ${NODES} } }`,
  '{ persons { totalCount } }',
  `{ persons(last: 2) { ${NODES} } }`,
  `{ persons(first: 2, membership: FULL) { totalCount ${NODES} } }`,
  `{ persons(first: 2, unitId: "liangjiang") { ${NODES} } }`,
  '{ person(id: "p0") { unitId membership } }',
  `{ persons(first: 1) { ${NODES} } stations(first: 5) { edges { node { id } } } }`,
] as const;

type Data = { readonly persons: { readonly pageInfo: { readonly endCursor: string | null } } };

describe('A list that is kept', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], story, UNLIMITED);
  });
  afterAll(() => graph.stop());

  let asked = 0;
  const ask = async (token: string, query: string) => {
    const { data, errors } = (await graph.ask(query, { authorization: `Bearer ${token}` })).body;
    expect(errors).toBeUndefined();
    return data;
  };
  /** The same question in other words, which nothing has been kept for. */
  const askAnew = (token: string, query: string) => ask(token, `${query} # ${(asked += 1)}`);

  const givenAgain = async (work: () => Promise<unknown>): Promise<number> => {
    const count = async () => {
      const counted = exposition(await metrics.collect()).matchAll(
        /^zhudian_cache_answers_total\{[^}]*result="(?:hit|shared)"[^}]*\} (\d+)/gm,
      );
      return [...counted].reduce((sum, [, value]) => sum + Number(value), 0);
    };
    const before = await count();
    await work();
    return (await count()) - before;
  };

  it('is given again when somebody has changed whom it does not show, and made anew when it would', async () => {
    const [ana = '', ben = '', cao = ''] = ASKERS;
    for (const token of [ana, ben, cao]) await ask(token, FIRST);
    await graph.tell(changed('p1', 'PROBATIONARY'));
    expect(await givenAgain(() => Promise.all([ask(ana, FIRST), ask(ben, FIRST)]))).toBe(2);
    expect(await givenAgain(() => ask(cao, FIRST))).toBe(0);
    await graph.tell(transferred('p1', 'luobo'));
    for (const token of [ana, cao])
      expect(
        await givenAgain(async () => expect(await ask(token, FIRST)).toStrictEqual(await askAnew(token, FIRST))),
      ).toBe(0);
    await graph.tell(transferred('p1', 'liangjiang'));
  });

  it('is made anew for whoever is named in it for the first time', async () => {
    const own = tokenOf('own', 'STAFF', 'taiping');
    const one = '{ person(id: "own") { unitId } }';
    expect([await ask(own, one), await ask(own, one)]).toStrictEqual([{ person: null }, { person: null }]);
    await graph.tell(registered('own', 'luobo'));
    expect(await ask(own, one)).toStrictEqual({ person: { unitId: 'luobo' } });
  });

  const anyone = fc.constantFrom(...PEOPLE, 'new' as const);
  const step = fc.oneof(
    {
      weight: 1,
      arbitrary: fc.record({ does: fc.constant('move' as const), of: anyone, to: fc.constantFrom(...STATIONS) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constant('change' as const), of: anyone, to: fc.constantFrom(...MEMBERSHIPS) }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        does: fc.constant('ask' as const),
        by: fc.shuffledSubarray(ASKERS, { minLength: 2, maxLength: 4 }),
        query: fc.constantFrom(...QUERIES),
        goesOn: fc.boolean(),
      }),
    },
  );

  it('is what the same question in other words is answered, whoever asks and whatever has changed', async () => {
    let isNewHere = false;
    const factOf = ({ does, of, to }: { does: 'move' | 'change'; of: string; to: string }) => {
      if (of === 'new' && !isNewHere) {
        isNewHere = true;
        return registered('new', does === 'move' ? to : 'luobo');
      }
      return does === 'move' ? transferred(of, to) : changed(of, to as (typeof MEMBERSHIPS)[number]);
    };
    const look = async (token: string, query: string) =>
      expect({ token, query, shown: await ask(token, query) }).toStrictEqual({
        token,
        query,
        shown: await askAnew(token, query),
      });
    const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (steps) => {
      for (const one of steps) {
        if (one.does !== 'ask') await graph.tell(factOf(one));
        else
          for (const token of one.by) {
            await look(token, one.query);
            const { persons } = (await ask(token, FIRST)) as Data;
            const after = persons.pageInfo.endCursor;
            if (one.goesOn && after !== null)
              await look(token, `{ persons(first: 2, after: "${after}") { totalCount ${NODES} } }`);
          }
      }
    });
    const again = await givenAgain(() =>
      fc.assert(property, { ...trials('kept-lists', { test: 3, soak: 5_000 }), endOnFailure: true }),
    );
    expect(again).toBeGreaterThan(0);
  });
});
