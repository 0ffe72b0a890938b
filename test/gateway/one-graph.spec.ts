import { encodePosition } from '@zhudian/facts';
import { startTestGraph, type TestGraph } from './support/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

describe('One graph over three subgraphs', () => {
  it('answers one query from all of them, at one position', async () => {
    const position = graph.log.rename('s1', 'Liantang');
    const query = '{ station(id: "s1") { name branch { label } readings { value } } }';
    const { body, status } = await graph.ask(query, { 'x-zhudian-min-position': encodePosition(position) });
    expect([status, body]).toStrictEqual([
      200,
      {
        data: {
          station: {
            name: 'Liantang',
            branch: { label: 'Branch of Liantang' },
            readings: [{ value: 4.2 }, { value: 99.1 }],
          },
        },
        extensions: { position: encodePosition(position) },
      },
    ]);
  });

  it('passes the secret, the caller and the position to the subgraphs', async () => {
    graph.organization.hops.length = 0;
    await graph.ask('{ stations(first: 2) { branch { label } } }', { authorization: 'Bearer someone' });
    expect(graph.organization.hops.map(({ headers }) => headers)).toMatchObject([
      {
        'x-zhudian-gateway': 'between us',
        authorization: 'Bearer someone',
        'x-zhudian-position': encodePosition(graph.log.head),
      },
    ]);
  });
});
