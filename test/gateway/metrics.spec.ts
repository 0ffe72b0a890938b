import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Metrics, MOST_SERIES, exposed, exposition } from '@zhudian/runtime';
import { startTestGraph, type TestGraph } from './support/test-graph';

const TOKEN = 'only-for-the-monitoring';
let spoken = '# HELP other_up Up.\n# TYPE other_up gauge\nother_up{kind="a"} 1\n\nnot in the format\n';

const served = async (answer: () => { status: number; body: string }): Promise<Server> => {
  const server = createServer((_, response) => {
    const { status, body } = answer();
    response.writeHead(status).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};
const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

describe('GET /metrics at the front door', () => {
  let other: Server;
  let signer: Server;
  let signing = 200;
  let graph: TestGraph;
  beforeAll(async () => {
    other = await served(() => ({ status: 200, body: spoken }));
    signer = await served(() => ({ status: signing, body: '{"status":"not ready","reason":"the log of Zhang San"}' }));
    graph = await startTestGraph({
      metricsToken: TOKEN,
      transparency: urlOf(signer),
      metricsOf: { 'personnel projector': urlOf(other), 'gone projector': 'http://127.0.0.1:9' },
    });
  });
  afterAll(async () => {
    await graph.stop();
    for (const server of [other, signer]) server.close();
  });

  const read = (headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }, method = 'GET') =>
    fetch(new URL('/metrics', graph.gateway.url), { method, headers });
  const text = async () => (await read()).text();

  it('tells what all processes measure, each by its name, and which do not answer', async () => {
    await graph.ask('{ stations(first: 1) { id } }');
    const told = await text();
    expect(told).toContain('other_up{process="personnel projector",kind="a"} 1');
    expect(told).toContain('zhudian_process_up{process="personnel projector"} 1');
    expect(told).toContain('zhudian_process_up{process="gone projector"} 0');
    expect(told).toMatch(/zhudian_hop_seconds_count\{process="gateway",subgraph="personnel",outcome="answered"\} \d/);
    expect(told).toMatch(/process_resident_memory_bytes\{process="gateway"\} \d{7,}/);
    expect(told).not.toContain('not in the format');
    expect(told.match(/^# TYPE zhudian_process_up /gm)).toHaveLength(1);
  });

  it('tells once what parts of one process measure, and of each that it answers', async () => {
    const before = spoken;
    spoken = await exposed();
    const told = await text();
    spoken = before;
    expect(told.match(/^process_start_time_seconds\{/gm)).toHaveLength(1);
    expect(told).toContain('zhudian_process_up{process="personnel projector"} 1');
  });

  it('lets in whoever brings the token, and nobody else', async () => {
    expect((await read({})).status).toBe(403);
    expect((await read({ authorization: `Bearer ${TOKEN}!` })).status).toBe(403);
    expect((await read({ authorization: 'Bearer undefined' })).status).toBe(403);
    expect((await read(undefined, 'POST')).status).toBe(405);
    expect((await read()).status).toBe(200);
  });

  it('is ready, and degraded when nothing is signed, without a word of what it said', async () => {
    const ready = async () => {
      const answer = await fetch(new URL('/health/ready', graph.gateway.url));
      const body = await answer.text();
      expect(body).not.toContain('Zhang');
      const { status, transparency } = JSON.parse(body) as Record<string, unknown>;
      return [answer.status, status, transparency];
    };
    expect(await ready()).toStrictEqual([200, 'ready', 'signing']);
    signing = 503;
    expect(await ready()).toStrictEqual([200, 'degraded', 'stopped']);
    signing = 200;
  });

  it('counts errors by code, and no text of a caller is in it', async () => {
    await graph.ask('{ 张三的岗位 }');
    await graph.ask('{ zhangSan }', { authorization: 'Bearer secret-of-zhang' });
    spoken = 'x'.repeat(2 * 1024 * 1024);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    const told = await text();
    expect(told).toMatch(/zhudian_errors_total\{process="gateway",code="GRAPHQL_VALIDATION_FAILED"\} \d/);
    expect(told).not.toMatch(/zhang|张三/i);
    // What says too much is not heard.
    expect(told).toContain('zhudian_process_up{process="personnel projector"} 0');
  });
});

it('Without a token it is for this machine alone, and for nothing that a proxy or a page passes on', async () => {
  const graph = await startTestGraph();
  const read = (headers: Record<string, string>) => fetch(new URL('/metrics', graph.gateway.url), { headers });
  expect((await read({})).status).toBe(200);
  for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'origin'])
    expect([name, (await read({ [name]: '127.0.0.1' })).status]).toStrictEqual([name, 403]);
  const refused = (await (await read({ via: '1.1 proxy' })).json()) as { errors: { extensions: { code: string } }[] };
  expect(refused.errors[0]?.extensions.code).toBe('METRICS_CLOSED');
  await graph.stop();
});

it('Parts of one process tell the same gauge, each under its own labels, and the last under the same', async () => {
  const metrics = new Metrics();
  metrics.gauge('lag', 'Lag.', () => [[{ context: 'one' }, 99]]);
  for (const context of ['one', 'other']) metrics.gauge('lag', 'Lag.', () => [[{ context }, context.length]]);
  expect(exposition(await metrics.collect())).toBe(
    '# HELP lag Lag.\n# TYPE lag gauge\nlag{context="one"} 3\nlag{context="other"} 5\n',
  );
});

it('However much junk comes as labels, the series stay bounded and nothing is lost in the count', async () => {
  const metrics = new Metrics();
  const counter = metrics.counter('junk_total', 'Junk.');
  for (let index = 0; index < 5_000; index += 1) counter.add({ code: `CODE_${index}`, context: 'personnel' });
  for (const odd of ['张三', 'a"b\n', 'x'.repeat(5_000), '', '{}']) counter.add({ code: odd, context: 'personnel' });
  const [family] = await metrics.collect();
  const samples = family?.samples ?? [];
  expect(samples.length).toBe(MOST_SERIES);
  expect(samples.reduce((sum, { value }) => sum + value, 0)).toBe(5_005);
  const other = samples.find(({ labels }) => labels['code'] === 'other');
  expect(other).toStrictEqual({
    name: 'junk_total',
    labels: { code: 'other', context: 'other' },
    value: 5_005 - (MOST_SERIES - 1),
  });
  expect(exposition(await metrics.collect())).not.toMatch(/张三|xxxx/);
});

it('A histogram counts each bucket with all below it', async () => {
  const metrics = new Metrics();
  const histogram = metrics.histogram('took_seconds', 'Took.');
  for (const seconds of [0.0005, 0.003, 0.003, 60]) histogram.observe(seconds);
  const told = exposition(await metrics.collect());
  for (const line of ['{le="0.001"} 1', '{le="0.0025"} 1', '{le="0.005"} 3', '{le="10"} 3', '{le="+Inf"} 4'])
    expect(told).toContain(`took_seconds_bucket${line}\n`);
  expect(told).toContain('took_seconds_count 4\n');
});
