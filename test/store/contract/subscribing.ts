import { take } from '../support/collect';
import type { Position, Resolved, Subscription } from '../support/official-client';
import type { Part } from './subject';

const revisions = (events: readonly Resolved[]) => events.map(({ event }) => Number(event?.revision));

export const subscribing: Part = ({ kit, client, name }) => {
  const events = (count: number, type = 'Counted') =>
    Array.from({ length: count }, (_, n) => kit.jsonEvent({ type, data: { n } }));
  const once = <T>(subscription: Subscription, event: string): Promise<T> =>
    new Promise((resolve) => void subscription.on(event, resolve as (argument: never) => void));

  describe('subscribing', () => {
    it('follows a stream from its beginning, then live, without gap or repeat', async () => {
      const stream = name('follow');
      await client().appendToStream(stream, events(5));
      const subscription = client().subscribeToStream(stream, { fromRevision: 'start' });
      const caughtUp = once(subscription, 'caughtUp');
      const seen = await take(subscription, 25, async (_, index) => {
        if (index === 4) for (let n = 0; n < 20; n++) void client().appendToStream(stream, events(1));
      });
      expect(revisions(seen)).toStrictEqual(Array.from({ length: 25 }, (_, n) => n));
      await caughtUp;
    });

    it('begins after the given revision', async () => {
      const stream = name('follow');
      await client().appendToStream(stream, events(5));
      expect(revisions(await take(client().subscribeToStream(stream, { fromRevision: 2n }), 2))).toStrictEqual([3, 4]);
    });

    it('begins at the end, and with a stream that is not there yet', async () => {
      const [stream, later] = [name('follow'), name('later')];
      await client().appendToStream(stream, events(5));
      for (const [subscribed, first] of [
        [stream, 5],
        [later, 0],
      ] as const) {
        const subscription = client().subscribeToStream(subscribed, { fromRevision: 'end' });
        await once(subscription, 'confirmation');
        const seen = take(subscription, 1);
        await client().appendToStream(subscribed, events(1));
        expect(revisions(await seen)).toStrictEqual([first]);
      }
    });

    it('follows everything from a position, in order', async () => {
      const [a, b] = [name('all'), name('all')];
      const start = await client().appendToStream(a, events(1));
      const subscription = client().subscribeToAll({ fromPosition: start.position });
      for (let n = 0; n < 10; n++) await client().appendToStream(n % 2 ? a : b, events(1));
      const seen: Resolved[] = [];
      for await (const one of subscription) {
        if ([a, b].includes(one.event?.streamId ?? '')) seen.push(one);
        if (seen.length === 10) break;
      }
      await subscription.unsubscribe();
      expect(seen.map(({ event }) => event?.streamId)).toStrictEqual(
        Array.from({ length: 10 }, (_, n) => (n % 2 ? a : b)),
      );
    });

    it.each(['prefix', 'regex'] as const)('filters by stream name (%s)', async (how) => {
      const wanted = name(`wanted${how}`);
      const start = await client().appendToStream(name('other'), events(1));
      await client().appendToStream(wanted, events(2));
      await client().appendToStream(name('other'), events(3));
      await client().appendToStream(wanted, events(1));
      const filter = kit.streamNameFilter(how === 'prefix' ? { prefixes: [wanted] } : { regex: `^${wanted}$` });
      const seen = await take(client().subscribeToAll({ fromPosition: start.position, filter }), 3);
      expect(seen.map(({ event }) => event?.streamId)).toStrictEqual([wanted, wanted, wanted]);
    });

    it.each(['prefix', 'regex'] as const)('filters by event type (%s)', async (how) => {
      const type = name(`Type${how}`).replaceAll('-', '');
      const start = await client().appendToStream(name('other'), events(1));
      await client().appendToStream(name('typed'), [...events(2, type), ...events(2), ...events(1, type)]);
      const filter = kit.eventTypeFilter(how === 'prefix' ? { prefixes: [type] } : { regex: `^${type}$` });
      const seen = await take(client().subscribeToAll({ fromPosition: start.position, filter }), 3);
      expect(seen.map(({ event }) => event?.type)).toStrictEqual([type, type, type]);
    });

    it('tells how far a filter has looked, so that one can go on from there', async () => {
      const wanted = name('sparse');
      const start = await client().appendToStream(name('noise'), events(1));
      await client().appendToStream(name('noise'), events(200));
      const { promise: reached, resolve } = Promise.withResolvers<Position>();
      const checkpointReached = (_: unknown, position: Position): void => resolve(position);
      const counting = kit.streamNameFilter({
        prefixes: [wanted],
        maxSearchWindow: 50,
        checkpointInterval: 1,
        checkpointReached,
      });
      const subscription = client().subscribeToAll({ fromPosition: start.position, filter: counting });
      subscription.on('data', () => undefined);
      const checkpoint = await reached;
      await subscription.unsubscribe();
      expect(checkpoint.commit > (start.position?.commit ?? 0n)).toBe(true);
      await client().appendToStream(wanted, events(1));
      const filter = kit.streamNameFilter({ prefixes: [wanted] });
      expect(revisions(await take(client().subscribeToAll({ fromPosition: checkpoint, filter }), 1))).toStrictEqual([
        0,
      ]);
    });

    it('leaves system events out when asked', async () => {
      const stream = name('plain');
      const start = await client().appendToStream(name('other'), events(1));
      await client().setStreamMetadata(stream, { own: 1 });
      await client().appendToStream(stream, events(1));
      const subscription = client().subscribeToAll({ fromPosition: start.position, filter: kit.excludeSystemEvents() });
      const [first] = await take(subscription, 1);
      expect(first?.event?.type).toBe('Counted');
    });

    it('fails when its stream is deleted for ever', async () => {
      const stream = name('follow');
      await client().appendToStream(stream, events(1));
      const subscription = client().subscribeToStream(stream, { fromRevision: 'start' });
      const failed = once<{ readonly type: string }>(subscription, 'error');
      subscription.on('data', () => undefined);
      await once(subscription, 'confirmation');
      await client().tombstoneStream(stream);
      expect((await failed).type).toBe('stream-deleted');
    });
  });
};
