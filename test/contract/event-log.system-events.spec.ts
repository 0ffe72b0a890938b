/** @jest-environment ./test/harness/isolated.js */
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { startStore, type RunningStore } from '@zhudian/embedded-store';
import { ORIGIN } from '@zhudian/facts';
import { connectLog, type EventLog } from '@zhudian/log';
import { numbered, numbersOf } from '../support/new-facts';
import { factsOf, take } from './event-log.following';
import { patient } from '../support/patience';

describe('The events that the store writes for itself', () => {
  let store: RunningStore;
  let log: EventLog;
  let client: KurrentDBClient;

  beforeEach(async () => {
    store = await startStore({ memory: true });
    log = connectLog(store.connectionString);
    client = KurrentDBClient.connectionString(patient(store.connectionString.replace('esdb', 'kurrentdb')));
  });
  afterEach(async () => {
    await client.dispose();
    await log.close();
    await store.stop();
  });

  it('are neither the head nor seen by a follower', async () => {
    await client.setStreamMetadata('A-1', { owner: 'operations' });
    expect(await log.head()).toBe(ORIGIN);
    const position = await log.append([{ stream: 'A-1', expected: 'no_stream', facts: numbered(2) }]);
    await client.setStreamMetadata('A-1', { owner: 'programme' });
    await log.append([{ stream: 'B-1', expected: 'no_stream', facts: numbered(1, 2) }]);
    await client.setStreamMetadata('B-1', { owner: 'programme' });

    const seen = factsOf(await take(log, 3));
    expect(numbersOf(seen)).toStrictEqual([0, 1, 2]);
    expect(seen[1]?.position).toBe(position);
    expect(await log.head()).toBe(seen[2]?.position);
    expect(numbersOf(await log.readStream('A-1'))).toStrictEqual([0, 1]);
  });
});
