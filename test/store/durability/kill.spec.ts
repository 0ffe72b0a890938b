/** @jest-environment ./test/harness/isolated.js */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { temporaryFolders } from '../support/folders';
import { untilGone } from '../support/store-gone';
import { buildStore, startProcess, type StoreProcess } from '../support/store-process';
import { patient } from '../../support/patience';

const WRITERS = 32;
const STREAMS = 8;
const ROUNDS = 4;

interface Acknowledged {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
}

/** Writes an event; keeps what was acknowledged. */
const writing = (client: EventStoreDBClient, stream: string, into: Acknowledged[]) => async (): Promise<void> => {
  const id = randomUUID();
  const event = jsonEvent({ id, type: 'Written', data: { stream } });
  const { nextExpectedRevision } = await client.appendToStream(stream, event);
  into.push({ stream, revision: nextExpectedRevision, id });
};

const seenIn = async (client: EventStoreDBClient): Promise<ReadonlyMap<string, readonly string[]>> => {
  const seen = new Map<string, string[]>();
  for await (const { event } of client.readAll()) {
    if (event?.type !== 'Written') continue;
    const ids = seen.get(event.streamId) ?? [];
    expect(event.revision).toBe(BigInt(ids.length));
    ids.push(event.id);
    seen.set(event.streamId, ids);
  }
  return seen;
};

describe('A store that is killed while 32 writers write', () => {
  const folder = temporaryFolders();
  let built = '';
  beforeAll(() => (built = buildStore()));
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  /** Kills the store in the midst of writing, once so many more writes were acknowledged. */
  const crash = async (store: StoreProcess, acknowledged: Acknowledged[], after: number): Promise<void> => {
    const enough = acknowledged.length + after;
    const client = EventStoreDBClient.connectionString(patient(store.connectionString));
    let killed = false;
    const writers = Promise.all(
      Array.from({ length: WRITERS }, (_, n) =>
        untilGone(writing(client, `crash-${n % STREAMS}`, acknowledged), () => killed),
      ),
    );
    const reached = (async () => {
      while (acknowledged.length < enough) await new Promise((resolve) => setTimeout(resolve, 1));
    })();
    await Promise.race([reached, writers]);
    killed = true;
    await store.kill();
    await writers;
    await client.dispose();
  };

  it('has every acknowledged event once, in order, without gaps', async () => {
    const data = folder();
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await crash(await startProcess(built, ['--data', data]), acknowledged, 100 + round * 173);
    }
    const store = await startProcess(built, ['--data', data]);
    const client = EventStoreDBClient.connectionString(patient(store.connectionString));
    const seen = await seenIn(client);
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 100);
    for (const { stream, revision, id } of acknowledged) expect(seen.get(stream)?.[Number(revision)]).toBe(id);
    for (const ids of seen.values()) expect(new Set(ids).size).toBe(ids.length);
    await client.dispose();
    expect(await store.stop()).toBe(0);
  });
});
