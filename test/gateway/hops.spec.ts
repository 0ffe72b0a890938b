import { once } from 'node:events';
import { connect } from 'node:net';
import { startGateway } from '@zhudian/gateway';
import { definitions } from './support/definitions';
import { OPEN } from './support/everybody';
import { composed } from './support/supergraph';
import { asking, startTestGraph, transports, waitUntil, type TestGraph } from './support/test-graph';
import { silent } from '../support/silent';

describe.each(transports)('Called by %s', (transport) => {
  let graph: TestGraph;
  beforeEach(async () => {
    graph = await startTestGraph({ hopTimeoutMs: 1_000, drainMs: 2_000 }, transport);
  });
  afterEach(() => graph.stop());

  const codes = async (query: string) =>
    (await graph.ask(query)).body.errors?.map(({ extensions }) => [extensions['code'], extensions['messages']]);

  const never = () => undefined;

  /** A port that nobody listens on. */
  const DEAD = 'http://127.0.0.1:1';

  describe('A subgraph that fails', () => {
    it('times out, and its request is closed', async () => {
      graph.organization.misbehave = never;
      expect(await codes('{ station(id: "s1") { branch { label } } }')).toStrictEqual([
        [
          'SUBGRAPH_TIMEOUT',
          { zh: '子系统“organization”未在时限内返回结果。', en: 'The subgraph "organization" did not answer in time.' },
        ],
      ]);
      await waitUntil(() => graph.organization.hops.every(({ aborted }) => aborted));
    });

    it('times out when it stops in the middle of a response', async () => {
      graph.organization.misbehave = (response) => void response.writeHead(200).write('{"data":');
      const [[code] = []] = (await codes('{ station(id: "s1") { branch { label } } }')) ?? [];
      expect(code).toBe('SUBGRAPH_TIMEOUT');
    });

    it('does not affect the others', async () => {
      graph.organization.misbehave = never;
      const [slow, quick] = await Promise.all([
        graph.ask('{ station(id: "s1") { name branch { label } } }'),
        graph.ask('{ station(id: "s1") { name readings { month } } }'),
      ]);
      expect(slow.body.data).toStrictEqual({ station: { name: 'Station s1', branch: null } });
      expect(quick.body.errors).toBeUndefined();
    });

    it('is named in the error when it cannot be reached', async () => {
      await graph.organization.stop();
      const [[code] = []] = (await codes('{ station(id: "s1") { branch { label } } }')) ?? [];
      expect(code).toBe('SUBGRAPH_UNAVAILABLE');
    });

    it('is used again when it is back', async () => {
      const url = new URL(graph.urlOf('organization'));
      await graph.organization.stop();
      await codes('{ station(id: "s1") { branch { label } } }');
      await graph.organization.start(Number(url.port));
      await waitUntil(async () => (await codes('{ station(id: "s1") { branch { label } } }')) === undefined);
    });
  });

  describe('A gateway without any subgraph', () => {
    it('reports it, and still answers introspection', async () => {
      const subgraphs = { personnel: DEAD, organization: DEAD, 'integrity-performance': DEAD };
      const supergraphSdl = composed(definitions);
      const gateway = await startGateway({ supergraphSdl, subgraphs, secret: 's', port: 0, log: silent, ...OPEN });
      const ask = asking(gateway.url);
      const [me, schema] = [await ask('{ me }'), await ask('{ __schema { queryType { name } } }')];
      await gateway.stop();
      expect(me.body.errors?.map(({ extensions }) => extensions['code'])).toStrictEqual(['SUBGRAPH_UNAVAILABLE']);
      expect(schema.body).toStrictEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    });
  });

  describe('A client that disconnects', () => {
    it('cancels the work of the subgraphs', async () => {
      await graph.stop();
      graph = await startTestGraph({ hopTimeoutMs: 60_000 }, transport);
      graph.organization.misbehave = never;
      const caller = new AbortController();
      const body = JSON.stringify({ query: '{ station(id: "s1") { branch { label } } }' });
      const headers = { 'content-type': 'application/json' };
      const asked = fetch(graph.gateway.url, { method: 'POST', headers, body, signal: caller.signal });
      await waitUntil(() => graph.organization.hops.length === 1);
      caller.abort();
      await expect(asked).rejects.toThrow('abort');
      await waitUntil(() => graph.organization.hops[0]?.aborted === true);
    });
  });

  describe('An operation that takes too long', () => {
    it('is ended, in the subgraphs too', async () => {
      await graph.stop();
      graph = await startTestGraph({ hopTimeoutMs: 60_000, operationTimeoutMs: 3_000 }, transport);
      graph.organization.misbehave = never;
      expect(await codes('{ station(id: "s1") { branch { label } } }')).toStrictEqual([
        ['OPERATION_OVERDUE', expect.objectContaining({ en: expect.stringContaining('took too long') as unknown })],
      ]);
      await waitUntil(() => graph.organization.hops[0]?.aborted === true);
    });
  });

  describe('A client that disconnects before its request is complete', () => {
    it('is not logged as an error', async () => {
      const { hostname, port } = new URL(graph.gateway.url);
      const socket = connect(Number(port), hostname);
      const head =
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{';
      socket.write(head, () => socket.resetAndDestroy());
      await once(socket, 'close');
      await graph.ask('{ stations(first: 1) { id } }');
      expect(graph.logged).toStrictEqual([]);
    });
  });

  describe('A gateway that is stopping', () => {
    it('completes running operations and accepts no more', async () => {
      let release: () => void = never;
      graph.personnel.misbehave = (response) => {
        release = () =>
          void response.writeHead(200).end('{"errors":[{"message":"late","extensions":{"code":"LATE"}}]}');
      };
      const asked = codes('{ me }');
      await waitUntil(() => graph.personnel.hops.length === 1);
      const stopped = graph.gateway.stop();
      await expect(fetch(graph.gateway.url)).rejects.toThrow('fetch failed');
      release();
      expect(await asked).toStrictEqual([['LATE', undefined]]);
      await stopped;
    });
  });
});
