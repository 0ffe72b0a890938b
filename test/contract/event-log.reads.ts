import { ORIGIN } from '@zhudian/facts';
import { factMetadata, numbered, numbersOf } from '../support/new-facts';
import type { LogNow } from './event-log.opened';

export const specifyReads = (log: LogNow): void => {
  describe('A stream', () => {
    it('that is absent has no facts', async () => {
      expect(await log().readStream('Round-absent')).toStrictEqual([]);
    });

    it('gives back each fact as it was told, with its place', async () => {
      const data = { title: '2016 年第一批选派', scores: [58.5, 0, -1e-7], nested: { empty: [], deep: { yes: true } } };
      const metadata = factMetadata({ evidence: '[{"name":"意见.pdf"}]' });
      const fact = { id: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11', type: 'RoundOpened', data, metadata };
      await log().append([{ stream: 'Round-2016-1', expected: 'no_stream', facts: [fact] }]);

      const [recorded, ...others] = await log().readStream('Round-2016-1');
      expect(others).toStrictEqual([]);
      const position = await log().head();
      expect(recorded).toStrictEqual({
        ...fact,
        stream: 'Round-2016-1',
        revision: 0,
        position,
        prepare: position,
        recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      });
    });

    it('is read in order, whole or after a revision, however long it is', async () => {
      await log().append([{ stream: 'Long-1', expected: 'no_stream', facts: numbered(700) }]);
      await log().append([{ stream: 'Long-1', expected: 699, facts: numbered(700, 700) }]);

      const whole = await log().readStream('Long-1');
      expect(numbersOf(whole)).toStrictEqual(Array.from({ length: 1_400 }, (_, number) => number));
      expect(whole.map(({ revision }) => revision)).toStrictEqual(numbersOf(whole));
      for (const after of [-1, 0, 698, 699, 1_398, 1_399])
        expect(numbersOf(await log().readStream('Long-1', after))).toStrictEqual(numbersOf(whole).slice(after + 1));
    });

    it('keeps apart from streams whose names begin alike', async () => {
      await log().append([{ stream: 'Round-1', expected: 'no_stream', facts: numbered(2) }]);
      await log().append([{ stream: 'Round-1.wei', expected: 'no_stream', facts: numbered(1, 7) }]);
      expect(numbersOf(await log().readStream('Round-1'))).toStrictEqual([0, 1]);
      expect(numbersOf(await log().readStream('Round-1.wei'))).toStrictEqual([7]);
    });
  });

  describe('The head', () => {
    it('of an empty log is the origin', async () => {
      expect(await log().head()).toBe(ORIGIN);
    });

    it('is the position of the newest fact', async () => {
      await log().append([{ stream: 'A-1', expected: 'no_stream', facts: numbered(3) }]);
      await log().append([{ stream: 'B-1', expected: 'no_stream', facts: numbered(2) }]);
      const [, newest] = await log().readStream('B-1');
      expect(await log().head()).toBe(newest?.position);
    });
  });
};
