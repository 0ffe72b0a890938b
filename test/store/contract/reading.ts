import { all, failureOf } from '../support/collect';
import type { Part } from './subject';

export const reading: Part = ({ kit, client, name }) => {
  const events = (count: number) =>
    Array.from({ length: count }, (_, n) => kit.jsonEvent({ type: 'Counted', data: { n } }));
  const revisions = async (stream: string, options: unknown) =>
    (await all(client().readStream(stream, options))).map(({ event }) => Number(event?.revision));

  describe('reading', () => {
    it('reads a stream from any revision in both directions', async () => {
      const stream = name('read');
      await client().appendToStream(stream, events(10));
      expect(await revisions(stream, { fromRevision: 7n })).toStrictEqual([7, 8, 9]);
      expect(await revisions(stream, { fromRevision: 4n, maxCount: 2 })).toStrictEqual([4, 5]);
      expect(await revisions(stream, { direction: 'backwards', fromRevision: 'end' })).toStrictEqual([
        9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
      ]);
      expect(await revisions(stream, { direction: 'backwards', fromRevision: 3n, maxCount: 2 })).toStrictEqual([3, 2]);
      expect(await revisions(stream, { fromRevision: 10n })).toStrictEqual([]);
    });

    it('says so when there is no such stream', async () => {
      const failure = await failureOf(all(client().readStream(name('nothing'))));
      expect(failure['type']).toBe('stream-not-found');
    });

    it('reads more than a page', async () => {
      const stream = name('read');
      for (let batch = 0; batch < 4; batch++) await client().appendToStream(stream, events(500));
      expect(await revisions(stream, {})).toStrictEqual(Array.from({ length: 2000 }, (_, n) => n));
    });

    it('reads everything in the order in which it was written', async () => {
      const [a, b] = [name('order'), name('order')];
      const start = await client().appendToStream(a, events(1));
      await client().appendToStream(b, events(1));
      await client().appendToStream(a, events(1));
      const from = { fromPosition: start.position, direction: 'forwards' };
      const seen = (await all(client().readAll(from))).filter(({ event }) => [a, b].includes(event?.streamId ?? ''));
      expect(seen.map(({ event }) => event?.streamId)).toStrictEqual([a, b, a]);
      const back = await all(client().readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 1000 }));
      expect(
        back.filter(({ event }) => [a, b].includes(event?.streamId ?? '')).map(({ event }) => event?.streamId),
      ).toStrictEqual([a, b, a]);
    });

    it('includes the given position forwards and leaves it out backwards', async () => {
      const stream = name('position');
      const first = await client().appendToStream(stream, events(1));
      const second = await client().appendToStream(stream, events(1));
      const forwards = await all(
        client().readAll({ direction: 'forwards', fromPosition: second.position, maxCount: 1 }),
      );
      expect(forwards.map(({ event }) => [event?.streamId, event?.revision])).toStrictEqual([[stream, 1n]]);
      const before = { direction: 'backwards', fromPosition: second.position, maxCount: 100 };
      const backwards = (await all(client().readAll(before))).filter(({ event }) => event?.streamId === stream);
      expect(backwards.map(({ event }) => event?.position)).toStrictEqual([first.position]);
    });

    it('resolves links when asked, and shows one whose event is gone', async () => {
      const [stream, links] = [name('linked'), name('links')];
      await client().appendToStream(stream, events(2));
      const link = (target: string) => kit.binaryEvent({ type: '$>', data: Buffer.from(target) });
      await client().appendToStream(links, [link(`1@${stream}`), link(`7@${stream}`)]);
      const seen = await all(client().readStream(links, { resolveLinkTos: true }));
      expect(
        seen.map(({ event, link }) => [event?.streamId, event?.revision, link?.streamId, link?.revision]),
      ).toStrictEqual([
        [stream, 1n, links, 0n],
        [undefined, undefined, links, 1n],
      ]);
      const plain = await all(client().readStream(links));
      expect(plain.map(({ event }) => event?.type)).toStrictEqual(['$>', '$>']);
    });
  });
};
