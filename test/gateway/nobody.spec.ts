import { startTestGraph, type TestGraph } from './support/test-graph';
import { everybody } from './support/everybody';
import { verifyingActors } from '../../gateway/src/sign-in/who';

const claims = { rolesClaim: 'realm.roles' };

const tokenOf = (payload: object) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'none' }), part({ sub: 'mei', ...payload }), ''].join('.');
};

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({
    openIntrospection: false,
    claims,
    verify: verifyingActors({ verify: everybody, claims }),
  });
});
afterAll(() => graph.stop());

const NOBODIES = [
  ['no role', { unit: 'station-1' }],
  ['roles of other programmes alone', { unit: 'station-1', realm: { roles: ['offline_access'] } }],
  ['no unit', { realm: { roles: ['STAFF'] } }],
] as const;

const headersOf = (payload: object) => ({
  authorization: `Bearer ${tokenOf(payload)}`,
  'content-type': 'application/json',
});

describe('Somebody whom the provider knows, and who has no role and unit here,', () => {
  it.each(NOBODIES)('is told nothing of the schema, of the data, or by a stream: %s', async (_, payload) => {
    const ask = async (query: string, accept = 'application/json') => {
      const headers = { ...headersOf(payload), accept };
      const response = await fetch(graph.gateway.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return [response.status, await response.text()];
    };
    const refused = [401, expect.stringContaining('UNAUTHENTICATED')];
    expect(await ask('{ __schema { types { name } } }')).toStrictEqual(refused);
    expect(await ask('{ station(id: "s") { id } }')).toStrictEqual(refused);
    expect(await ask('query @live { station(id: "s") { id } }', 'text/event-stream')).toStrictEqual(refused);
  });

  it('is another than who has them', async () => {
    const headers = headersOf({ unit: 'station-1', realm: { roles: ['STAFF', 'offline_access'] } });
    const body = JSON.stringify({ query: '{ __typename }' });
    expect((await fetch(graph.gateway.url, { method: 'POST', headers, body })).status).toBe(200);
  });
});
