import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEvidence } from '@zhudian/evidence';
import type { VerifyToken } from '@zhudian/hops';
import { TokenRefused } from '@zhudian/hops';
import { patience } from '../support/patience';
import { startTestGraph, waitUntil, type TestGraph } from './support/test-graph';

jest.setTimeout(patience(60_000));

/** What stands still for so long is given up; what comes is sent far more often. */
const STILL_MS = patience(3_000);
const EVERY_MS = STILL_MS / 20;
const WHOLE_MS = STILL_MS * 4;

const verify: VerifyToken = (authorization) =>
  authorization === 'Bearer wei'
    ? { sub: 'wei', roles: ['STAFF'], unit: 'bureau', exp: 4_000_000_000 }
    : new TokenRefused('no bearer token');

const WEI = 'authorization: Bearer wei\r\n';
const head = (path: string, bytes: number, headers = WEI) =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}content-length: ${bytes}\r\n\r\n`;

describe('A body on a slow line', () => {
  let graph: TestGraph;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhudian-slow-'));
    const evidence = await openEvidence(folder);
    graph = await startTestGraph({ evidence, verify, receiveTimeoutMs: STILL_MS, evidenceTimeoutMs: WHOLE_MS });
  });
  afterAll(async () => {
    await graph.stop();
    await rm(folder, { recursive: true });
  });

  const opened = () => {
    const { hostname, port } = new URL(graph.gateway.url);
    const socket = connect(Number(port), hostname);
    const seen = { text: '', isClosed: false };
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => (seen.text += chunk.toString()));
    socket.once('close', () => (seen.isClosed = true));
    return { socket, seen };
  };
  const kept = async () => (await readdir(folder)).filter((name) => name !== 'incoming');
  const onTheirWay = () => readdir(join(folder, 'incoming'));

  /** Sends a byte now and then, for at least so long, or until it is answered or closed. */
  const drip = async ({ socket, seen }: ReturnType<typeof opened>, ms: number): Promise<number> => {
    const start = performance.now();
    let sent = 0;
    while (performance.now() - start < ms && seen.text === '' && !seen.isClosed) {
      socket.write('x');
      sent += 1;
      await pause(EVERY_MS);
    }
    return sent;
  };

  it('arrives however long it takes, as long as it comes: a document', async () => {
    const line = opened();
    line.socket.write(`POST /evidence HTTP/1.1\r\nhost: x\r\n${WEI}transfer-encoding: chunked\r\n\r\n`);
    const start = performance.now();
    while (performance.now() - start < STILL_MS * 2) {
      line.socket.write('1\r\nx\r\n');
      await pause(EVERY_MS);
    }
    expect(line.seen).toStrictEqual({ text: '', isClosed: false });
    line.socket.write('0\r\n\r\n');
    await waitUntil(() => line.seen.text !== '');
    expect(line.seen.text).toMatch(/^HTTP\/1.1 201 /);
    line.socket.destroy();
    expect((await kept()).length).toBe(2);
  });

  it.each([
    ['stands still', 0],
    ['takes too long as a whole, though it comes', WHOLE_MS * 4],
  ])('is given up, and leaves nothing: a document that %s', async (_, ms) => {
    const before = await kept();
    const line = opened();
    line.socket.write(head('/evidence', 60_000));
    line.socket.write('begun');
    await waitUntil(async () => (await onTheirWay()).length === 1);
    await drip(line, ms);
    await waitUntil(() => line.seen.isClosed);
    expect(line.seen.text).toMatch(/^HTTP\/1.1 408 [^]*EVIDENCE_TOO_SLOW/);
    await waitUntil(async () => (await onTheirWay()).length === 0);
    expect(await kept()).toStrictEqual(before);
  });

  it.each([
    ['a query', '/graphql', WEI, ' 408 '],
    ['a document of whom nobody knows', '/evidence', '', ' 401 '],
    ['a document that is too large', '/evidence', WEI, ' 413 '],
    ['what nobody asked for', '/nowhere', WEI, ' 404 '],
  ])('has no more than its time, though it comes: %s', async (_, path, headers, status) => {
    const line = opened();
    line.socket.write(head(path, 100_000_000, headers));
    const start = performance.now();
    while (!line.seen.isClosed && performance.now() - start < WHOLE_MS * 4) {
      line.socket.write('x');
      await pause(EVERY_MS);
    }
    expect(line.seen.isClosed).toBe(true);
    expect(line.seen.text).toContain(status);
    if (!line.socket.closed) await once(line.socket, 'close');
  });
});
