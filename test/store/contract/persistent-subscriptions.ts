import { all, eventually, failureOf, take } from '../support/collect';
import type { GroupInfo, PersistentSubscription, Resolved } from '../support/official-client';
import type { Part } from './subject';

const numberOf = ({ event }: Resolved): number => (event?.data as { n: number }).n;

export const persistentSubscriptions: Part = ({ kit, client, name }) => {
  const events = (count: number, from = 0) =>
    Array.from({ length: count }, (_, n) => kit.jsonEvent({ type: 'Counted', data: { n: from + n } }));
  const settings = (changes: object = {}) =>
    kit.toStreamSettings({ startFrom: 'start', checkPointLowerBound: 1, checkPointAfter: 50, ...changes });
  const subscribe = (stream: string, options: object = {}) =>
    client().subscribeToPersistentSubscriptionToStream(stream, 'group', options);
  const acking = (subscription: PersistentSubscription, count: number) =>
    take(subscription, count, (event) => subscription.ack(event));
  const parked = async (stream: string) =>
    (await client().getPersistentSubscriptionToStreamInfo(stream, 'group')).stats['parkedMessageCount'];

  describe('persistent subscriptions', () => {
    it('hand a stream to a consumer, from its beginning, then live', async () => {
      const stream = name('group');
      await client().appendToStream(stream, events(3));
      await client().createPersistentSubscriptionToStream(stream, 'group', settings());
      const subscription = subscribe(stream);
      const seen = take(subscription, 5, (event) => subscription.ack(event));
      await client().appendToStream(stream, events(2, 3));
      expect((await seen).map(numberOf)).toStrictEqual([0, 1, 2, 3, 4]);
    });

    it('begin at the end where nothing else is said', async () => {
      const stream = name('group');
      await client().appendToStream(stream, events(3));
      await client().createPersistentSubscriptionToStream(stream, 'group', kit.toStreamSettings({}));
      await client().appendToStream(stream, events(1, 3));
      expect((await acking(subscribe(stream), 1)).map(numberOf)).toStrictEqual([3]);
    });

    it('share the events between consumers, each event once', async () => {
      const stream = name('group');
      await client().createPersistentSubscriptionToStream(stream, 'group', settings());
      const consumers = [subscribe(stream, { bufferSize: 5 }), subscribe(stream, { bufferSize: 5 })];
      const seen: number[][] = [[], []];
      const done = Promise.all(consumers.map((consumer, which) => consume(consumer, seen[which] as number[])));
      await client().appendToStream(stream, events(40));
      await eventually(
        () => Promise.resolve(seen.flat().length),
        (count) => count === 40,
      );
      await Promise.all(consumers.map((consumer) => consumer.unsubscribe()));
      await done;
      expect(seen.flat().toSorted((a, b) => a - b)).toStrictEqual(Array.from({ length: 40 }, (_, n) => n));
      expect(seen.every((some) => some.length > 0)).toBe(true);
    });

    it('try an event again, count the tries, and put it aside in the end', async () => {
      const stream = name('group');
      await client().appendToStream(stream, events(1));
      await client().createPersistentSubscriptionToStream(stream, 'group', settings({ maxRetryCount: 2 }));
      const subscription = subscribe(stream);
      const seen = await take(subscription, 3, (event) => subscription.nack('retry', 'not now', event));
      expect(seen.map(({ retryCount }) => retryCount)).toStrictEqual([0, 1, 2]);
      expect(
        await eventually(
          () => parked(stream),
          (count) => count === 1n,
        ),
      ).toBe(1n);
    });

    it('put aside, skip, and replay what was put aside', async () => {
      const stream = name('group');
      await client().appendToStream(stream, events(3));
      await client().createPersistentSubscriptionToStream(stream, 'group', settings());
      const first = subscribe(stream);
      await take(first, 3, (event, index) =>
        index === 0 ? first.nack('skip', '', event) : first.nack('park', 'bad', event),
      );
      expect(
        await eventually(
          () => parked(stream),
          (count) => count === 2n,
        ),
      ).toBe(2n);
      await client().replayParkedMessagesToStream(stream, 'group');
      expect((await acking(subscribe(stream), 2)).map(numberOf)).toStrictEqual([1, 2]);
      expect(await parked(stream)).toBe(0n);
    });

    it('try again what a consumer did not answer for in time, or left behind', async () => {
      const stream = name('group');
      await client().appendToStream(stream, events(1));
      await client().createPersistentSubscriptionToStream(stream, 'group', settings({ messageTimeout: 200 }));
      const subscription = subscribe(stream);
      const late = await take(subscription, 2);
      expect(late.map(({ retryCount }) => retryCount)).toStrictEqual([0, 1]);
      const [again] = await acking(subscribe(stream), 1);
      expect([again && numberOf(again), (again?.retryCount ?? 0) >= 1]).toStrictEqual([0, true]);
    });

    it('never put aside what consumers merely left behind', async () => {
      const stream = name('group');
      await client().appendToStream(stream, events(1));
      await client().createPersistentSubscriptionToStream(stream, 'group', settings({ maxRetryCount: 1 }));
      for (let time = 0; time < 5; time++) expect((await take(subscribe(stream), 1)).map(numberOf)).toStrictEqual([0]);
      expect((await acking(subscribe(stream), 1)).map(numberOf)).toStrictEqual([0]);
      expect(await parked(stream)).toBe(0n);
    });

    it('know of no last event before they have read one', async () => {
      const stream = name('group');
      await client().createPersistentSubscriptionToStream(stream, 'group', settings({ startFrom: 123n }));
      const { stats } = await client().getPersistentSubscriptionToStreamInfo(stream, 'group');
      expect([stats['lastKnownEventRevision'], stats['lastCheckpointedEventRevision']]).toStrictEqual([
        undefined,
        undefined,
      ]);
    });

    it('measure how many events they hand on, and how long each consumer takes', async () => {
      const stream = name('group');
      await client().appendToStream(stream, events(200));
      await client().createPersistentSubscriptionToStream(stream, 'group', settings({ extraStatistics: true }));
      const subscription = subscribe(stream);
      const infos: GroupInfo[] = [];
      await take(subscription, 200, async (event, index) => {
        await subscription.ack(event);
        if (index === 199) infos.push(await client().getPersistentSubscriptionToStreamInfo(stream, 'group'));
      });
      const { stats, connections } = infos[0] as GroupInfo;
      expect([stats['totalItems'], stats['countSinceLastMeasurement']]).toStrictEqual([200n, 200n]);
      expect(stats['averagePerSecond']).toBeGreaterThan(0);
      expect(connections.map(({ averageItemsPerSecond }) => averageItemsPerSecond > 0)).toStrictEqual([true]);
      expect([...(connections[0]?.extraStatistics?.keys() ?? [])]).toContain('quintile 3');
    });

    it('pin the events of a stream to one consumer', async () => {
      const category = name('pinned').replaceAll('-', '');
      const filter = kit.streamNameFilter({ prefixes: [category] });
      await client().createPersistentSubscriptionToAll(
        category,
        kit.toAllSettings({ startFrom: 'start', consumerStrategyName: 'Pinned' }),
        { filter },
      );
      const consumers = [0, 1].map(() => client().subscribeToPersistentSubscriptionToAll(category));
      const seen: Array<[string, number]> = [];
      const done = Promise.all(consumers.map((consumer, which) => consumeStreams(consumer, which, seen)));
      for (let n = 0; n < 40; n++) await client().appendToStream(`${category}-${n % 8}`, events(1, n));
      await eventually(
        () => Promise.resolve(seen.length),
        (count) => count === 40,
      );
      await Promise.all(consumers.map((consumer) => consumer.unsubscribe()));
      await done;
      const byStream = Map.groupBy(seen, ([stream]) => stream);
      expect([...byStream.values()].map((some) => new Set(some.map(([, consumer]) => consumer)).size)).toStrictEqual(
        Array(8).fill(1),
      );
      expect(new Set(seen.map(([, consumer]) => consumer)).size).toBe(2);
      await client().deletePersistentSubscriptionToAll(category);
    });

    it('remember how far they are', async () => {
      const stream = name('group');
      await client().appendToStream(stream, events(4));
      await client().createPersistentSubscriptionToStream(stream, 'group', settings());
      await acking(subscribe(stream, { bufferSize: 1 }), 2);
      const known = () => client().getPersistentSubscriptionToStreamInfo(stream, 'group');
      const info = await eventually(known, ({ stats }) => stats['lastCheckpointedEventRevision'] !== undefined);
      expect([0n, 1n]).toContain(info.stats['lastCheckpointedEventRevision']);
      const checkpoints = await all(client().readStream(`$persistentsubscription-${stream}::group-checkpoint`));
      expect(checkpoints.at(-1)?.event?.type).toBe('$SubscriptionCheckpoint');
    });

    it('are created once, changed, listed, deleted, and then gone', async () => {
      const stream = name('group');
      await client().createPersistentSubscriptionToStream(stream, 'group', settings());
      const twice = await failureOf(client().createPersistentSubscriptionToStream(stream, 'group', settings()));
      expect([twice['type'], twice['streamName'], twice['groupName']]).toStrictEqual([
        'persistent-subscription-exists',
        stream,
        'group',
      ]);
      await client().updatePersistentSubscriptionToStream(stream, 'group', settings({ maxRetryCount: 7 }));
      const info = await client().getPersistentSubscriptionToStreamInfo(stream, 'group');
      expect(info.settings['maxRetryCount']).toBe(7);
      expect((await client().listAllPersistentSubscriptions()).map(({ eventSource }) => eventSource)).toContain(stream);
      await client().deletePersistentSubscriptionToStream(stream, 'group');
      const gone = await failureOf(client().deletePersistentSubscriptionToStream(stream, 'group'));
      expect(gone['type']).toBe('persistent-subscription-does-not-exist');
    });

    it('drop their consumers when deleted, and refuse more than they may have', async () => {
      const stream = name('group');
      await client().createPersistentSubscriptionToStream(stream, 'group', settings({ maxSubscriberCount: 1 }));
      const errorOf = (subscription: PersistentSubscription) =>
        new Promise<{ readonly type: string }>((resolve) => {
          subscription.on('error', resolve as (argument: never) => void).on('data', () => undefined);
        });
      const first = subscribe(stream);
      const dropped = errorOf(first);
      await new Promise((resolve) => void first.on('confirmation', resolve as (argument: never) => void));
      expect((await errorOf(subscribe(stream))).type).toBe('maximum-subscribers-reached');
      await client().deletePersistentSubscriptionToStream(stream, 'group');
      expect((await dropped).type).toBe('persistent-subscription-dropped');
    });
  });
};

const consume = async (consumer: PersistentSubscription, into: number[]): Promise<void> => {
  for await (const event of consumer) {
    into.push(numberOf(event));
    await consumer.ack(event);
  }
};

const consumeStreams = async (
  consumer: PersistentSubscription,
  which: number,
  into: Array<[string, number]>,
): Promise<void> => {
  for await (const event of consumer) {
    into.push([event.event?.streamId ?? '', which]);
    await consumer.ack(event);
  }
};
