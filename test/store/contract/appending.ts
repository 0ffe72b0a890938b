import { randomUUID } from 'node:crypto';
import { all, failureOf, take } from '../support/collect';
import { expecting } from '../support/official-client';
import type { Part } from './subject';

const MIB = 1024 * 1024;

export const appending: Part = ({ kit, client, name }) => {
  const event = (n: number, id?: string) =>
    kit.jsonEvent({ type: 'Counted', data: { n }, ...(id === undefined ? {} : { id }) });
  const numbers = async (stream: string) =>
    (await all(client().readStream(stream))).map(({ event }) => (event?.data as { n: number }).n);

  describe('appending', () => {
    it('numbers events from 0 and gives every event a later position', async () => {
      const stream = name('append');
      const first = await client().appendToStream(stream, [event(1), event(2)], expecting('no_stream'));
      const second = await client().appendToStream(stream, event(3), expecting(1n));
      expect([first.success, first.nextExpectedRevision, second.nextExpectedRevision]).toStrictEqual([true, 1n, 2n]);
      const seen = await all(client().readStream(stream));
      expect(seen.map(({ event }) => event?.revision)).toStrictEqual([0n, 1n, 2n]);
      expect((second.position?.commit ?? 0n) > (first.position?.commit ?? 0n)).toBe(true);
    });

    it('refuses a stream that is there when none is expected', async () => {
      const stream = name('append');
      await client().appendToStream(stream, event(1));
      const failure = await failureOf(client().appendToStream(stream, event(2), expecting('no_stream')));
      expect([failure['type'], failure['streamName']]).toStrictEqual(['wrong-expected-version', stream]);
      expect(failure['actualState'] ?? failure['actualVersion']).toBe(0n);
    });

    it('refuses a revision that is not the last', async () => {
      const stream = name('append');
      await client().appendToStream(stream, [event(1), event(2)]);
      expect((await failureOf(client().appendToStream(stream, event(3), expecting(0n))))['type']).toBe(
        'wrong-expected-version',
      );
      expect((await failureOf(client().appendToStream(stream, event(3), expecting(2n))))['type']).toBe(
        'wrong-expected-version',
      );
      expect(await numbers(stream)).toStrictEqual([1, 2]);
    });

    it('refuses a stream that is not there when one is expected', async () => {
      const failure = await failureOf(client().appendToStream(name('append'), event(1), expecting('stream_exists')));
      expect(failure['type']).toBe('wrong-expected-version');
    });

    it('can tell of a wrong revision without failing', async () => {
      const stream = name('append');
      await client().appendToStream(stream, event(1));
      const withCredentials = { ...expecting(7n), credentials: { username: 'admin', password: 'changeit' } };
      expect((await failureOf(client().appendToStream(stream, event(2), withCredentials)))['type']).toBe(
        'wrong-expected-version',
      );
    });

    it('answers a repetition at an exact revision as it did the first time', async () => {
      const stream = name('append');
      await client().appendToStream(stream, event(0));
      const batch = [event(1), event(2)];
      const first = await client().appendToStream(stream, batch, expecting(0n));
      await client().appendToStream(stream, event(3));
      const again = await client().appendToStream(stream, batch, expecting(0n));
      expect([again.nextExpectedRevision, again.position]).toStrictEqual([first.nextExpectedRevision, first.position]);
      expect(await numbers(stream)).toStrictEqual([0, 1, 2, 3]);
    });

    it('answers a repetition at any revision as it did the first time', async () => {
      const stream = name('append');
      const one = event(1);
      const first = await client().appendToStream(stream, one);
      const again = await client().appendToStream(stream, one);
      expect(again.nextExpectedRevision).toBe(first.nextExpectedRevision);
      expect(await numbers(stream)).toStrictEqual([1]);
    });

    it('refuses a repetition that is followed by something new', async () => {
      const stream = name('append');
      const one = event(1);
      await client().appendToStream(stream, one, expecting('no_stream'));
      const failure = await failureOf(client().appendToStream(stream, [one, event(2)], expecting('no_stream')));
      expect(failure['type']).toBe('wrong-expected-version');
    });

    it('keeps an id, a type, data and metadata as they were given', async () => {
      const stream = name('append');
      const id = randomUUID();
      await client().appendToStream(
        stream,
        kit.jsonEvent({ id, type: 'Said 话', data: { text: '驻点' }, metadata: { who: 'x' } }),
      );
      const bytes = new Uint8Array([0, 255, 10, 13]);
      await client().appendToStream(
        stream,
        kit.binaryEvent({ type: 'Bytes', data: bytes, metadata: new Uint8Array([1]) }),
      );
      const [json, binary] = await all(client().readStream(stream));
      expect(json?.event).toMatchObject({
        id,
        streamId: stream,
        type: 'Said 话',
        data: { text: '驻点' },
        metadata: { who: 'x' },
        isJson: true,
      });
      expect([...(binary?.event?.data as Uint8Array)]).toStrictEqual([...bytes]);
      expect(binary?.event?.isJson).toBe(false);
    });

    it('refuses an append that is too large', async () => {
      const large = kit.binaryEvent({ type: 'Large', data: Buffer.alloc(16 * MIB + 1) });
      const failure = await failureOf(client().appendToStream(name('append'), large));
      expect(failure['type']).toMatch(/^maximum-append-(event-)?size-exceeded$/);
    });

    it('takes an event of nearly 16 MiB, which every client can read again', async () => {
      const stream = name('append');
      const data = Buffer.alloc(16 * MIB - 1024, 'x');
      await client().appendToStream(stream, kit.binaryEvent({ type: 'Large', data }));
      const [read] = await all(client().readStream(stream));
      const [followed] = await take(client().subscribeToStream(stream), 1);
      for (const event of [read?.event, followed?.event]) {
        expect(Buffer.from(event?.data as Uint8Array).equals(data)).toBe(true);
      }
    });

    it('takes an append of many events that are larger together than one may be', async () => {
      const stream = name('append');
      const events = Array.from({ length: 20 }, () => kit.binaryEvent({ type: 'Large', data: Buffer.alloc(MIB) }));
      expect((await client().appendToStream(stream, events)).nextExpectedRevision).toBe(19n);
    });

    it('tells when an event was created, to the millisecond', async () => {
      const stream = name('append');
      const before = Date.now();
      await client().appendToStream(stream, event(1));
      const [followed] = await take(client().subscribeToStream(stream), 1);
      expect(followed?.event?.created.getTime()).toBeGreaterThanOrEqual(before);
    });

    it('keeps the order of many appends at once', async () => {
      const stream = name('append');
      await Promise.all(Array.from({ length: 100 }, (_, n) => client().appendToStream(stream, event(n))));
      const seen = await all(client().readStream(stream));
      expect(seen.map(({ event }) => Number(event?.revision))).toStrictEqual(Array.from({ length: 100 }, (_, n) => n));
      expect(new Set(await numbers(stream)).size).toBe(100);
    });
  });
};
