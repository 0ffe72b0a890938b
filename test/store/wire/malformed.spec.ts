/** @jest-environment ./test/harness/isolated.js */
import { connect, constants, type ClientHttp2Session } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import * as fc from 'fast-check';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { patient } from '../../support/patience';

const METHODS = [
  '/event_store.client.streams.Streams/Read',
  '/event_store.client.streams.Streams/Append',
  '/event_store.client.streams.Streams/BatchAppend',
  '/event_store.client.streams.Streams/Delete',
  '/event_store.client.streams.Streams/Tombstone',
  '/kurrentdb.protocol.v2.streams.StreamsService/AppendSession',
  '/kurrentdb.protocol.v2.streams.StreamsService/AppendRecords',
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Create',
  '/event_store.client.persistent_subscriptions.PersistentSubscriptions/Read',
  '/event_store.client.projections.Projections/Statistics',
  '/event_store.client.users.Users/Create',
  '/event_store.client.operations.Operations/StopScavenge',
];

const framed = (message: Uint8Array, length = message.length): Buffer => {
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(length, 1);
  return Buffer.concat([prefix, message]);
};

/** Sends bytes to a method; resolves with the gRPC status, or with 'open' where the server waits for more. */
const call = (session: ClientHttp2Session, path: string, body: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const stream = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const patience = setTimeout(() => {
      stream.close(constants.NGHTTP2_CANCEL);
      resolve('open');
    }, 15_000);
    stream.on('trailers', (trailers) => {
      clearTimeout(patience);
      resolve(String(trailers['grpc-status']));
    });
    stream.on('error', (error) => {
      clearTimeout(patience);
      reject(error);
    });
    stream.resume();
    stream.end(body);
  });

describe('A store that is sent nonsense', () => {
  let store: RunningStore;
  let session: ClientHttp2Session;
  beforeAll(async () => {
    store = await startStore({ memory: true });
    session = connect(store.connectionString.replace(/^esdb:\/\/([^?]+).*/, 'http://$1'));
  });
  afterAll(async () => {
    session.close();
    await store.stop();
  });

  it.each(METHODS)('answers any bytes to %s with a status', async (path) => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, async (message) => {
        expect(await call(session, path, framed(message))).toMatch(/^\d+$/);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a frame that ends too early', framed(Buffer.alloc(10), 100), '8'],
    ['a frame that is far too long', framed(Buffer.alloc(10), 0xffffffff), '8'],
    ['a frame that says it is compressed', Buffer.concat([Buffer.from([1]), framed(Buffer.alloc(1)).subarray(1)]), '8'],
    ['no message at all', Buffer.alloc(0), '13'],
    ['a message that ends inside a field', framed(Buffer.from([0x0a, 0x7f, 0x01])), '3'],
    ['a number that never ends', framed(Buffer.alloc(12, 0xff)), '3'],
  ])('answers %s with a status', async (_, body, status) => {
    expect(await call(session, METHODS[0] ?? '', body)).toBe(status);
  });

  it('says which methods it has not', async () => {
    expect(await call(session, '/event_store.client.streams.Streams/Fly', framed(Buffer.alloc(0)))).toBe('12');
  });

  it('bears connections that speak no protocol it knows', async () => {
    const port = store.port;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 100 }), async (bytes) => {
        await new Promise<void>((resolve) => {
          const socket = connectSocket(port, '127.0.0.1', () => socket.end(Buffer.from(bytes)));
          socket
            .on('error', () => undefined)
            .on('close', () => resolve())
            .resume();
        });
      }),
      { numRuns: 30 },
    );
  });

  it('says what is wrong with a name, whatever is in it', async () => {
    const name = Buffer.from(`x${'😀'.repeat(9000)}`);
    const lengths = [name.length + 4, name.length];
    const varint = (value: number) => Buffer.from([(value & 127) | 128, ((value >> 7) & 127) | 128, value >> 14]);
    const identifier = Buffer.concat([Buffer.from([0x1a]), varint(lengths[1] ?? 0), name]);
    const options = Buffer.concat([
      Buffer.from([0x0a]),
      varint(lengths[0] ?? 0),
      identifier,
      Buffer.from([0x22, 0x00]),
    ]);
    const message = Buffer.concat([Buffer.from([0x0a]), varint(options.length), options]);
    expect(await call(session, '/event_store.client.streams.Streams/Append', framed(message))).toBe('3');
  });

  it('bears calls that are given up at once', async () => {
    for (let n = 0; n < 50; n++) {
      const stream = session.request({
        ':method': 'POST',
        ':path': METHODS[0] ?? '',
        'content-type': 'application/grpc',
      });
      stream.on('error', () => undefined).close(constants.NGHTTP2_CANCEL);
    }
    expect(await call(session, '/nothing', Buffer.alloc(0))).toBe('12');
  });

  it('works as before', async () => {
    const client = EventStoreDBClient.connectionString(patient(store.connectionString));
    expect((await client.appendToStream('sane', jsonEvent({ type: 'Sane', data: {} }))).success).toBe(true);
    await client.dispose();
  });
});
