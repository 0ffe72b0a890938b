import { ORIGIN } from '@zhudian/facts';
import { numbered } from '../support/new-facts';
import type { LogNow } from './event-log.opened';

export const specifyNotes = (log: LogNow): void => {
  describe('A note', () => {
    it('is not there before it is written', async () => {
      expect(await log().notes?.read('policies-a')).toBeUndefined();
    });

    it('is read as it was written last, each under its name', async () => {
      const notes = log().notes;
      for (const commit of [1, 2]) await notes?.write('policies-a', { first: { commit, on: ['RoundOpened'] } });
      await notes?.write('policies-b', { second: { commit: 3, on: [] } });
      expect(await notes?.read('policies-a')).toStrictEqual({ first: { commit: 2, on: ['RoundOpened'] } });
      expect(await notes?.read('policies-b')).toStrictEqual({ second: { commit: 3, on: [] } });
    });

    it('is no fact: neither the head nor a stream tells of it', async () => {
      await log().notes?.write('policies-a', { place: 1 });
      expect(await log().head()).toBe(ORIGIN);
      const position = await log().append([{ stream: 'A-1', expected: 'no_stream', facts: numbered(1) }]);
      await log().notes?.write('policies-a', { place: 2 });
      expect(await log().head()).toBe(position);
    });
  });
};
