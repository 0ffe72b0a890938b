import { all } from '../support/collect';
import type { Part } from './subject';

export const metadata: Part = ({ kit, client, name }) => {
  const events = (count: number) =>
    Array.from({ length: count }, (_, n) => kit.jsonEvent({ type: 'Counted', data: { n } }));
  const revisions = async (stream: string, options: unknown = {}) =>
    (await all(client().readStream(stream, options))).map(({ event }) => Number(event?.revision));

  describe('stream metadata', () => {
    it('is kept as it was set', async () => {
      const stream = name('meta');
      const written = {
        maxCount: 5,
        maxAge: 3600,
        cacheControl: 10,
        truncateBefore: 0,
        acl: { readRoles: ['$all'] },
        own: { x: [1] },
      };
      await client().setStreamMetadata(stream, written);
      expect((await client().getStreamMetadata(stream)).metadata).toStrictEqual({
        ...written,
        acl: { readRoles: ['$all'] },
      });
    });

    it('is nothing for a stream that has none', async () => {
      expect((await client().getStreamMetadata(name('meta'))).metadata).toBeUndefined();
    });

    it('shows the last events only, by number', async () => {
      const stream = name('meta');
      await client().appendToStream(stream, events(10));
      await client().setStreamMetadata(stream, { maxCount: 3 });
      expect(await revisions(stream)).toStrictEqual([7, 8, 9]);
      await client().appendToStream(stream, events(1));
      expect(await revisions(stream)).toStrictEqual([8, 9, 10]);
      expect(await revisions(stream, { direction: 'backwards', fromRevision: 'end' })).toStrictEqual([10, 9, 8]);
    });

    it('hides events before a revision', async () => {
      const stream = name('meta');
      await client().appendToStream(stream, events(6));
      await client().setStreamMetadata(stream, { truncateBefore: 4 });
      expect(await revisions(stream)).toStrictEqual([4, 5]);
      expect(await revisions(stream, { fromRevision: 1n, maxCount: 1 })).toStrictEqual([4]);
    });

    it('hides events that are too old', async () => {
      const stream = name('meta');
      await client().appendToStream(stream, events(2));
      await client().setStreamMetadata(stream, { maxAge: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await client().appendToStream(stream, events(1));
      expect(await revisions(stream)).toStrictEqual([2]);
    });

    it('can be set before the stream is', async () => {
      const stream = name('meta');
      await client().setStreamMetadata(stream, { maxCount: 1 });
      await client().appendToStream(stream, events(3));
      expect(await revisions(stream)).toStrictEqual([2]);
    });
  });
};
