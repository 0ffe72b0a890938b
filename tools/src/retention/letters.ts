import { SinkFolder } from '@zhudian/gateway';
import { amountOf, dayOf, type KeptFolder } from './kept-folder';

/** The events that another system did not take, by when they were recorded. The sink does not run meanwhile. */
export const keptLetters = (path: string): KeptFolder => {
  const folder = new SinkFolder(path);
  const letters = async () =>
    (await folder.letters()).map((letter) => ({ letter, day: dayOf(letter.fact.recordedAt) }));
  return {
    kind: 'DEAD_LETTERS',
    over: async (olderThan) => amountOf((await letters()).map(({ day }) => day).filter((day) => day < olderThan)),
    discard: async (olderThan) => {
      const all = await letters();
      const stay = all.filter(({ day }) => day >= olderThan);
      if (stay.length < all.length) await folder.keepLetters(stay.map(({ letter }) => letter));
    },
  };
};
