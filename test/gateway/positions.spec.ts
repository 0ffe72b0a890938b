import { encodePosition } from '@zhudian/facts';
import { startTestGraph, transports, waitUntil, type TestGraph } from './support/test-graph';

const TORN = '{ station(id: "s1") { name branch { label } } }';
const shown = (name: string) => ({ station: { name, branch: { label: `Branch of ${name}` } } });

describe.each(transports)('Called by %s', (transport) => {
  let graph: TestGraph;
  beforeEach(async () => {
    graph = await startTestGraph({}, transport);
  });
  afterEach(() => graph.stop());

  const positionsSent = (subgraph: 'personnel' | 'organization') =>
    graph[subgraph].hops.map(({ headers }) => headers['x-zhudian-position']);

  describe('The position of a query', () => {
    it('is the one that every subgraph has reached, so that no subgraph waits and the answer is consistent', async () => {
      const start = encodePosition(graph.log.head);
      graph.organization.hold();
      graph.log.rename('s1', 'Liantang');
      const { body } = await graph.ask(TORN);
      expect(body).toStrictEqual({ data: shown('Station s1'), extensions: { position: start } });
      expect([positionsSent('personnel'), positionsSent('organization')]).toStrictEqual([[start], [start]]);
    });

    it('follows the subgraphs', async () => {
      const position = encodePosition(graph.log.rename('s1', 'Liantang'));
      await waitUntil(async () => (await graph.ask('{ stations { name } }')).body.extensions?.position === position);
      expect((await graph.ask(TORN)).body.data).toStrictEqual(shown('Liantang'));
    });

    it('is raised by a header or an extension, to read own writes', async () => {
      const position = encodePosition(graph.log.rename('s1', 'Liantang'));
      const byHeader = await graph.ask(TORN, { 'x-zhudian-min-position': position });
      const byExtension = await graph.ask(TORN, {}, { extensions: { minPosition: position } });
      const expected = { data: shown('Liantang'), extensions: { position } };
      expect([byHeader.body, byExtension.body]).toStrictEqual([expected, expected]);
    });

    it('is not lowered by a minimum that is behind', async () => {
      const start = encodePosition(graph.log.head);
      const position = encodePosition(graph.log.rename('s1', 'Liantang'));
      await waitUntil(async () => (await graph.ask('{ stations { name } }')).body.extensions?.position === position);
      const { body } = await graph.ask(TORN, { 'x-zhudian-min-position': start });
      expect(body.extensions).toStrictEqual({ position });
    });

    it('may lie in the past', async () => {
      const start = encodePosition(graph.log.head);
      const position = encodePosition(graph.log.rename('s1', 'Liantang'));
      await waitUntil(async () => (await graph.ask('{ stations { name } }')).body.extensions?.position === position);
      const byHeader = await graph.ask(TORN, { 'x-zhudian-as-of': start });
      const byExtension = await graph.ask(TORN, {}, { extensions: { asOf: start } });
      const expected = { data: shown('Station s1'), extensions: { position: start } };
      expect([byHeader.body, byExtension.body]).toStrictEqual([expected, expected]);
    });

    it.each([
      ['2001-03-01T08:00:00.000+08:00', 'Station s1'],
      ['2001-03-01T08:00:00.001+08:00', 'Liantang'],
      ['2001-03-01T00:00:00.0019Z', 'Liantang'],
      ['2001-03-02T00:00:00z', 'Wuxu'],
    ])('may be that of an instant: %s', async (instant, name) => {
      graph.log.rename('s1', 'Liantang', Date.parse('2001-03-01T00:00:00.001Z'));
      const position = encodePosition(graph.log.rename('s1', 'Wuxu', Date.parse('2001-03-02T00:00:00Z')));
      await waitUntil(async () => (await graph.ask('{ stations { name } }')).body.extensions?.position === position);
      const byHeader = await graph.ask(TORN, { 'x-zhudian-as-of': instant });
      const byExtension = await graph.ask(TORN, {}, { extensions: { asOf: instant } });
      expect([byHeader.body.data, byExtension.body.data]).toStrictEqual([shown(name), shown(name)]);
      expect(byHeader.body.extensions).toStrictEqual(byExtension.body.extensions);
    });

    it('is unknown for an instant while the subgraph that resolves it is down', async () => {
      await graph.organization.stop();
      const { body } = await graph.ask(TORN, { 'x-zhudian-as-of': '2001-03-02T00:00:00Z' });
      expect(body.errors?.map(({ extensions }) => extensions['code'])).toStrictEqual(['AS_OF_UNRESOLVED']);
    });

    it('that a subgraph does not reach in time is refused with the subgraph’s error', async () => {
      graph.organization.hold();
      const position = encodePosition(graph.log.rename('s1', 'Liantang'));
      const { body } = await graph.ask(TORN, { 'x-zhudian-min-position': position });
      expect(body.errors?.map(({ message, extensions }) => [message, extensions])).toStrictEqual([
        ['This subgraph has not come that far yet.', { code: 'POSITION_NOT_REACHED' }],
      ]);
    });

    it.each([
      ['x-zhudian-min-position', 'yesterday', 'POSITION_INVALID'],
      ['x-zhudian-as-of', '12', 'POSITION_INVALID'],
      ['x-zhudian-as-of', '9031-02-03T08:00:00Z', 'AS_OF_FUTURE'],
      ['x-zhudian-as-of', '2031-02-03', 'POSITION_INVALID'],
      ['x-zhudian-as-of', '2016-02-31T25:00:00Z', 'POSITION_INVALID'],
    ])('is refused when %s says %s', async (header, value, code) => {
      const { status, body } = await graph.ask(TORN, { [header]: value });
      expect([status, body.errors?.map(({ extensions }) => extensions['code'])]).toStrictEqual([400, [code]]);
      expect(graph.personnel.hops).toStrictEqual([]);
    });

    it('does not wait for a disconnected subgraph', async () => {
      await graph.organization.stop();
      const position = encodePosition(graph.log.rename('s1', 'Liantang'));
      await waitUntil(async () => (await graph.ask('{ stations { name } }')).body.extensions?.position === position);
    });
  });

  describe('The position of a mutation', () => {
    const RENAME = 'mutation { rename(station: "s1", name: "Liantang") { name branch { label } } }';

    it('is the one that its subgraph reports, and later fields are read at it', async () => {
      const { body } = await graph.ask(RENAME);
      const position = encodePosition(graph.log.head);
      expect(body).toStrictEqual({ data: { rename: shown('Liantang').station }, extensions: { position } });
      expect([positionsSent('personnel'), positionsSent('organization')]).toStrictEqual([[undefined], [position]]);
    });

    it('is answered by waiting for a subgraph that is behind', async () => {
      graph.organization.hold();
      const asked = graph.ask(RENAME);
      await waitUntil(() => graph.organization.hops.length > 0);
      graph.organization.release();
      expect((await asked).body.data).toStrictEqual({ rename: shown('Liantang').station });
    });

    it('advances with every change of an operation, whichever subgraph makes it', async () => {
      const { body } = await graph.ask(`mutation {
      first: rename(station: "s1", name: "Wuxu") { name }
      second: found(station: "s1") { label }
      third: rename(station: "s2", name: "Suxu") { branch { label } }
    }`);
      expect(body).toStrictEqual({
        data: {
          first: { name: 'Wuxu' },
          second: { label: 'Branch of Wuxu' },
          third: { branch: { label: 'Branch of Suxu' } },
        },
        extensions: { position: encodePosition(graph.log.head) },
      });
    });

    it('cannot lie in the past', async () => {
      const { body } = await graph.ask(RENAME, { 'x-zhudian-as-of': encodePosition(0) });
      expect(body.errors?.map(({ extensions }) => extensions['code'])).toStrictEqual(['AS_OF_MUTATION']);
      expect(graph.personnel.hops).toStrictEqual([]);
    });
  });
});
