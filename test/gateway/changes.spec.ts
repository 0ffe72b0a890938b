import fc from 'fast-check';
import { catalogue, decodePosition, encodeNodeId, encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { clueId } from '../support/clue.story';
import { patience } from '../support/patience';
import { postingId } from '../support/posting.story';
import { recorded } from '../support/recorded';
import { surveyId } from '../support/survey.story';
import { trials } from '../support/trials';
import { readChanges, type ChangeFact } from './support/changes';
import { manyFacts } from './support/many-facts';
import { services } from '../../tools/src/generate/services';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

const VIEWERS = {
  partyWork: tokenOf('mei', 'PARTY_WORK', 'bureau'),
  discipline: tokenOf('ji', 'DISCIPLINE', 'bureau'),
  secretary: tokenOf('wei', 'FIRST_SECRETARY', 'luobo'),
  station: tokenOf('he', 'STATION', 'luobo'),
  elsewhere: tokenOf('yi', 'STATION', 'litang'),
  analyst: tokenOf('shu', 'ANALYST', 'bureau'),
  auditor: tokenOf('shen', 'AUDITOR', 'bureau'),
} as const;
type Viewer = keyof typeof VIEWERS;
const viewers = Object.keys(VIEWERS) as readonly Viewer[];

describe('The changes after a position', () => {
  let graph: ProgrammeGraph;
  const whole = new Map<Viewer, readonly ChangeFact[]>();
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts);
    for (const viewer of viewers) whole.set(viewer, await changesFor(viewer));
  });
  afterAll(() => graph.stop());

  const changesFor = (viewer: Viewer, args: object = {}) => readChanges(graph.ask, VIEWERS[viewer], args);
  const of = (viewer: Viewer) => whole.get(viewer) ?? [];
  const told = (viewer: Viewer, ...streams: readonly string[]) =>
    of(viewer).filter(({ stream }) => streams.includes(stream));

  it('are told in the order of the log, none twice', () => {
    for (const viewer of viewers) {
      const positions = of(viewer).map(({ position }) => decodePosition(position) ?? -1);
      expect(positions).toStrictEqual(positions.toSorted((one, other) => one - other));
      expect(new Set(of(viewer).map(({ id }) => id)).size).toBe(of(viewer).length);
    }
    expect(of('discipline').length).toBeGreaterThan(120);
  });

  it('are those that the timelines of what a viewer sees tell, word for word', async () => {
    const subjects = [
      ['Candidacy', '2016-1.wei'],
      ['Clue', clueId],
      ['Clue', 'plain'],
      ['Survey', surveyId],
      ['Evaluation', 'r2016.wei.2016-03'],
      ['Posting', postingId],
      ['Branch', 'luobo-branch'],
      ['Person', 'wei'],
      ['Hearing', '2016-05.1'],
    ] as const;
    for (const viewer of viewers) {
      for (const [type, id] of subjects) {
        const nodeId = encodeNodeId({ type, id });
        const { body } = await graph.ask(
          `{ node(id: "${nodeId}") { ... on ${type} { timeline { edges { node { id actorId data } } } } } }`,
          { authorization: `Bearer ${VIEWERS[viewer]}` },
        );
        type Timeline = { timeline: { edges: readonly { node: Pick<ChangeFact, 'id' | 'actorId' | 'data'> }[] } };
        const { node } = body.data as { node: Timeline | null };
        const timeline = (node?.timeline.edges ?? []).map((edge) => edge.node);
        const changes = (await changesFor(viewer, { entities: [nodeId] })).map(({ id, actorId, data }) => ({
          id,
          actorId,
          data,
        }));
        expect({ viewer, type, changes }).toStrictEqual({ viewer, type, changes: timeline });
      }
    }
  });

  it('tell of a referred clue those alone who may look into it, and nobody whom it is about', () => {
    expect(told('discipline', `Clue-${clueId}`)).toHaveLength(3);
    for (const viewer of viewers.filter((one) => one !== 'discipline'))
      expect(JSON.stringify(of(viewer))).not.toContain(clueId);
    expect(told('station', 'Clue-plain')).toHaveLength(2);
    expect(told('elsewhere', 'Clue-plain')).toHaveLength(0);
  });

  it('tell nobody whose ballot it is', () => {
    for (const viewer of viewers) {
      const ballots = of(viewer).filter(({ type }) => type.startsWith('Ballot'));
      for (const { data, actorId, actorRole, actorUnit } of ballots)
        expect([data, actorId, actorRole, actorUnit]).toStrictEqual([null, null, null, null]);
    }
    expect(told('partyWork', `Survey-${surveyId}`)).toHaveLength(3);
  });

  it('withhold what a column hides: objections, and words about an evaluation', () => {
    const dataOf = (viewer: Viewer, type: string) => of(viewer).find((one) => one.type === type)?.data;
    expect(dataOf('discipline', 'ObjectionRaised')).not.toBeNull();
    expect(dataOf('secretary', 'ObjectionRaised')).toBeNull();
    expect(of('partyWork').find(({ type }) => type === 'ObjectionRaised')).toMatchObject({ data: null, actorId: null });
    expect(dataOf('auditor', 'DeductionApplied')).not.toBeNull();
    expect(dataOf('analyst', 'DeductionApplied')).toBeNull();
  });

  it('tell of what was annulled, too', () => {
    expect(told('partyWork', 'Posting-gone').map(({ type }) => type)).toStrictEqual([
      'PostingStarted',
      'PostingAnnulled',
    ]);
  });

  it('go on from wherever they were cut, exactly', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...viewers), fc.nat(manyFacts.length), async (viewer, cut) => {
        const after = encodePosition(cut - 1);
        const rest = of(viewer).filter(({ position }) => (decodePosition(position) ?? -1) > cut - 1);
        expect(await changesFor(viewer, { after })).toStrictEqual(rest);
      }),
      trials('changes', { test: 20, soak: 2_000 }),
    ));

  it('are filtered by type, context, unit and entity', async () => {
    const types = ['OrgUnitRegistered', 'PostingStarted'];
    const far = await changesFor('partyWork', { types, contexts: ['PERSONNEL'] });
    expect(far.map(({ stream }) => stream)).toStrictEqual([`Posting-${postingId}`, 'Posting-gone']);
    const under = await changesFor('partyWork', { under: 'luobo', types });
    expect(under.map(({ stream }) => stream)).toStrictEqual(['OrgUnit-luobo', `Posting-${postingId}`, 'Posting-gone']);
    expect(await changesFor('partyWork', { contexts: [] })).toStrictEqual([]);
    expect(await changesFor('partyWork', { types: [] })).toStrictEqual([]);
  });

  it('name what they are about, federated', async () => {
    const { body } = await graph.ask(
      `{ changesAfter(types: ["PostingStarted"]) { facts { about entities { __typename
        ... on Posting { id station { id name } person { id } } } } } }`,
    );
    const about = encodeNodeId({ type: 'Posting', id: postingId });
    const entity = {
      __typename: 'Posting',
      id: postingId,
      station: { id: 'luobo', name: '罗波供电所' },
      person: { id: 'wei' },
    };
    const [first] = (body.data as { changesAfter: { facts: readonly object[] } }).changesAfter.facts;
    expect(body.errors).toBeUndefined();
    expect(first).toStrictEqual({ about: [about], entities: [entity] });
  });

  it.each([
    [{ after: 'nowhere' }, 'POSITION_INVALID'],
    [{ after: 'p'.padEnd(5_000, '9') }, 'POSITION_INVALID'],
    [{ after: '\ud842' }, 'POSITION_INVALID'],
    [{ types: ['StationBurnt'] }, 'FACT_TYPE_UNKNOWN'],
    [{ entities: ['luobo'] }, 'NODE_ID_INVALID'],
  ])('are refused where an argument means nothing: case %#', async (args, code) => {
    const { body } = await graph.ask(
      'query ($after: String, $types: [String!], $entities: [ID!]) { changesAfter(after: $after, types: $types, entities: $entities) { position } }',
      {},
      { variables: args },
    );
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toStrictEqual([code]);
  });

  it('are none after the end, and are told once they happen', async () => {
    const end = encodePosition(manyFacts.length - 1);
    expect(await changesFor('partyWork', { after: end })).toStrictEqual([]);
    await graph.tell(recorded('Person-wei', { type: 'MembershipChanged', data: { membership: 'PROBATIONARY' } }));
    const [next, ...more] = await changesFor('partyWork', { after: end });
    expect([next?.stream, next?.type, more]).toStrictEqual(['Person-wei', 'MembershipChanged', []]);
  });

  it('after what is not recorded yet are waited for, and refused with where the log ends when it does not come', async () => {
    const end = decodePosition((await changesFor('partyWork')).at(-1)?.position ?? '') ?? 0;
    const next = changesFor('partyWork', { after: encodePosition(end + 1) });
    await graph.tell(recorded('Person-wei', { type: 'MembershipChanged', data: { membership: 'FULL' } }));
    expect(await next).toStrictEqual([]);
    const beyond = encodePosition(2 ** 40);
    const { body } = await graph.ask(
      'query ($after: String) { changesAfter(after: $after) { position } }',
      {},
      {
        variables: { after: beyond },
      },
    );
    expect(body.errors?.map(({ extensions: { code, details } }) => ({ code, details }))).toStrictEqual([
      { code: 'POSITION_NOT_REACHED', details: { position: beyond, reached: encodePosition(end + 1) } },
    ]);
  });

  it('as of a position are those up to there', async () => {
    const asOf = encodePosition(7);
    const { body } = await graph.ask('{ changesAfter { position facts { stream } } }', { 'x-zhudian-as-of': asOf });
    const { position, facts } = (body.data as { changesAfter: { position: string; facts: readonly ChangeFact[] } })
      .changesAfter;
    expect(position).toBe(asOf);
    expect(facts.at(-1)?.stream).toBe('Branch-luobo-branch');
  });
});

/** They hold what two decisions may not both take, and tell nothing that another fact does not tell. */
const KEPT_FOR_RULES = [
  'PersonPosting',
  'StationPosting',
  'PostingRoster',
  'StationBranch',
  'MemberBranch',
  'PostingStanding',
  'StationClues',
  'OfficeHolder',
  'SetAside',
];

describe('Every fact', () => {
  it.each(catalogue.filter(({ category }) => !KEPT_FOR_RULES.includes(category)))(
    'of $category touches what somebody may see',
    ({ context, category, schemas }) => {
      const service = services.find((one) => one.context === context);
      const models = service?.tracked.map(({ model }) => model) ?? [];
      const untold = Object.keys(schemas).filter((type) => !models.some((model) => model.on[type]));
      expect([category, untold]).toStrictEqual([category, []]);
    },
  );
});
