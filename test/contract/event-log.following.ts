import { getEventListeners } from 'node:events';
import type { LogPage, Checkpoint, RecordedFact } from '@zhudian/facts';
import type { EventLog, FollowOptions } from '@zhudian/log';
import { numbered, numbersOf } from '../support/new-facts';
import type { LogNow } from './event-log.opened';

/** Follows until so many facts have come, then leaves. */
export const take = async (log: EventLog, count: number, options: FollowOptions = {}): Promise<readonly LogPage[]> => {
  const pages: LogPage[] = [];
  let taken = 0;
  for await (const page of log.follow(options)) {
    pages.push(page);
    taken += page.facts.length;
    if (taken >= count) break;
  }
  return pages;
};
export const factsOf = (pages: readonly LogPage[]): readonly RecordedFact[] => pages.flatMap(({ facts }) => facts);
const placeOf = ({ position, prepare }: RecordedFact): Checkpoint => ({ commit: position, prepare });

/** The official client cuts the time of recording to whole seconds when it reads a stream. */
const toTheSecond = (fact: RecordedFact): RecordedFact => ({ ...fact, recordedAt: fact.recordedAt.slice(0, 19) });

export const specifyFollowing = (log: LogNow): void => {
  const tell = (count: number, stream: string, first = 0) =>
    log().append([{ stream, expected: 'no_stream', facts: numbered(count, first) }]);

  describe('A follower', () => {
    it('sees every fact of every stream once, in the order of the log, as the streams tell them', async () => {
      await tell(3, 'A-1');
      await tell(2, 'B-1', 3);
      await log().append([{ stream: 'A-1', expected: 2, facts: numbered(1, 5) }]);
      const seen = factsOf(await take(log(), 6));
      expect(numbersOf(seen)).toStrictEqual([0, 1, 2, 3, 4, 5]);
      const ofStream = seen.filter(({ stream }) => stream === 'A-1').map(toTheSecond);
      expect(ofStream).toStrictEqual((await log().readStream('A-1')).map(toTheSecond));
    });

    it('is given pages that are never empty nor too large, each with the place of its last fact', async () => {
      await tell(10, 'A-1');
      const pages = await take(log(), 10, { pageSize: 4 });
      expect(numbersOf(factsOf(pages))).toStrictEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      for (const { facts, checkpoint } of pages) {
        expect(facts.length).toBeGreaterThan(0);
        expect(facts.length).toBeLessThanOrEqual(4);
        expect(checkpoint).toStrictEqual(facts.map(placeOf).at(-1));
      }
    });

    it('is never given a part of what shares one position, however small the pages', async () => {
      await tell(1, 'A-1');
      await log().append([
        { stream: 'B-1', expected: 'no_stream', facts: numbered(2, 1) },
        { stream: 'C-1', expected: 'no_stream', facts: numbered(3, 3) },
      ]);
      await tell(3, 'D-1', 6);
      const pages = await take(log(), 9, { pageSize: 2 });
      expect(numbersOf(factsOf(pages))).toStrictEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      const positions = pages.map(({ facts }) => new Set(facts.map(({ position }) => position)));
      const told = new Set(factsOf(pages).map(({ position }) => position));
      expect(positions.reduce((sum, { size }) => sum + size, 0)).toBe(told.size);
      expect(pages.map(({ checkpoint }) => checkpoint)).toStrictEqual(
        pages.map(({ facts }) => facts.map(placeOf).at(-1)),
      );
    });

    it('is never given a part of what one command tells, however small the pages', async () => {
      await tell(1, 'A-1');
      const facts = numbered(4, 1).map((fact, index) =>
        index === 3 ? fact : { ...fact, metadata: { ...fact.metadata, followedBy: String(3 - index) } },
      );
      await log().append([{ stream: 'B-1', expected: 'no_stream', facts }]);
      await tell(2, 'C-1', 5);
      const pages = await take(log(), 7, { pageSize: 2 });
      expect(numbersOf(factsOf(pages))).toStrictEqual([0, 1, 2, 3, 4, 5, 6]);
      const together = pages.filter((page) => numbersOf(page.facts).some((number) => number >= 1 && number <= 4));
      expect(together).toHaveLength(1);
    });

    it('goes on after any fact without gap or repeat', async () => {
      await log().append([
        { stream: 'A-1', expected: 'no_stream', facts: numbered(2) },
        { stream: 'B-1', expected: 'no_stream', facts: numbered(2, 2) },
      ]);
      await tell(2, 'C-1', 4);
      const whole = factsOf(await take(log(), 6));
      for (const [index, fact] of whole.slice(0, -1).entries()) {
        const rest = await take(log(), 5 - index, { after: placeOf(fact) });
        expect(factsOf(rest)).toStrictEqual(whole.slice(index + 1));
      }
    });

    it('sees what is told while it waits', async () => {
      const seen: number[] = [];
      const follower = log().follow()[Symbol.asyncIterator]();
      for (const number of [0, 1, 2, 3]) {
        const page = follower.next();
        await tell(1, `Live-${number}`, number);
        seen.push(...numbersOf(((await page).value as LogPage).facts));
      }
      await follower.return?.();
      expect(seen).toStrictEqual([0, 1, 2, 3]);
    });

    it('that is slow loses nothing and is given no page too large', async () => {
      await tell(100, 'A-1');
      const seen: number[] = [];
      for await (const { facts } of log().follow({ pageSize: 100 })) {
        // While it holds its first page, nine more are told.
        if (seen.length === 0) for (const page of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await tell(100, `B-${page}`, page * 100);
        expect(facts.length).toBeLessThanOrEqual(100);
        seen.push(...numbersOf(facts));
        if (seen.length === 1_000) break;
      }
      expect(seen).toStrictEqual(Array.from({ length: 1_000 }, (_, number) => number));
    });

    it('ends when its signal aborts while nothing happens, and leaves no listener behind', async () => {
      const leaving = new AbortController();
      const follower = log().follow({ signal: leaving.signal })[Symbol.asyncIterator]();
      await tell(1, 'A-1');
      expect((await follower.next()).done).toBe(false);
      const idle = follower.next();
      leaving.abort();
      expect(await idle).toStrictEqual({ done: true, value: undefined });
      expect(getEventListeners(leaving.signal, 'abort')).toStrictEqual([]);
    });

    it('does not begin when its signal has aborted before', async () => {
      await tell(1, 'A-1');
      expect(await take(log(), 1, { signal: AbortSignal.abort() })).toStrictEqual([]);
    });

    it('is given no page more once its signal has aborted', async () => {
      await tell(6, 'A-1');
      const leaving = new AbortController();
      const seen: number[] = [];
      for await (const { facts } of log().follow({ signal: leaving.signal, pageSize: 2 })) {
        seen.push(...numbersOf(facts));
        leaving.abort();
      }
      expect(seen.length).toBeLessThanOrEqual(2);
    });

    it('does not disturb another', async () => {
      await tell(4, 'A-1');
      const [one, other] = await Promise.all([take(log(), 4), take(log(), 4, { pageSize: 1 })]);
      expect(factsOf(one)).toStrictEqual(factsOf(other));
    });
  });
};
