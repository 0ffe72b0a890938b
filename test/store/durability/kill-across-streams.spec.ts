/** @jest-environment ./test/harness/isolated.js */
import { rmSync } from 'node:fs';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { temporaryFolders } from '../support/folders';
import { untilGone } from '../support/store-gone';
import { buildStore, startProcess } from '../support/store-process';
import { patient } from '../../support/patience';

const ROUNDS = 3;
const WRITERS = 16;

const connect = (connectionString: string) =>
  KurrentDBClient.connectionString(patient(connectionString.replace(/^esdb/, 'kurrentdb')));

/** Writes to two streams at once until the store is gone; returns the last revision that was acknowledged for each pair. */
const write = async (
  client: KurrentDBClient,
  pair: number,
  isKilled: () => boolean,
  onWritten: () => void,
): Promise<bigint> => {
  let last = -1n;
  await untilGone(async () => {
    const event = () => jsonEvent({ type: 'Paired', data: { pair } });
    const { responses } = await client.multiStreamAppend([
      { streamName: `left-${pair}`, events: [event()], expectedState: 'any' },
      { streamName: `right-${pair}`, events: [event()], expectedState: 'any' },
    ]);
    last = responses[0]?.revision ?? last;
    onWritten();
  }, isKilled);
  return last;
};

describe('A store that is killed while streams are written together', () => {
  const folder = temporaryFolders();
  let built = '';
  beforeAll(() => (built = buildStore()));
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  it('has written to both or to neither', async () => {
    const data = folder();
    let acknowledged: readonly bigint[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const store = await startProcess(built, ['--data', data]);
      const client = connect(store.connectionString);
      let written = 0;
      let killed = false;
      const isKilled = () => killed;
      const writers = Promise.all(
        Array.from({ length: WRITERS }, (_, pair) => write(client, pair, isKilled, () => written++)),
      );
      const enough = async (): Promise<void> => {
        while (written < 50 + round * 61) await new Promise((resolve) => setTimeout(resolve, 1));
      };
      await Promise.race([enough(), writers]);
      killed = true;
      await store.kill();
      acknowledged = await writers;
      await client.dispose();
    }
    const store = await startProcess(built, ['--data', data]);
    const client = connect(store.connectionString);
    const count = new Map<string, bigint>();
    for await (const { event } of client.readAll()) {
      if (event?.type === 'Paired') count.set(event.streamId, (count.get(event.streamId) ?? 0n) + 1n);
    }
    expect(acknowledged.some((last) => last >= 0n)).toBe(true);
    for (const [pair, last] of acknowledged.entries()) {
      expect(count.get(`left-${pair}`)).toBe(count.get(`right-${pair}`));
      expect((count.get(`left-${pair}`) ?? 0n) > last).toBe(true);
    }
    await client.dispose();
    expect(await store.stop()).toBe(0);
  });
});
