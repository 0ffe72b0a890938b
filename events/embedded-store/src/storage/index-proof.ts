import { BadIndex } from './errors';
import type { StreamEntry } from './index-state';
import type { Located } from './index-tables';

const refuse = (): never => {
  throw new BadIndex('events of a stream are missing');
};

const isSound = ([revision, position]: Located, { last }: StreamEntry): boolean =>
  Number.isSafeInteger(revision) && Number.isSafeInteger(position) && revision <= last && position > 0;

/** Throws BadIndex unless these are all revisions from one on, up to the limit: whatever is not among them is known to be gone. */
export const proveForwards = (entry: StreamEntry, from: number, limit: number, found: readonly Located[]): void => {
  let next = Math.max(from, 0);
  for (const located of found) {
    if (!isSound(located, entry) || !entry.holes.covers(next, located[0] - 1)) refuse();
    next = located[0] + 1;
  }
  if (found.length < limit && !entry.holes.covers(next, entry.last)) refuse();
};

/** The same from one revision down. */
export const proveBackwards = (entry: StreamEntry, from: number, limit: number, found: readonly Located[]): void => {
  let next = Math.min(from, entry.last);
  for (const located of found) {
    if (!isSound(located, entry) || !entry.holes.covers(located[0] + 1, next)) refuse();
    next = located[0] - 1;
  }
  if (found.length < limit && !entry.holes.covers(0, next)) refuse();
};
