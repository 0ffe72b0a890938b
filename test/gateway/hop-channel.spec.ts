import type { ServerResponse } from 'node:http';
import { startTestGraph, waitUntil, type TestGraph } from './support/test-graph';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph(
    { hopTimeoutMs: 300, cacheBytes: 0, limits: { bodyBytes: 1_000_000, text: 500_000 } },
    'channel',
  );
});
afterEach(() => graph.stop());

const BRANCH = '{ station(id: "s1") { branch { label } } }';
const errorsOf = async (query: string) =>
  (await graph.ask(query)).body.errors?.map(({ extensions }) => extensions['code']);

describe('A multiplexed connection', () => {
  it('carries concurrent calls', async () => {
    await graph.stop();
    graph = await startTestGraph({ cacheBytes: 0 }, 'channel');
    const opened = graph.organization.channelsOpened;
    let held: ServerResponse | undefined;
    graph.organization.misbehave = (response) => void (held = response);
    const slow = graph.ask('{ station(id: "s1") { branch { secretary } } }');
    await waitUntil(() => held !== undefined);
    graph.organization.misbehave = undefined;
    const quick = await Promise.all(Array.from({ length: 20 }, () => graph.ask(BRANCH)));
    held?.writeHead(200).end('{"errors":[{"message":"late","extensions":{"code":"LATE"}}]}');
    expect((await slow).body.errors?.map(({ extensions }) => extensions['code'])).toStrictEqual(['LATE']);
    expect(quick.map(({ body }) => body.data)).toStrictEqual(
      quick.map(() => ({ station: { branch: { label: 'Branch of Station s1' } } })),
    );
    expect([graph.organization.overChannel, graph.organization.channelsOpened]).toStrictEqual([21, opened]);
  });

  it('fails the waiting calls when it breaks', async () => {
    await graph.stop();
    graph = await startTestGraph({ hopTimeoutMs: 60_000 }, 'channel');
    graph.organization.misbehave = () => undefined;
    const asked = errorsOf(BRANCH);
    await waitUntil(() => graph.organization.hops.length === 1);
    await graph.organization.stop();
    expect(await asked).toStrictEqual(['SUBGRAPH_UNAVAILABLE']);
  });

  it('is closed when the peer sends invalid data', async () => {
    graph.organization.misbehave = (response) => void response.writeHead(200).end('<html>Bad gateway</html>');
    expect(await errorsOf(BRANCH)).toStrictEqual(['SUBGRAPH_UNAVAILABLE']);
    graph.organization.misbehave = undefined;
    expect(await errorsOf(BRANCH)).toBeUndefined();
  });

  it('is replaced when the peer is silent', async () => {
    const opened = graph.organization.channelsOpened;
    graph.organization.misbehave = () => undefined;
    expect(await errorsOf(BRANCH)).toStrictEqual(['SUBGRAPH_TIMEOUT']);
    graph.organization.misbehave = undefined;
    await waitUntil(async () => (await errorsOf(BRANCH)) === undefined && graph.organization.overChannel === 2);
    expect(graph.organization.channelsOpened).toBe(opened + 1);
  });

  it('does not carry large calls, which would block others', async () => {
    const query = 'query($id: ID!) { station(id: $id) { id } }';
    const { body } = await graph.ask(query, {}, { variables: { id: 'x'.repeat(300_000) } });
    expect([body.errors, graph.personnel.hops.length, graph.personnel.overChannel]).toStrictEqual([undefined, 1, 0]);
  });

  it('decodes characters that are split between chunks', async () => {
    const name = '供电所'.repeat(50_000);
    graph.log.rename('s0', name);
    const { body } = await graph.ask('mutation { rename(station: "s1", name: "驻点") { name near { name } } }');
    expect(body.data).toStrictEqual({ rename: { name: '驻点', near: [{ name }, { name: '驻点' }] } });
  });
});
