import { randomUUID } from 'node:crypto';
import { refuse } from '@zhudian/framework';
import { federatedSchema, startSubgraph, type Ports, type RunningSubgraph } from '@zhudian/framework/service';
import type { Reader, Snapshot } from '@zhudian/projections';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import { patience } from '../support/patience';
import { silent } from '../support/silent';
import { loneViewer } from '../support/viewers';

let asks = 0;

@Resolver()
class Doubling {
  @Query(() => Int) doubled(@Arg('of', () => Int) of: number): number {
    asks += 1;
    if (of < 0) throw new Error('a broken machine');
    return of * 2;
  }
}

const reader = {
  position: () => Promise.resolve(7),
  reach: () => Promise.resolve(true),
  changes: () => Promise.resolve({ position: 7, changedAt: new Map(), changedIn: new Map() }),
  at: (position) => ({ position }) as Snapshot,
  viewerOf: (claimed) => Promise.resolve(loneViewer(claimed)),
  classOf: () => Promise.resolve({ key: 'lone', grounds: [] }),
} as Partial<Reader> as Reader;

const SECRET = randomUUID();
let subgraph: RunningSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph({
    logger: silent,
    schema: federatedSchema({ resolvers: [Doubling], references: {} }),
    ports: { reader, today: () => '2016-03-01', waitMs: patience() } as Partial<Ports> as Ports,
    verify: (authorization) =>
      Promise.resolve(
        authorization === undefined
          ? refuse('UNAUTHENTICATED', { reason: 'no bearer token' })
          : { personId: 'mei', roles: [], unit: 'u1' },
      ),
    gatewaySecret: SECRET,
    host: '127.0.0.1',
    port: 0,
  });
});
afterAll(() => subgraph.stop());

const headers = { 'content-type': 'application/json', 'x-zhudian-gateway': SECRET };
const asked = async (body: unknown, authorization: object = { authorization: 'mei' }) => {
  const answer = await fetch(`${subgraph.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, ...authorization },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await answer.json()) as {
    data?: unknown;
    errors?: readonly { message: string; extensions: { code: string } }[];
  };
  return [answer.status, data, errors?.map(({ message, extensions: { code } }) => `${code}: ${message}`)];
};

const query = 'query Twice($of: Int!) { doubled(of: $of) }';

describe('A subgraph', () => {
  it.each([
    ['a query', { query, variables: { of: 2 } }, [200, { doubled: 4 }, undefined]],
    ['one without variables', { query: '{ doubled(of: 3) }', variables: null }, [200, { doubled: 6 }, undefined]],
    ['what breaks', { query, variables: { of: -1 } }, [200, null, ['INTERNAL_SERVER_ERROR: a broken machine']]],
    [
      'no GraphQL',
      { query: '{' },
      [400, undefined, ['GRAPHQL_PARSE_FAILED: Syntax Error: Expected Name, found <EOF>.']],
    ],
    [
      'an unknown field',
      { query: '{ halved }' },
      [400, undefined, ['GRAPHQL_VALIDATION_FAILED: Cannot query field "halved" on type "Query".']],
    ],
    [
      'an unknown operation',
      { query, operationName: 'Thrice' },
      [400, undefined, ['OPERATION_RESOLUTION_FAILURE: Unknown operation named "Thrice".']],
    ],
    [
      'no such value',
      { query, variables: { of: 'x' } },
      [400, undefined, [expect.stringContaining('BAD_USER_INPUT: Variable "$of" got invalid value "x"')]],
    ],
    ['no text', { query: 7 }, [400, undefined, ['BAD_REQUEST: GraphQL queries must be strings.']]],
    ['nothing', {}, [400, undefined, [expect.stringContaining('BAD_REQUEST')]]],
    ['no variables', { query, variables: 'x' }, [400, undefined, [expect.stringContaining('BAD_REQUEST')]]],
  ])('answers %s', async (_, body, expected) => expect(await asked(body)).toStrictEqual(expected));

  it('executes what breaks once', async () => {
    asks = 0;
    await asked({ query, variables: { of: -1 } });
    expect(asks).toBe(1);
  });

  it('refuses who is not known', async () =>
    expect(await asked({ query, variables: { of: 2 } }, {})).toStrictEqual([
      401,
      undefined,
      [expect.stringContaining('UNAUTHENTICATED')],
    ]));
});
