import type { RecordedFact } from '@zhudian/facts';
import { RevisionConflict, type ExpectedRevision, type StreamAppend } from '@zhudian/log';
import { numbered, numbersOf } from '../support/new-facts';
import type { LogNow } from './event-log.opened';

const appendTo = (stream: string, expected: ExpectedRevision, count = 1, first = 0): StreamAppend => ({
  stream,
  expected,
  facts: numbered(count, first),
});
const many = (count: number, category: string) => Array.from({ length: count }, (_, at) => `${category}-${at}`);
const lastOf = (facts: readonly RecordedFact[]) => facts.at(-1)?.position;

export const specifyAppends = (log: LogNow): void => {
  const namesOfConflict = (appends: readonly StreamAppend[]) =>
    log()
      .append(appends)
      .then(
        () => 'appended',
        (error: unknown) => (error instanceof RevisionConflict ? error.stream : error),
      );

  describe('An append', () => {
    it('answers with the position of its last fact', async () => {
      const position = await log().append([appendTo('A-1', 'no_stream', 3)]);
      expect(position).toBe(lastOf(await log().readStream('A-1')));
    });

    it.each<ExpectedRevision>(['no_stream', 0, 2, 3])(
      'is refused at %p when the stream stands at 1',
      async (expected) => {
        await log().append([appendTo('A-1', 'no_stream', 2)]);
        const head = await log().head();
        expect(await namesOfConflict([appendTo('A-1', expected)])).toBe('A-1');
        expect(await log().head()).toBe(head);
      },
    );

    it('is refused at a revision when there is no stream', async () => {
      expect(await namesOfConflict([appendTo('A-1', 0)])).toBe('A-1');
      expect(await log().readStream('A-1')).toStrictEqual([]);
    });

    it('that is made of facts half there and half new is refused', async () => {
      const append = appendTo('A-1', 'no_stream', 1);
      await log().append([append]);
      const more = { ...append, facts: [...append.facts, ...numbered(1, 1)] };
      expect(await namesOfConflict([more])).toBe('A-1');
      expect(numbersOf(await log().readStream('A-1'))).toStrictEqual([0]);
    });

    it('reaches the stream once when many are made at the same revision', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, caller) => namesOfConflict([appendTo('A-1', 'no_stream', 1, caller)])),
      );
      const winner = outcomes.indexOf('appended');
      expect(outcomes.filter((outcome) => outcome !== 'A-1')).toStrictEqual(['appended']);
      expect(numbersOf(await log().readStream('A-1'))).toStrictEqual([winner]);
    });

    it.each([
      ['has to wait for another of its streams', ['A-1', 'B-1']],
      ['has to wait because it is too large to go along', ['B-1', ...many(63, 'Other')]],
    ])('that waits is not overtaken on its own stream: one that %s', async (_, streams) => {
      const first = ['A-1', ...many(2, 'First')].map((stream) => appendTo(stream, 'no_stream'));
      const second = streams.map((stream) => appendTo(stream, stream === 'A-1' ? 0 : 'no_stream', 1, 1));
      const outcomes = await Promise.all([first, second, [appendTo('B-1', 0, 1, 2)]].map(namesOfConflict));
      expect(outcomes).toStrictEqual(['appended', 'appended', 'appended']);
      expect(numbersOf(await log().readStream('B-1'))).toStrictEqual([1, 2]);
    });

    it('is of no concern to others that are made at the same time', async () => {
      await log().append([appendTo('Taken-1', 'no_stream')]);
      const outcomes = await Promise.all([
        namesOfConflict([appendTo('A-1', 'no_stream')]),
        namesOfConflict([appendTo('Taken-1', 'no_stream')]),
        namesOfConflict([appendTo('B-1', 'no_stream'), appendTo('C-1', 3)]),
        namesOfConflict([appendTo('D-1', 'no_stream', 1, 4), appendTo('E-1', 'no_stream', 1, 5)]),
      ]);
      expect(outcomes).toStrictEqual(['appended', 'Taken-1', 'C-1', 'appended']);
      expect(await log().readStream('B-1')).toStrictEqual([]);
      expect(numbersOf([...(await log().readStream('D-1')), ...(await log().readStream('E-1'))])).toStrictEqual([4, 5]);
    });
  });

  describe('An append that holds a stream without writing to it', () => {
    const held = (stream: string, expected: ExpectedRevision): StreamAppend => ({ stream, expected, facts: [] });

    it.each([
      ['where it stands', 1, 'appended'],
      ['that has moved on', 0, 'Held-1'],
      ['that is said not to exist', 'no_stream', 'Held-1'],
      ['that has not come so far', 2, 'Held-1'],
    ] as const)('%s', async (_, expected, outcome) => {
      await log().append([appendTo('Held-1', 'no_stream', 2)]);
      expect(await namesOfConflict([held('Held-1', expected), appendTo('A-1', 'no_stream')])).toBe(outcome);
      expect(numbersOf(await log().readStream('A-1'))).toStrictEqual(outcome === 'appended' ? [0] : []);
      expect(numbersOf(await log().readStream('Held-1'))).toStrictEqual([0, 1]);
    });

    it.each([
      ['no_stream', 'appended'],
      [0, 'Never-1'],
    ] as const)('at %p where there is none', async (expected, outcome) => {
      expect(await namesOfConflict([held('Never-1', expected), appendTo('A-1', 'no_stream')])).toBe(outcome);
      expect(await log().readStream('Never-1')).toStrictEqual([]);
    });

    it('shares it with others that hold it, and loses against one that writes it', async () => {
      await log().append([appendTo('Held-1', 'no_stream')]);
      const holders = Array.from({ length: 30 }, (_, at) => [held('Held-1', 0), appendTo(`A-${at}`, 'no_stream')]);
      const writers = [appendTo('Held-1', 0, 1, 1)];
      const late = [held('Held-1', 0), appendTo('Late-1', 'no_stream')];
      const outcomes = await Promise.all([...holders, writers, late].map(namesOfConflict));
      expect(outcomes).toStrictEqual([...holders.map(() => 'appended'), 'appended', 'Held-1']);
      expect(await log().readStream('Late-1')).toStrictEqual([]);
    });
  });

  describe('An append to several streams', () => {
    it('reaches all, in the order in which they are given', async () => {
      await log().append([appendTo('B-1', 'no_stream')]);
      const position = await log().append([
        appendTo('A-1', 'no_stream', 2),
        appendTo('B-1', 0, 1, 1),
        appendTo('C-1', 'no_stream'),
      ]);
      const all = (await Promise.all(['A-1', 'B-1', 'C-1'].map((stream) => log().readStream(stream)))).flat();
      const inOrder = all.toSorted((one, other) => one.position - other.position || one.prepare - other.prepare);
      expect(inOrder.map(({ stream }) => stream)).toStrictEqual(['B-1', 'A-1', 'A-1', 'B-1', 'C-1']);
      expect(position).toBe(lastOf(inOrder));
    });

    it.each([0, 1, 2])('reaches none when number %i has moved on', async (moved) => {
      const streams = ['A-1', 'B-1', 'C-1'];
      await log().append([appendTo(streams[moved] ?? '', 'no_stream', 1, 9)]);
      const head = await log().head();
      expect(await namesOfConflict(streams.map((stream) => appendTo(stream, 'no_stream')))).toBe(streams[moved]);
      expect(await log().head()).toBe(head);
    });

    it('is refused at a revision when one of them does not exist', async () => {
      expect(await namesOfConflict([appendTo('A-1', 'no_stream'), appendTo('B-1', 4)])).toBe('B-1');
      expect(await log().readStream('A-1')).toStrictEqual([]);
    });

    it.each([['one stream'], ['one stream', 'another']])(
      'that is repeated is answered as before or refused, never written twice: %p',
      async (...streams) => {
        const appends = streams.map((stream) => appendTo(stream, 'no_stream', 2));
        const first = await log().append(appends);
        await log().append([appendTo(streams[0] ?? '', 1, 1, 2)]);
        const again = await log()
          .append(appends)
          .catch((error: unknown) => (error instanceof RevisionConflict ? 'refused' : error));
        expect([first, 'refused']).toContainEqual(again);
        const numbers = await Promise.all(streams.map(async (stream) => numbersOf(await log().readStream(stream))));
        expect(numbers).toStrictEqual(streams.map((_, index) => (index === 0 ? [0, 1, 2] : [0, 1])));
      },
    );
  });
};
