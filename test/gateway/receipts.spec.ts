import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTestGraph, type TestGraph } from './support/test-graph';

const RENAMED = 'one: rename(station: "s1", name: "x", input: { commandId: "c-1" }) { id }';
const REFUSED = 'two: refuse(input: { commandId: "c-2" }) { id }';
const ASKED = { extensions: { receipt: true } };

const receiptsIn = ({ body }: Awaited<ReturnType<TestGraph['ask']>>): unknown =>
  (body.extensions as { readonly receipts?: unknown } | undefined)?.receipts;

describe('The gateway, asked for receipts', () => {
  let upstream: Server;
  let graph: TestGraph;
  let isDown = false;
  const asked: string[] = [];
  beforeAll(async () => {
    upstream = createServer(({ url = '' }, response) => {
      asked.push(url);
      if (isDown) response.statusCode = 500;
      response.end(JSON.stringify({ facts: [{ leaf: 'bGVhZg==', proof: 'proof' }] }));
    }).listen(0, '127.0.0.1');
    await once(upstream, 'listening');
    graph = await startTestGraph({ transparency: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}` });
  });
  afterAll(async () => {
    await graph.stop();
    upstream.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  it('gives them for what was carried out, as of the position of the answer, and for nothing that was refused', async () => {
    const answer = await graph.ask(`mutation { ${RENAMED} ${REFUSED} }`, {}, ASKED);
    expect(receiptsIn(answer)).toStrictEqual([
      { key: 'one', commandId: 'c-1', facts: [{ leaf: 'bGVhZg==', proof: 'proof' }] },
    ]);
    expect(asked).toStrictEqual([`/receipts?command=c-1&position=${answer.body.extensions?.position}`]);
  });

  it.each([
    [`mutation { ${RENAMED} }`, {}],
    [`mutation { ${RENAMED} }`, { extensions: { receipt: false } }],
    [`mutation { ${RENAMED} }`, { extensions: { receipt: null } }],
    [`mutation { ${REFUSED} }`, ASKED],
    ['mutation { rename(station: "s1", name: "x") { id } }', ASKED],
    ['{ stations(first: 1) { id } }', ASKED],
    ['{ stations(first: 1) { id } }', ASKED],
  ])('gives none to %s %j', async (query, extra) => {
    const answer = await graph.ask(query, {}, extra);
    expect([receiptsIn(answer), asked]).toStrictEqual([undefined, []]);
  });

  it.each(['yes', 'true', 1, 0, [true], {}])('refuses %j, and does nothing', async (receipt) => {
    for (const query of [`mutation { ${RENAMED} }`, '{ stations(first: 1) { id } }']) {
      const { status, body } = await graph.ask(query, {}, { extensions: { receipt } });
      expect([status, body.data, body.errors?.[0]?.extensions?.['code']]).toStrictEqual([
        400,
        undefined,
        'RECEIPT_INVALID',
      ]);
    }
    expect(asked).toStrictEqual([]);
  });

  it('says that it cannot when the log is not there, and what was carried out stands', async () => {
    isDown = true;
    const answer = await graph.ask(`mutation { ${RENAMED} }`, {}, ASKED);
    expect(answer.body.data).toStrictEqual({ one: { id: 's1' } });
    expect(receiptsIn(answer)).toMatchObject([{ key: 'one', commandId: 'c-1', code: 'RECEIPT_UNAVAILABLE' }]);
  });
});

it('A gateway without a transparency log has no receipts', async () => {
  const graph = await startTestGraph();
  const answer = await graph.ask(`mutation { ${RENAMED} }`, {}, ASKED);
  expect(receiptsIn(answer)).toMatchObject([
    { code: 'RECEIPT_UNAVAILABLE', messages: { zh: expect.any(String), en: expect.any(String) } },
  ]);
  await graph.stop();
});
