import fc from 'fast-check';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import type { RequestContext } from '@zhudian/framework/service';
import { executedInBulk } from '../../kernel/framework/src/running/bulk/execute-in-bulk';
import { trials } from '../support/trials';

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(`
    enum Stage { OPEN CLOSED }
    union Thing = Row
    type Part { text: String sure: String! list: [String!] }
    type Row { id: ID! count: Int stage: Stage part: Part parts: [Part!] later: Part named(as: String! = "x"): String thing: Thing }
    type Boat @key(fields: "id") { id: ID! mast: String! }
    type Crew @key(fields: "id") { id: ID! named(as: String! = "x"): String part: Part }
    interface Afloat { id: ID! }
    type Raft implements Afloat @key(fields: "id") { id: ID! }
    type Query { rows(first: Int): [Row!]! row: Row }
    type Mutation { change: Row }
  `),
    resolvers: {
      Thing: { __resolveType: () => 'Row' },
      Row: {
        later: async ({ part }: { part: unknown }) => part,
        named: ({ id }: { id: string }, { as }: { as: string }) => `${as}-${id}`,
        thing: (row: unknown) => row,
      },
      Boat: {
        __resolveReference: ({ id }: { id: string }, { boats }: { boats: ReadonlyMap<string, unknown> }) =>
          boats.get(id),
      },
      Crew: {
        __resolveReference: async ({ id }: { id: string }) => {
          if (id === 'mutiny') throw new Error('lost');
          return { id, part: { sure: id } };
        },
        named: ({ id }: { id: string }, { as }: { as: string }) => `${as}-${id}`,
      },
      Query: {
        rows: (_: unknown, { first }: { first?: number }, context: { rows: unknown[] }) => context.rows.slice(0, first),
        row: (_: unknown, __: unknown, context: { rows: unknown[] }) => context.rows[0],
      },
      Mutation: { change: () => null },
    },
  },
]);

/** Values of which some are no such value. */
const text = fc.oneof({ weight: 20, arbitrary: fc.string() }, fc.constant({ none: true }));
const part = fc.record({
  text: fc.option(text),
  sure: fc.oneof({ weight: 20, arbitrary: text }, fc.constant(null)),
  list: fc.option(fc.array(fc.oneof({ weight: 20, arbitrary: fc.string() }, fc.constant(null)), { maxLength: 3 })),
});
const row = fc.record({
  id: fc.string(),
  count: fc.oneof({ weight: 20, arbitrary: fc.option(fc.integer({ max: 2 ** 31 - 1, min: 0 })) }, fc.constant(0.5)),
  stage: fc.oneof({ weight: 20, arbitrary: fc.constantFrom('OPEN', 'CLOSED', null) }, fc.constant('LOST')),
  part: fc.oneof({ weight: 20, arbitrary: fc.option(part) }, fc.constant(new Error('lost'))),
  parts: fc.option(fc.array(part, { maxLength: 2 })),
});
const PART = '{ text sure list kind: __typename }';
const FIELDS = [
  'id',
  'count',
  'stage',
  'named',
  'as: named(as: "y")',
  ...['part', 'parts', 'later'].map((one) => `${one} ${PART}`),
];
const selection = fc.subarray(FIELDS, { minLength: 1 });

/** Boats that are there, and those that lack what they must have. */
const boats = new Map([
  ['skiff', { id: 'skiff', mast: 'low' }],
  ['hulk', { id: 'hulk', mast: null }],
]);
const reference = fc.record({
  __typename: fc.oneof({ weight: 20, arbitrary: fc.constantFrom('Boat', 'Crew', 'Raft') }, fc.constant('Query')),
  id: fc.oneof({ weight: 10, arbitrary: fc.constantFrom('skiff', 'sunk') }, fc.constantFrom('hulk', 'mutiny')),
});
const ENTITY_FIELDS = [
  '__typename',
  '... on Boat { id mast }',
  '... on Crew { id named as: named(as: "y") part { sure } }',
  '... on Raft { __typename id }',
];

const both = async (query: string, rows: readonly unknown[], variables: Record<string, unknown> = {}) => {
  const contextValue = { rows, boats };
  const [bulk, whole] = await Promise.all([
    executedInBulk(schema, { query, variables }, contextValue as unknown as RequestContext),
    graphql({ schema, source: query, contextValue, variableValues: variables }),
  ]);
  return { bulk: bulk && JSON.stringify(bulk), whole: whole.errors ? undefined : JSON.stringify(whole.data) };
};

describe('A query that is executed in bulk', () => {
  it('answers what the library answers, and nothing where the library has an error', async () => {
    const outcomes = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 4 }),
        selection,
        fc.integer({ min: 0, max: 4 }),
        async (rows, chosen, first) => {
          const query = `query ($first: Int) { list: rows(first: $first) { ${chosen.join(' ')} } row { id } }`;
          const { bulk, whole } = await both(query, rows, { first });
          outcomes.add(bulk === undefined);
          expect(bulk).toBe(whole);
        },
      ),
      trials('in-bulk', { test: 300, soak: 100_000 }),
    );
    expect(outcomes.size).toBe(2);
  });

  it('answers references as the library does', async () => {
    const outcomes = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(reference, { maxLength: 5 }),
        fc.subarray(ENTITY_FIELDS, { minLength: 1 }),
        async (representations, chosen) => {
          const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${chosen.join(' ')} } }`;
          const { bulk, whole } = await both(query, [], { representations });
          outcomes.add(bulk === undefined);
          expect(bulk).toBe(whole);
        },
      ),
      trials('in-bulk', { test: 300, soak: 100_000 }),
    );
    expect(outcomes.size).toBe(2);
  });

  it.each([
    ['a fragment', '{ rows { ...F } } fragment F on Row { id }'],
    ['a fragment in place', '{ rows { ... on Row { id } } }'],
    ['a directive', '{ rows { id @skip(if: false) } }'],
    ['an abstract type', '{ rows { thing { ... on Row { id } } } }'],
    [
      'a reference by an interface',
      '{ _entities(representations: [{ __typename: "Raft", id: "a" }]) { ... on Afloat { id } } }',
    ],
    [
      'a reference with a directive',
      '{ _entities(representations: [{ __typename: "Raft", id: "a" }]) { ... on Raft @skip(if: false) { id } } }',
    ],
    ['a reference without its type', '{ _entities(representations: [{ id: "a" }]) { __typename } }'],
    ['a field twice', '{ rows { id part { text } part { sure } } }'],
    ['a change', 'mutation { change { id } }'],
    ['several operations', 'query A { row { id } } query B { row { id } }'],
    ['what is not valid', '{ rows { nothing } }'],
    ['what cannot be read', '{ rows {'],
    ['a variable that is none', 'query ($first: Int!) { rows(first: $first) { id } }'],
  ])('is left to the library: %s', async (_, query) => {
    const rows = [{ id: 'a', part: { text: 'b', sure: 'c' } }];
    const executing = executedInBulk(schema, { query }, { rows } as unknown as RequestContext);
    await expect(executing.catch(() => undefined)).resolves.toBeUndefined();
  });
});
