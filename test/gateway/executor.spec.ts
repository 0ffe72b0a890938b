import type { FetchNode } from '@apollo/query-planner';
import { buildSchema, GraphQLError, Kind, parse } from 'graphql';
import type { Execution, SubgraphAnswer } from '../../gateway/src/execution/execution';
import { fetchStep } from '../../gateway/src/execution/fetch-step';
import { merge, type JsonObject } from '../../gateway/src/execution/values';
import { costCheck } from '../../gateway/src/limits/cost-limit';
import { ListSizes } from '../../gateway/src/limits/list-sizes';
import { Existence } from '../../gateway/src/nodes/existence';
import { AnswerNames } from '../../gateway/src/operation/etag';
import { Reads } from '../../gateway/src/operation/reads';

describe('Merging the responses of two subgraphs', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['objects', { a: { x: 1 } }, { a: { y: 2 } }, { a: { x: 1, y: 2 } }],
    [
      'list entries',
      { a: [{ x: 1 }, { x: 2 }] },
      { a: [{ y: 3 }, { y: 4 }] },
      {
        a: [
          { x: 1, y: 3 },
          { x: 2, y: 4 },
        ],
      },
    ],
    ['lists in lists', { a: [[{ x: 1 }]] }, { a: [[{ y: 2 }]] }, { a: [[{ x: 1, y: 2 }]] }],
    ['a null entry', { a: [null, { x: 1 }] }, { a: [{ y: 2 }, null] }, { a: [{ y: 2 }, null] }],
  ])('merges %s', (_, into, from, expected) => expect(merge(into, from)).toStrictEqual(expected));

  it.each<[string, unknown[], unknown[]]>([
    ['longer', [{ x: 1 }], [{ y: 2 }, { y: 3 }]],
    ['shorter', [{ x: 1 }, { x: 2 }], [{ y: 3 }]],
    ['empty', [{ x: 1 }], []],
  ])('replaces a list by one that is %s: their entries are not the same ones', (_, known, list) =>
    expect(merge({ a: known }, { a: list })).toStrictEqual({ a: list }),
  );
});

describe('The errors of an entity fetch', () => {
  const schema = buildSchema('type Query { a: Station } type Station { id: ID! name: String }');
  const requires = [
    {
      kind: 'InlineFragment',
      typeCondition: 'Station',
      selections: [
        { kind: 'Field', name: '__typename' },
        { kind: 'Field', name: 'id' },
      ],
    },
  ];
  const node = { kind: 'Fetch', serviceName: 'organization', operation: '', requires } as unknown as FetchNode;
  const run = async (answer: SubgraphAnswer) => {
    const station = (id: string) => ({ __typename: 'Station', id });
    const data = { stations: [station('s0'), null, { __typename: 'Station' }, station('s3'), station('s4')] };
    const execution: Execution = { variables: {}, data, errors: [], ask: async () => answer };
    await fetchStep(node, ['stations', '@'], schema)(execution);
    return { data, paths: execution.errors.map(({ path }) => path) };
  };
  const names = [{ name: 'zero' }, null, { name: 'four' }];

  it.each([
    [0, 0],
    [1, 3],
    [2, 4],
  ])('of representation %i are at entry %i of the list it stands for', async (index, entry) => {
    const { paths, data } = await run({
      data: { _entities: names },
      errors: [{ message: 'No name.', path: ['_entities', index, 'name'] }],
    });
    expect(paths).toStrictEqual([['stations', entry, 'name']]);
    expect(data.stations.map((station) => (station as JsonObject | null)?.['name'])).toStrictEqual([
      'zero',
      undefined,
      undefined,
      undefined,
      'four',
    ]);
  });
});

describe('The errors of an existence check', () => {
  it.each([0, 1, 2])('reject the id at index %i, and no other', async (failing) => {
    const errors = [{ message: 'Broken.', path: ['_entities', failing] }];
    const existence = new Existence(async () => ({ data: { _entities: [{}, {}, {}] }, errors }));
    const ids = ['a', 'b', 'c'];
    const found = await Promise.allSettled(ids.map((id) => existence.find({ type: 'Station', id }, 'organization')));
    expect(found).toStrictEqual(
      ids.map((id, index) =>
        index === failing
          ? { status: 'rejected', reason: new GraphQLError('Broken.') }
          : { status: 'fulfilled', value: { __typename: 'Station', id } },
      ),
    );
  });

  it('request each id once, and all ids of an owner together', async () => {
    const requests: unknown[] = [];
    const existence = new Existence(async (owner, { variables }) => {
      requests.push([owner, (variables['representations'] as readonly JsonObject[]).map(({ id }) => id)]);
      return { data: { _entities: [{}, null] } };
    });
    const find = (id: string, owner: string) => existence.find({ type: 'Station', id }, owner);
    const found = await Promise.all([find('a', 'x'), find('b', 'x'), find('a', 'x'), find('c', 'y')]);
    expect(found.map((stub) => stub?.id ?? null)).toStrictEqual(['a', null, 'a', 'c']);
    expect(requests).toStrictEqual([
      ['x', ['a', 'b']],
      ['y', ['c']],
    ]);
  });
});

describe('The cost limit', () => {
  const schema = buildSchema('type Query { stations(first: Int): [Station!]! } type Station { id: ID! name: String }');
  const document = parse('{ stations(first: 100) { id name } }'); // 1 + 100 * 2
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const check = (limit: number) =>
    costCheck(limit, new ListSizes(new Map()))({ schema, document, ...(operation && { operation }), request: {} });

  it('allows an operation of exactly that cost', () => expect(() => check(201)).not.toThrow());

  it('rejects one that costs one more', () =>
    expect(() => check(200)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'OPERATION_TOO_COSTLY' }) }),
    ));
});

describe('The ETag of a response from several read models', () => {
  const names = new AnswerNames('graph', 'secret');
  const request = { content: '{ a }', accept: undefined, authorization: undefined };
  const reads = new Reads();
  reads.note('personnel', { reads: ['names.1', 'postings.2'] });
  reads.note('integrity', { reads: ['readings.1'] });
  const models = ['integrity/readings.1', 'personnel/names.1', 'personnel/postings.2'];
  const etag = names.createEtag(request, { since: 5, models: reads.models });

  it('depends on each of them', () => {
    const without = models.map((left) =>
      names.createEtag(request, { since: 5, models: models.filter((m) => m !== left) }),
    );
    expect(new Set([etag, ...without]).size).toBe(4);
    expect(names.createEtag(request, { since: 5, models })).toBe(etag);
  });

  it.each(models)('is no longer valid once %s has changed', (changed) => {
    const isTrue = ({ models: read = [] }: { readonly models: readonly string[] | undefined }) =>
      !read.includes(changed);
    expect(names.matching(request, etag, () => models, isTrue)).toBeUndefined();
    expect(
      names.matching(
        request,
        etag,
        () => models,
        () => true,
      ),
    ).toStrictEqual({ since: 5, models, etag });
  });
});
