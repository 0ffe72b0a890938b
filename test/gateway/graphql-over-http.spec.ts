import { serverAudits, type AuditResult } from 'graphql-http';
import { startTestGraph, type TestGraph } from './support/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

/** As a program calls that no page can be made to call. */
const asProgram = (init: RequestInit['headers']) => {
  const headers = new Headers(init);
  headers.set('apollo-require-preflight', 'true');
  return headers;
};

describe('GraphQL over HTTP', () => {
  it('follows the specification: every MUST and every SHOULD', async () => {
    const fetchFn = (url: string, init?: RequestInit) => fetch(url, { ...init, headers: asProgram(init?.headers) });
    const results: AuditResult[] = [];
    for (const audit of serverAudits({ url: graph.gateway.url, fetchFn })) results.push(await audit.fn());
    expect(
      results.filter(({ status }) => status !== 'ok').map(({ status, name, id }) => `${status} ${id} ${name}`),
    ).toStrictEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });
});
