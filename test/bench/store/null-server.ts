import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { DATA, METADATA, field, flag, framed, text } from './wire';

const PAGE_BYTES = 64 * 1024;
const MIB = 1024 * 1024;

/** Events of the benchmark as the store sends them, encoded before anybody asks. */
const pagesOf = (count: number): readonly Buffer[] => {
  const pages: Buffer[] = [];
  let page: Buffer[] = [];
  let size = 0;
  for (let nth = 0; nth < count; nth++) {
    const message = eventMessage(nth);
    page.push(message);
    size += message.length;
    if (size < PAGE_BYTES && nth < count - 1) continue;
    pages.push(Buffer.concat(page));
    page = [];
    size = 0;
  }
  return pages;
};

const entry = (key: string, value: string): Buffer =>
  field(6, Buffer.concat([field(1, text(key)), field(2, text(value))]));

const eventMessage = (nth: number): Buffer => {
  const position = 32 + nth * 512;
  const recorded = Buffer.concat([
    field(1, field(2, text(randomUUID()))),
    field(2, field(3, text(`bench-${nth % 1_000}`))),
    flag(3, Math.floor(nth / 1_000)),
    flag(4, position),
    flag(5, position),
    entry('type', 'ReadingTaken'),
    entry('created', '17000000000000000'),
    entry('content-type', 'application/json'),
    field(7, METADATA),
    field(8, DATA),
  ]);
  return framed(field(1, Buffer.concat([field(1, recorded), flag(3, position)])));
};

const roomIn = (stream: ServerHttp2Stream): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });

const sendAll = async (stream: ServerHttp2Stream, pages: readonly Buffer[]): Promise<void> => {
  stream.write(framed(field(2, field(1, text('null')))));
  for (const page of pages) {
    if (stream.destroyed) return;
    if (!stream.write(page)) await roomIn(stream);
  }
};

/** Answers every read with the same events, ready-made: what a client makes of them is the client's own bound. */
const main = async (): Promise<void> => {
  const pages = pagesOf(Number(process.argv[2]));
  const server = createServer({ settings: { initialWindowSize: MIB }, maxSessionMemory: 256 });
  server.on('sessionError', () => undefined);
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
    stream.resume();
    if (headers[':path']?.endsWith('/Read')) void sendAll(stream, pages);
    else stream.end(framed(field(2, text('26.1.0'))));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.stdout.write(`esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false\n`);
};

void main();
