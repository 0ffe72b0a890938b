import { all, failureOf } from '../support/collect';
import type { Part } from './subject';

type Expected = 'any' | 'no_stream' | 'stream_exists' | bigint;

interface Across {
  multiStreamAppend(
    requests: ReadonlyArray<{ streamName: string; events: unknown; expectedState: Expected }>,
  ): Promise<Outcome>;
  appendRecords(
    records: ReadonlyArray<{ streamName: string; record: unknown }>,
    checks?: readonly object[],
  ): Promise<Outcome>;
}

interface Outcome {
  readonly position: bigint;
  readonly responses: ReadonlyArray<{ readonly streamName: string; readonly revision: bigint }>;
}

/** What only the newer client can ask for. */
export const appendingAcrossStreams: Part = ({ kit, client, name }) => {
  const across = () => client() as unknown as Across;
  const event = (type: string, metadata?: object) =>
    kit.jsonEvent({ type, data: { type }, ...(metadata ? { metadata } : {}) });

  describe('appending across streams', () => {
    it('writes to all streams, each event at a position of its own', async () => {
      const [a, b] = [name('multi'), name('multi')];
      const { responses, position } = await across().multiStreamAppend([
        { streamName: a, events: [event('One'), event('Two')], expectedState: 'no_stream' },
        { streamName: b, events: [event('Three', { who: 'x' })], expectedState: 'any' },
      ]);
      expect(responses).toStrictEqual([
        { streamName: a, revision: 1n },
        { streamName: b, revision: 0n },
      ]);
      const seen = [...(await all(client().readStream(a))), ...(await all(client().readStream(b)))];
      const positions = seen.map(({ event }) => event?.position?.commit ?? 0n);
      expect(positions).toStrictEqual([...new Set(positions)].toSorted((x, y) => (x < y ? -1 : 1)));
      expect(positions.at(-1)).toBe(position);
      expect(seen.at(-1)?.event?.metadata).toStrictEqual({
        who: 'x',
        '$schema.format': 'Json',
        '$schema.name': 'Three',
      });
    });

    it('writes to no stream if one is not as expected', async () => {
      const [a, b] = [name('multi'), name('multi')];
      await client().appendToStream(b, event('There'));
      const failure = await failureOf(
        across().multiStreamAppend([
          { streamName: a, events: [event('One')], expectedState: 'any' },
          { streamName: b, events: [event('Two')], expectedState: 'no_stream' },
        ]),
      );
      expect([failure['type'], failure['streamName'], failure['actualState']]).toStrictEqual([
        'wrong-expected-version',
        b,
        0n,
      ]);
      expect((await failureOf(all(client().readStream(a))))['type']).toBe('stream-not-found');
    });

    it('answers a repetition as it did the first time', async () => {
      const [a, b] = [name('multi'), name('multi')];
      const requests = [
        { streamName: a, events: [event('One')], expectedState: 'no_stream' as const },
        { streamName: b, events: [event('Two')], expectedState: 'no_stream' as const },
      ];
      const first = await across().multiStreamAppend(requests);
      expect(await across().multiStreamAppend(requests)).toStrictEqual(first);
      expect(await all(client().readStream(a))).toHaveLength(1);
    });

    it('refuses to repeat one half and write the other', async () => {
      const [a, b] = [name('multi'), name('multi')];
      const first = { streamName: a, events: [event('One')], expectedState: 'no_stream' as const };
      await across().multiStreamAppend([first]);
      const failure = await failureOf(
        across().multiStreamAppend([first, { streamName: b, events: [event('Two')], expectedState: 'any' }]),
      );
      expect([failure['type'], failure['streamName']]).toStrictEqual(['wrong-expected-version', a]);
      expect((await failureOf(all(client().readStream(b))))['type']).toBe('stream-not-found');
    });

    it('says which stream was deleted for ever', async () => {
      const gone = name('multi');
      await client().appendToStream(gone, event('One'));
      await client().tombstoneStream(gone);
      const failure = await failureOf(
        across().multiStreamAppend([{ streamName: gone, events: [event('Two')], expectedState: 'any' }]),
      );
      expect([failure['type'], failure['stream']]).toStrictEqual(['stream-tombstoned', gone]);
    });

    it('keeps the order of records across streams', async () => {
      const [a, b] = [name('records'), name('records')];
      const start = await client().appendToStream(name('start'), event('Start'));
      const { responses } = await across().appendRecords([
        { streamName: a, record: event('One') },
        { streamName: b, record: event('Two') },
        { streamName: a, record: event('Three') },
      ]);
      expect(responses).toStrictEqual([
        { streamName: a, revision: 1n },
        { streamName: b, revision: 0n },
      ]);
      const seen = await all(client().readAll({ direction: 'forwards', fromPosition: start.position }));
      const own = seen.filter(({ event }) => [a, b].includes(event?.streamId ?? ''));
      expect(own.map(({ event }) => event?.type)).toStrictEqual(['One', 'Two', 'Three']);
    });

    it('tells of every stream that is not as it was checked to be, and writes nothing', async () => {
      const [written, there, missing] = [name('records'), name('records'), name('records')];
      await client().appendToStream(there, event('There'));
      const failure = await failureOf(
        across().appendRecords(
          [{ streamName: written, record: event('One') }],
          [
            { streamName: there, expectedState: 0n },
            { streamName: there, expectedState: 'no_stream' },
            { streamName: missing, expectedState: 'stream_exists' },
          ],
        ),
      );
      expect(failure['type']).toBe('append-consistency-violation');
      expect(failure['violations']).toStrictEqual([
        { checkIndex: 1, streamName: there, expectedState: 'no_stream', actualState: 0n },
        { checkIndex: 2, streamName: missing, expectedState: 'stream_exists', actualState: 'no_stream' },
      ]);
      expect((await failureOf(all(client().readStream(written))))['type']).toBe('stream-not-found');
    });

    it('refuses a check of revision 0 where the stream is further, or is not there', async () => {
      const [further, missing] = [name('records'), name('records')];
      await client().appendToStream(further, [event('One'), event('Two')]);
      const failure = await failureOf(
        across().appendRecords(
          [{ streamName: name('records'), record: event('Three') }],
          [
            { streamName: further, expectedState: 0n },
            { streamName: missing, expectedState: 0n },
          ],
        ),
      );
      expect(failure['violations']).toStrictEqual([
        { checkIndex: 0, streamName: further, expectedState: 0n, actualState: 1n },
        { checkIndex: 1, streamName: missing, expectedState: 0n, actualState: 'no_stream' },
      ]);
    });

    it('tells deleted streams from those that never were, and lets checks ask for them', async () => {
      const [deleted, gone, there] = [name('records'), name('records'), name('records')];
      for (const stream of [deleted, gone, there]) await client().appendToStream(stream, event('One'));
      await client().deleteStream(deleted);
      await client().tombstoneStream(gone);
      const asking = (checks: ReadonlyArray<readonly [string, bigint | 'stream_exists']>) =>
        across().appendRecords(
          [{ streamName: name('records'), record: event('Two') }],
          checks.map(([streamName, expectedState]) => ({ streamName, expectedState })),
        );
      await asking([
        [deleted, -5n],
        [gone, -6n],
        [deleted, 0n],
      ]);
      const failure = await failureOf(
        asking([
          [deleted, 'stream_exists'],
          [gone, 'stream_exists'],
          [there, -5n],
          [there, -6n],
        ]),
      );
      const violations = failure['violations'] as ReadonlyArray<{ readonly actualState: unknown }>;
      expect(violations.map(({ actualState }) => actualState)).toStrictEqual([-5n, -6n, 0n, 0n]);
      expect((await failureOf(asking([[there, -2n]])))['code']).toBe(3);
    });
  });
};
