import { encodeNodeId, encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { lossTargetSet, januaryRead } from '../support/indicator.story';
import { bureauRegistered, luoboRegistered, wumingRegistered } from '../support/organization.story';
import { weiRegistered } from '../support/person.story';
import { ended, postingId, started } from '../support/posting.story';
import { patience } from '../support/patience';
import { recorded } from '../support/recorded';
import { startProgrammeGraph, type ProgrammeGraph } from './support/programme-graph';

jest.setTimeout(patience(120_000));

// covers: S04, N20

const services = [personnel, organization, integrityPerformance];
const story = [
  recorded('OrgUnit-bureau', bureauRegistered),
  recorded('OrgUnit-wuming', wumingRegistered),
  recorded('OrgUnit-luobo', luoboRegistered),
  recorded('Indicator-luobo.LINE_LOSS', lossTargetSet),
  recorded('Indicator-luobo.LINE_LOSS', januaryRead),
  recorded('Person-wei', weiRegistered),
  recorded(`Posting-${postingId}`, started),
];
const BEFORE_THE_POSTING = encodePosition(story.length - 2);
const HEAD = encodePosition(story.length - 1);
const globalId = (type: string, id: string) => encodeNodeId({ type, id });
const POSTING = globalId('Posting', postingId);
const STATION = globalId('Station', 'luobo');
const INDICATOR = globalId('Indicator', 'luobo.LINE_LOSS');
const NOBODY = globalId('Person', 'nobody');

describe('An entity queried by its global id', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph(services, story, { cacheBytes: 1_000_000 });
  });
  afterAll(() => graph.stop());

  const node = async (id: string, selection: string, headers: Record<string, string> = {}) =>
    (await graph.ask('query ($id: ID!) { node(id: $id) { ' + selection + ' } }', headers, { variables: { id } })).body;

  it.each([
    [
      'personnel',
      POSTING,
      '... on Posting { id stage station { name } }',
      { id: postingId, stage: 'ACTIVE', station: { name: '罗波供电所' } },
    ],
    [
      'organization, with what others add to it',
      STATION,
      '... on Station { name currentPosting { id } indicators { code } }',
      { name: '罗波供电所', currentPosting: { id: postingId }, indicators: [{ code: 'LINE_LOSS' }] },
    ],
    ['integrity', INDICATOR, '... on Indicator { code value }', { code: 'LINE_LOSS', value: 7.5 }],
    [
      'a programme year of a bureau',
      globalId('ProgrammeYear', '2016.bureau'),
      '... on ProgrammeYear { year bureau { id } }',
      { year: 2016, bureau: { id: 'bureau' } },
    ],
    ['a programme year', globalId('ProgrammeYear', '2016'), '... on ProgrammeYear { year }', { year: 2016 }],
  ])('is found in %s', async (_, id, selection, expected) =>
    expect(await node(id, `__typename nodeId ${selection}`)).toMatchObject({
      data: { node: { nodeId: id, ...expected } },
      extensions: { position: HEAD },
    }),
  );

  it('is the one with that nodeId', async () => {
    const { body } = await graph.ask('{ posting(id: "2016-1.wei") { nodeId person { nodeId } station { nodeId } } }');
    expect(body.data).toStrictEqual({
      posting: { nodeId: POSTING, person: { nodeId: globalId('Person', 'wei') }, station: { nodeId: STATION } },
    });
  });

  it('is found by a subgraph that has no row of it yet', async () => {
    const { body } = await graph.ask(
      `{ posting(id: "${postingId}") { supervision(today: "2016-04-10") { nodeId month complete } } }`,
    );
    const { supervision } = (body.data as { posting: { supervision: { nodeId: string; month: string }[] } }).posting;
    expect(supervision.map(({ month }) => month)).toStrictEqual(['2016-04', '2016-03']);
    for (const month of supervision)
      expect((await node(month.nodeId, 'nodeId ... on SupervisionMonth { month complete }')).data).toStrictEqual({
        node: month,
      });
    for (const id of [`${postingId}.2016-02`, `${postingId}.2016-13`, 'none.2016-03'])
      expect((await node(globalId('SupervisionMonth', id), '__typename')).data).toStrictEqual({ node: null });
  });

  it('answers only the fields of its type', async () =>
    expect((await node(POSTING, '... on Station { name } ... on Posting { documentNo }')).data).toStrictEqual({
      node: { documentNo: '南供党〔2016〕8号' },
    }));

  it.each([
    ['its id', 'nodeId'],
    ['its type', '__typename'],
    ['its key', '... on Posting { id } ... on Person { id } ... on ProgrammeYear { id } ... on Station { id }'],
    ['what may be null', '... on Posting { endedOn } ... on Person { name } ... on Station { divisionCode }'],
    ['what another subgraph adds', '... on Posting { evaluations { id } } ... on Station { indicators { code } }'],
  ])('is null where there is none, without an error, also when only %s is asked for', async (_, selection) => {
    const missing = [
      globalId('Posting', 'none'),
      NOBODY,
      globalId('Station', 'wuming'),
      globalId('ProgrammeYear', 'x'),
    ];
    for (const id of missing)
      expect(await node(id, selection)).toStrictEqual({ data: { node: null }, extensions: { position: HEAD } });
  });

  it('is null at a position before it existed', async () => {
    const asOf = (position: string) => node(POSTING, '__typename', { 'x-zhudian-as-of': position });
    expect(await asOf(BEFORE_THE_POSTING)).toStrictEqual({
      data: { node: null },
      extensions: { position: BEFORE_THE_POSTING },
    });
    expect((await asOf(HEAD)).data).toStrictEqual({ node: { __typename: 'Posting' } });
  });

  it.each(['', '2016-1.wei', 'p12', `${POSTING}=`, globalId('PageInfo', 'x'), 'x'.repeat(200)])(
    'is refused by a clear code for what is no global id: %j',
    async (id) => {
      const { data, errors } = await node(id, 'nodeId');
      expect(data).toStrictEqual({ node: null });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['node'],
        extensions: {
          code: 'NODE_ID_INVALID',
          messages: { zh: expect.stringContaining('全局标识'), en: expect.stringContaining('is not a global id') },
        },
      });
      expect(errors?.[0]?.message.length).toBeLessThan(200);
    },
  );

  it('is visible only to callers whom its owner would answer', async () => {
    const { body } = await graph.ask(`{ node(id: "${POSTING}") { nodeId } }`, { authorization: 'Bearer eve' });
    expect([body.data, body.errors?.map(({ extensions }) => extensions['code'])]).toStrictEqual([
      undefined,
      ['UNAUTHENTICATED'],
    ]);
  });

  it('is returned in order, beside others and under any alias', async () => {
    const query = `query ($ids: [ID!]!) {
      all: nodes(ids: $ids) { nodeId ... on Posting { stage } ... on Station { name } ... on Indicator { code } }
      first: node(id: "${STATION}") { ... on Station { id } }
      second: node(id: "${NOBODY}") { nodeId }
    }`;
    const ids = [INDICATOR, NOBODY, POSTING, 'junk', STATION, POSTING];
    const { body } = await graph.ask(query, {}, { variables: { ids } });
    const posting = { nodeId: POSTING, stage: 'ACTIVE' };
    expect(body.data).toStrictEqual({
      all: [
        { nodeId: INDICATOR, code: 'LINE_LOSS' },
        null,
        posting,
        null,
        { nodeId: STATION, name: '罗波供电所' },
        posting,
      ],
      first: { id: 'luobo' },
      second: null,
    });
    expect(body.errors).toMatchObject([{ path: ['all', 3], extensions: { code: 'NODE_ID_INVALID' } }]);
  });

  it('is one of two hundred at most', async () => {
    const many = Array.from({ length: 201 }, () => POSTING);
    const ask = (ids: readonly string[]) =>
      graph.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { nodeId } }', {}, { variables: { ids } });
    expect((await ask([])).body.data).toStrictEqual({ nodes: [] });
    expect((await ask(many.slice(1))).body.errors).toBeUndefined();
    expect((await ask(many)).body.errors).toMatchObject([
      { path: ['nodes'], extensions: { code: 'NODE_IDS_TOO_MANY' } },
    ]);
  });

  it('costs as much per id as a page per entry', async () => {
    const deep = '... on Station { postings { evaluations { id } } branch { id } countyEnterprise { id } }';
    const fields = Array.from({ length: 100 }, (_, at) => `n${at}: nodes(ids: $ids) { ${deep} }`).join('\n');
    const ids = Array.from({ length: 200 }, () => STATION);
    const { body } = await graph.ask(`query ($ids: [ID!]!) { ${fields} }`, {}, { variables: { ids } });
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toStrictEqual(['OPERATION_TOO_COSTLY']);
    const { body: few } = await graph.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ${deep} } }`,
      {},
      { variables: { ids: [STATION] } },
    );
    expect(few.errors).toBeUndefined();
  });
});

describe('A cached response about an entity', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph(services, story, { cacheBytes: 1_000_000 });
  });
  afterAll(() => graph.stop());

  const ask = async (id: string, selection: string) => {
    const { body, headers } = await graph.ask(`{ node(id: "${id}") { ${selection} } }`);
    return { node: (body.data as { node: unknown }).node, etag: headers.get('etag') };
  };

  it('is valid while its read models do not change', async () => {
    const stage = '... on Posting { stage }';
    const before = await ask(POSTING, stage);
    await graph.tell(recorded('Person-lan', weiRegistered));
    expect(await ask(POSTING, stage)).toStrictEqual(before);
    await graph.tell(recorded(`Posting-${postingId}`, ended));
    const after = await ask(POSTING, stage);
    expect([before.node, after.node]).toStrictEqual([{ stage: 'ACTIVE' }, { stage: 'ENDED' }]);
    expect(after.etag).not.toBe(before.etag);
  });

  it('changes once an entity exists that did not', async () => {
    const later = globalId('Person', 'later');
    expect(await ask(later, '__typename')).toMatchObject({ node: null, etag: expect.any(String) });
    await graph.tell(recorded('Person-later', weiRegistered));
    expect(await ask(later, '__typename')).toMatchObject({ node: { __typename: 'Person' } });
  });
});

describe('An owner that cannot be reached', () => {
  it('is named in an error, while the others answer', async () => {
    const graph = await startProgrammeGraph(services, story);
    await graph.lose('personnel');
    const { body } = await graph.ask(`{ nodes(ids: ["${POSTING}", "${STATION}"]) { __typename } }`);
    await graph.stop();
    expect(body.data).toStrictEqual({ nodes: [null, { __typename: 'Station' }] });
    expect(body.errors).toMatchObject([{ path: ['nodes', 0], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  });
});

describe('The public schema', () => {
  it('has the Node interface, and nothing of how subgraphs resolve it', async () => {
    const graph = await startProgrammeGraph(services, story);
    const { body } = await graph.ask(
      '{ __schema { queryType { fields { name } } } __type(name: "Node") { kind fields { name type { kind } } possibleTypes { name } } }',
    );
    await graph.stop();
    const { __schema, __type } = body.data as {
      __schema: { queryType: { fields: { name: string }[] } };
      __type: { possibleTypes: { name: string }[]; fields: unknown; kind: string };
    };
    const names = __schema.queryType.fields.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['node', 'nodes', 'posting']));
    expect(names.filter((name) => name.startsWith('_'))).toStrictEqual([]);
    expect([__type.kind, __type.fields]).toStrictEqual(['INTERFACE', [{ name: 'nodeId', type: { kind: 'NON_NULL' } }]]);
    expect(__type.possibleTypes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Posting', 'Station', 'Indicator']),
    );
  });
});
