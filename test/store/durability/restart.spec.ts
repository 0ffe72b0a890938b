/** @jest-environment ./test/harness/isolated.js */
import {
  EventStoreDBClient,
  jsonEvent,
  persistentSubscriptionToStreamSettingsFromDefaults,
} from '@eventstore/db-client';
import { startStore } from '@zhudian/embedded-store';
import { all, eventually, take } from '../support/collect';
import type { PersistentSubscription } from '../support/official-client';
import { temporaryFolders } from '../support/folders';
import { patient } from '../../support/patience';

const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) =>
    jsonEvent({ type: 'Counted', data: { n: from + n, filler: 'x'.repeat(100) } }),
  );

describe('A store that is stopped and started', () => {
  const folder = temporaryFolders();

  it('goes on with a persistent subscription where its checkpoint is', async () => {
    const data = folder();
    const first = await startStore({ data });
    const client = EventStoreDBClient.connectionString(patient(first.connectionString));
    await client.appendToStream('s', numbered(0, 5));
    const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: 'start' });
    await client.createPersistentSubscriptionToStream('s', 'g', settings);
    const subscription = client.subscribeToPersistentSubscriptionToStream(
      's',
      'g',
    ) as unknown as PersistentSubscription;
    for await (const event of subscription) {
      await subscription.ack(event);
      if (event.event?.revision === 4n) break;
    }
    const inFlight = async () =>
      (await client.getPersistentSubscriptionToStreamInfo('s', 'g')).stats.totalInFlightMessages;
    expect(await eventually(inFlight, (count) => count === 0)).toBe(0);
    await client.dispose();
    await first.stop();

    const second = await startStore({ data });
    const again = EventStoreDBClient.connectionString(patient(second.connectionString));
    await again.appendToStream('s', numbered(5, 2));
    const rest = again.subscribeToPersistentSubscriptionToStream('s', 'g') as unknown as PersistentSubscription;
    const seen = await take(rest, 2, (event) => rest.ack(event));
    expect(seen.map(({ event }) => (event?.data as { n: number }).n)).toStrictEqual([5, 6]);
    await again.dispose();
    await second.stop();
  });

  it('goes on with a projection without linking anything twice', async () => {
    const data = folder();
    for (let round = 0; round < 3; round++) {
      const store = await startStore({ data });
      const client = EventStoreDBClient.connectionString(patient(store.connectionString));
      if (round === 0) await client.enableProjection('$by_category');
      await client.appendToStream('account-1', numbered(round * 10, 10));
      const links = client.subscribeToStream('$ce-account', { fromRevision: 'start' });
      const seen = await take(links as never, (round + 1) * 10);
      expect(seen.map(({ event }) => Buffer.from(event?.data as Uint8Array).toString())).toStrictEqual(
        Array.from({ length: (round + 1) * 10 }, (_, n) => `${n}@account-1`),
      );
      await client.dispose();
      await store.stop();
    }
  });

  it('restores from a copy that was taken while it was written', async () => {
    const [data, copy] = [folder(), folder()];
    const store = await startStore({ data, segmentSize: 64 * 1024 });
    const client = EventStoreDBClient.connectionString(patient(store.connectionString));
    let stop = false;
    const written: bigint[] = [];
    const writer = (async () => {
      while (!stop) written.push((await client.appendToStream('busy', numbered(0, 20))).nextExpectedRevision);
    })();
    const before = await eventually(
      async () => written.at(-1) ?? -1n,
      (revision) => revision > 1000n,
    );
    await store.backup(copy);
    stop = true;
    await writer;
    await client.dispose();
    await store.stop();

    const restored = await startStore({ data: copy });
    const reader = EventStoreDBClient.connectionString(patient(restored.connectionString));
    const revisions: bigint[] = [];
    for await (const { event } of reader.readStream('busy')) if (event) revisions.push(event.revision);
    expect(revisions).toStrictEqual(revisions.map((_, n) => BigInt(n)));
    expect(revisions.length % 20).toBe(0);
    expect(revisions.length).toBeGreaterThanOrEqual(Number(before) + 1);
    await reader.dispose();
    await restored.stop();
  });

  it('gives back the room of events that nobody can read any more, and no others', async () => {
    const data = folder();
    const store = await startStore({ data, segmentSize: 16 * 1024 });
    const client = EventStoreDBClient.connectionString(patient(store.connectionString));
    for (let n = 0; n < 20; n++) {
      await client.appendToStream('kept', numbered(n * 10, 10));
      await client.appendToStream('short', numbered(n * 10, 10));
      await client.appendToStream('gone', numbered(n * 10, 10));
    }
    await client.setStreamMetadata('short', { maxCount: 3 });
    await client.deleteStream('gone');
    const read = async (): Promise<readonly string[]> => {
      const seen: string[] = [];
      for (const stream of ['kept', 'short'])
        for await (const { event } of client.readStream(stream)) seen.push(`${event?.revision}@${stream}`);
      return seen;
    };
    const positions = async (): Promise<readonly bigint[]> => {
      const seen: bigint[] = [];
      for await (const { event } of client.readAll()) if (event?.streamId === 'kept') seen.push(event.position.commit);
      return seen;
    };
    const [before, positionsBefore] = [await read(), await positions()];
    const total = async () => (await all(client.readAll() as never)).length;
    const allBefore = await total();
    await store.scavenge();
    expect(await read()).toStrictEqual(before);
    expect(await positions()).toStrictEqual(positionsBefore);
    expect(allBefore - (await total())).toBeGreaterThan(300);
    await client.appendToStream('gone', numbered(0, 1), { expectedRevision: 'no_stream' });
    await client.dispose();
    await store.stop();
    const again = await startStore({ data });
    const reader = EventStoreDBClient.connectionString(patient(again.connectionString));
    const kept = await all(reader.readStream('kept', { direction: 'backwards', fromRevision: 'end' }) as never);
    expect(kept).toHaveLength(200);
    await reader.dispose();
    await again.stop();
  });
});
