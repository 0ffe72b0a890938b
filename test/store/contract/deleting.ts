import { all, failureOf } from '../support/collect';
import { expecting } from '../support/official-client';
import type { Part } from './subject';

export const deleting: Part = ({ kit, client, name }) => {
  const event = (n: number) => kit.jsonEvent({ type: 'Counted', data: { n } });

  describe('deleting', () => {
    it('hides a stream until it is written again, from where it was', async () => {
      const stream = name('delete');
      await client().appendToStream(stream, [event(0), event(1), event(2)]);
      await client().deleteStream(stream);
      expect((await failureOf(all(client().readStream(stream))))['type']).toBe('stream-not-found');
      const appended = await client().appendToStream(stream, event(3), expecting('no_stream'));
      expect(appended.nextExpectedRevision).toBe(3n);
      expect((await all(client().readStream(stream))).map(({ event }) => event?.revision)).toStrictEqual([3n]);
      expect((await client().getStreamMetadata(stream)).metadata).toStrictEqual({ truncateBefore: 3 });
    });

    it('drops the other metadata of a deleted stream', async () => {
      const stream = name('delete');
      await client().setStreamMetadata(stream, { maxCount: 2, own: 1 });
      await client().appendToStream(stream, event(0));
      await client().deleteStream(stream);
      const { metadata } = await client().getStreamMetadata(stream);
      expect(Object.keys(metadata ?? {})).toStrictEqual(['truncateBefore']);
    });

    it('lets a deleted stream begin again when it gets new metadata, without what it held', async () => {
      const stream = name('delete');
      await client().appendToStream(stream, [event(0), event(1)]);
      await client().deleteStream(stream);
      await client().setStreamMetadata(stream, { maxCount: 5 });
      expect(await all(client().readStream(stream))).toStrictEqual([]);
      expect((await client().getStreamMetadata(stream)).metadata).toStrictEqual({ maxCount: 5, truncateBefore: 2 });
      expect((await client().appendToStream(stream, event(2))).nextExpectedRevision).toBe(2n);
      expect((await all(client().readStream(stream))).map(({ event }) => event?.revision)).toStrictEqual([2n]);
    });

    it('refuses at a wrong revision', async () => {
      const stream = name('delete');
      await client().appendToStream(stream, [event(0), event(1)]);
      const failure = await failureOf(client().deleteStream(stream, expecting(5n)));
      expect([
        failure['type'],
        failure['streamName'],
        failure['actualState'] ?? failure['actualVersion'],
      ]).toStrictEqual(['wrong-expected-version', stream, 1n]);
    });

    it('tells of streams with any name', async () => {
      const stream = name('删除 50%');
      await client().appendToStream(stream, event(0));
      const failure = await failureOf(client().deleteStream(stream, expecting(7n)));
      expect(failure['type']).toBe('wrong-expected-version');
    });

    it('refuses a stream that never was', async () => {
      expect((await failureOf(client().deleteStream(name('delete'))))['type']).toBe('wrong-expected-version');
    });

    it('takes a stream that has metadata alone for one that exists', async () => {
      const stream = name('metadata-only');
      await client().setStreamMetadata(stream, { maxCount: 3 });
      expect((await failureOf(all(client().readStream(stream))))['type']).toBe('stream-not-found');
      const { nextExpectedRevision } = await client().appendToStream(stream, event(0), expecting('stream_exists'));
      expect(nextExpectedRevision).toBe(0n);
    });

    it('deletes a stream that has metadata alone, and deletes twice', async () => {
      const stream = name('metadata-only');
      await client().setStreamMetadata(stream, { maxCount: 3 });
      await client().deleteStream(stream);
      await client().deleteStream(stream);
      expect((await failureOf(client().appendToStream(stream, event(0), expecting('stream_exists'))))['type']).toBe(
        'wrong-expected-version',
      );
      expect((await client().appendToStream(stream, event(0), expecting('no_stream'))).nextExpectedRevision).toBe(0n);
    });

    it('still knows the last revision of a deleted stream', async () => {
      const stream = name('delete');
      await client().appendToStream(stream, [event(0), event(1)]);
      await client().deleteStream(stream, expecting(1n));
      const failure = await failureOf(client().appendToStream(stream, event(2), expecting(7n)));
      expect(failure['actualState'] ?? failure['actualVersion']).toBe(1n);
      await client().deleteStream(stream, expecting(1n));
      await client().tombstoneStream(stream, expecting(1n));
      expect((await failureOf(all(client().readStream(stream))))['type']).toBe('stream-deleted');
    });

    it('deletes for ever with a tombstone', async () => {
      const stream = name('tombstone');
      await client().appendToStream(stream, event(0));
      await client().tombstoneStream(stream, expecting(0n));
      expect((await failureOf(all(client().readStream(stream))))['type']).toBe('stream-deleted');
      expect((await failureOf(client().appendToStream(stream, event(1))))['type']).toBe('stream-deleted');
      expect((await failureOf(client().deleteStream(stream)))['type']).toBe('stream-deleted');
      const back = await all(client().readAll({ direction: 'backwards', fromPosition: 'end', maxCount: 100 }));
      const found = back.find(({ event }) => event?.streamId === stream);
      expect([found?.event?.type, found?.event?.revision]).toStrictEqual(['$streamDeleted', 9223372036854775807n]);
    });
  });
};
