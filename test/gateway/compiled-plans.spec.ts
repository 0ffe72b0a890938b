process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startGateway, type Gateway } from '@zhudian/gateway';
import { encodePosition } from '@zhudian/facts';
import fc from 'fast-check';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { FactLog } from './support/fact-log';
import { OPEN } from './support/everybody';
import { oddDefinitions } from './support/odd-definitions';
import { randomQuery } from './support/random-query';
import { SubgraphServer } from './support/subgraph-server';
import { composed } from './support/supergraph';
import { isReady, waitUntil } from './support/test-graph';
import { trials } from '../support/trials';
import { silent as silentLogger } from '../support/silent';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const log = new FactLog();
const servers = oddDefinitions.map((definition) => new SubgraphServer(definition, log));
let ours: Gateway;
let stock: ApolloServer;
let schema: GraphQLSchema;

const askOurs = async (query: string, variables: object): Promise<Answer> => {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(ours.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as Answer;
};

const askStock = async (query: string, variables: Record<string, unknown>): Promise<Answer> => {
  const { body } = await stock.executeOperation({ query, variables });
  if (body.kind !== 'single') throw new Error('the answer came in parts');
  return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
};

beforeAll(async () => {
  const urls = await Promise.all(servers.map((server) => server.start()));
  const subgraphs = Object.fromEntries(oddDefinitions.map(({ name }, index) => [name, urls[index] ?? '']));
  const supergraphSdl = composed(oddDefinitions);
  ours = await startGateway({
    supergraphSdl,
    subgraphs,
    secret: 's',
    port: 0,
    cacheBytes: 0,
    // Random queries are not cheap.
    limits: { cost: 1_000_000_000 },
    log: silentLogger,
    ...OPEN,
  });
  const buildService = ({ name }: { name: string }) =>
    new RemoteGraphQLDataSource({ url: `${subgraphs[name]}/graphql` });
  stock = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl, buildService, logger: silent }),
    logger: silent,
  });
  await stock.start();
  await waitUntil(() => isReady(ours));
  schema = buildClientSchema((await askOurs(getIntrospectionQuery(), {})).data as IntrospectionQuery);
});
afterAll(async () => {
  await ours.stop();
  await stock.stop();
  await Promise.all(servers.map((server) => server.stop()));
});

/** Where an error is there is nothing. The library's own executor names a wrong place when some entities are not asked for. */
const leadsToNull = (value: unknown, [step, ...rest]: readonly (string | number)[]): boolean => {
  if (value === null || value === undefined) return true;
  return step !== undefined && leadsToNull((value as Record<string | number, unknown>)[step], rest);
};

/** The library hides a null that bubbled up for want of a value in an extension; we call it the error that it is. */
const isHidden = ({ extensions }: Answer) => extensions?.['valueCompletion'] !== undefined;

describe('A compiled plan', () => {
  it('gives the same result as Apollo’s executor for any query', async () => {
    const numbers = fc.array(fc.nat(1_000), { minLength: 40, maxLength: 160 });
    const property = fc.asyncProperty(numbers, fc.boolean(), async (drawn, yes) => {
      const query = randomQuery(schema, drawn);
      const variables = { n: drawn.length % 5, yes };
      const [mine, theirs] = await Promise.all([askOurs(query, variables), askStock(query, variables)]);
      const again = await askOurs(query, variables);
      expect({ query, data: again.data }).toStrictEqual({ query, data: mine.data });
      expect(again.errors?.length).toBe(mine.errors?.length);
      expect({ query, data: mine.data }).toStrictEqual({ query, data: theirs.data });
      const expected = isHidden(theirs) ? 1 : theirs.errors?.length;
      expect({ query, errors: mine.errors?.length }).toStrictEqual({ query, errors: expected });
      const astray = (mine.errors ?? []).filter(({ path }) => !leadsToNull(mine.data, path ?? []));
      expect({ query, data: mine.data, astray }).toStrictEqual({ query, data: mine.data, astray: [] });
    });
    await fc.assert(property, { ...trials('compiled-plans', { test: 60, soak: 100_000 }), endOnFailure: true });
  });

  it('leaves introspection to Apollo, alone and beside other fields', async () => {
    const query = '{ kind: __type(name: "Box") { name } person(id: "x1") { __typename } }';
    expect((await askOurs(query, {})).data).toStrictEqual({ kind: { name: 'Box' }, person: { __typename: 'Person' } });
  });

  it('runs with the variables of each request', async () => {
    const query = 'query($n: Int, $yes: Boolean!) { things(n: $n) { id label @include(if: $yes) } }';
    const count = async (variables: object) => (await askOurs(query, variables)).data;
    expect(await count({ n: 1, yes: false })).toStrictEqual({ things: [{ id: 't0' }] });
    expect(await count({ n: 0, yes: true })).toStrictEqual({ things: [] });
    expect(Object.keys((await count({ n: 1, yes: true })) as { things: object[] })).toStrictEqual(['things']);
    expect(JSON.stringify(await count({ n: 1, yes: true }))).toContain('label');
  });

  it('refuses invalid variables', async () => {
    const { data, errors } = await askOurs('query($n: Int!) { things(n: $n) { id } }', { n: 'many' });
    expect([data, errors?.length]).toStrictEqual([undefined, 1]);
  });
});

describe('A subgraph that breaks its own schema', () => {
  const [alpha] = servers;
  afterEach(() => {
    if (alpha) alpha.misbehave = undefined;
  });

  it.each([
    ['{ things { id } }', { things: null }, null],
    ['{ things { id } }', { things: 'none' }, null],
    ['{ things { id } }', { things: [{ __typename: 'Box', id: 'b' }, { __typename: 'Box' }] }, null],
    ['{ things { id } }', { things: [{ __typename: 'Ghost', id: 'b' }] }, null],
    ['{ grid { id } }', { grid: [[{ __typename: 'Box', id: {} }]] }, { grid: [[null]] }],
    ['{ maybe(id: "m") { size } }', { maybe: { size: '12' } }, { maybe: { size: null } }],
    ['{ maybe(id: "m") { size } }', { maybe: { size: 2 ** 31 } }, { maybe: { size: null } }],
  ])('gives no answer that breaks ours: %s', async (query, given, data) => {
    if (!alpha) throw new Error('there is no subgraph');
    const position = encodePosition(alpha.checkpoint);
    const text = JSON.stringify({ data: given, extensions: { position } });
    alpha.misbehave = (response) => void response.writeHead(200).end(text);
    const answer = await askOurs(query, {});
    expect([answer.data, answer.errors?.length]).toStrictEqual([data, 1]);
  });
});
