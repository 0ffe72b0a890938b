/** @jest-environment ./test/harness/isolated.js */
import { rmSync } from 'node:fs';
import { connect } from 'node:http2';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { take } from '../support/collect';
import { buildStore, startProcess, type StoreProcess } from '../support/store-process';
import { patient } from '../../support/patience';

const EVENTS = 1500;
const BYTES = 12_000;
const SLEEPERS = 20;
const MIB = 1024 * 1024;
/** `Read` of everything as a subscription: direction, subscription, no filter, ids as text. */
const SUBSCRIBE_TO_ALL = Buffer.from('000000000e0a0c12021200320042004a021200', 'hex');

describe('Subscribers that do not read', () => {
  let built = '';
  let store: StoreProcess;
  beforeAll(async () => {
    built = buildStore();
    store = await startProcess(built, ['--memory', '--max-append-size', String(16 * MIB)]);
  });
  afterAll(async () => {
    await store.stop();
    rmSync(built, { recursive: true, force: true });
  });

  it('cost little memory and hold up nobody else', async () => {
    const address = store.connectionString.replace(/^esdb:\/\/([^?]+).*/, 'http://$1');
    const memory = async () =>
      Number(((await (await fetch(`${address}/stats`)).json()) as Record<string, number>)['proc-mem']);
    const client = EventStoreDBClient.connectionString(patient(store.connectionString));
    const events = (count: number) =>
      Array.from({ length: count }, () => jsonEvent({ type: 'Large', data: { filler: 'x'.repeat(BYTES) } }));
    for (let n = 0; n < EVENTS; n += 500) await client.appendToStream('large', events(500));
    const before = await memory();
    const session = connect(address);
    const headers = {
      ':method': 'POST',
      ':path': '/event_store.client.streams.Streams/Read',
      'content-type': 'application/grpc',
    };
    const sleepers = Array.from({ length: SLEEPERS }, () => session.request(headers));
    for (const sleeper of sleepers) sleeper.end(SUBSCRIBE_TO_ALL);
    await Promise.all(sleepers.map((sleeper) => new Promise((resolve) => sleeper.once('response', resolve))));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect((await memory()) - before).toBeLessThan(100 * MIB);
    expect(
      await take(client.subscribeToStream('large', { fromRevision: BigInt(EVENTS - 3) }) as never, 2),
    ).toHaveLength(2);
    for (const sleeper of sleepers) sleeper.destroy();
    session.close();
    await client.dispose();
  }, 60_000);
});
