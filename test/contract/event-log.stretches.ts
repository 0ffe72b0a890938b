import type { RecordedFact } from '@zhudian/facts';
import { numbered, numbersOf } from '../support/new-facts';
import type { LogNow } from './event-log.opened';

const placeOf = ({ position, prepare }: RecordedFact) => ({ commit: position, prepare });

export const specifyStretches = (log: LogNow): void => {
  describe('A stretch', () => {
    const recorded: RecordedFact[] = [];
    beforeEach(async () => {
      recorded.length = 0;
      for (const [nth, stream] of ['Person-a', 'Round-1', 'Person-b', 'Personal-c', 'Person-a'].entries())
        await log().append([
          { stream, expected: nth === 4 ? 1 : 'no_stream', facts: numbered(2, 2 * nth) },
          ...(nth === 2 ? [{ stream: 'Clue-1', expected: 'no_stream' as const, facts: numbered(2, 20) }] : []),
        ]);
      const streams = ['Person-a', 'Round-1', 'Person-b', 'Personal-c', 'Clue-1'];
      const all = await Promise.all(streams.map((stream) => log().readStream(stream)));
      recorded.push(
        ...all.flat().toSorted((one, other) => one.position - other.position || one.prepare - other.prepare),
      );
    });
    const between = async (from: number, to: number, categories: readonly string[], size: number) => {
      const [first, last] = [from, to].map((nth) => recorded.find((fact) => numbersOf([fact])[0] === nth));
      if (!first || !last) throw new Error('No such facts.');
      return numbersOf(
        (await log().readStretch?.({ categories, from: placeOf(first), to: placeOf(last), size })) ?? [],
      );
    };

    it.each([1, 2, 3, 100])(
      'has the facts of its categories, both ends included, in order (about %i)',
      async (size) => {
        expect(await between(0, 9, ['Person'], size)).toStrictEqual([0, 1, 4, 5, 8, 9]);
        expect(await between(1, 8, ['Person'], size)).toStrictEqual([1, 4, 5, 8]);
        expect(await between(1, 5, ['Person', 'Clue', 'Round'], size)).toStrictEqual([1, 2, 3, 4, 5]);
        expect(await between(4, 21, ['Person', 'Clue'], size)).toStrictEqual([4, 5, 20, 21]);
        expect(await between(3, 3, ['Round'], size)).toStrictEqual([3]);
      },
    );

    it('has nothing where nothing of its categories lies', async () =>
      expect(await between(4, 5, ['Round', 'Absent'], 1)).toStrictEqual([]));

    it('tells each fact as its stream does', async () => {
      const [first, last] = [recorded[0], recorded.at(-1)];
      if (!first || !last) throw new Error('No facts.');
      const categories = ['Person', 'Round', 'Personal', 'Clue'];
      const read = await log().readStretch?.({ categories, from: placeOf(first), to: placeOf(last), size: 12 });
      expect(read).toStrictEqual(recorded);
    });
  });
};
