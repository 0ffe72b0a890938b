import type { Hash } from '@zhudian/proofs';

/** How the facts of a log differ from those that a checkpoint was signed over. */
export type Difference =
  /** The last facts are not there: the log was cut, or an older copy of it was put back. */
  | 'CUT'
  /** Other facts follow from a place on: an older copy was put back, and the programme went on from it. */
  | 'REWRITTEN'
  | 'SWAPPED'
  | 'INSERTED'
  | 'REMOVED'
  | 'CHANGED'
  /** There is a difference, and the published hashes, which do not fit the checkpoint either, do not tell where. */
  | 'UNLOCATED';

export interface Finding {
  readonly difference: Difference;
  /** The indexes in the log that differ, the first of them when there are many. */
  readonly places: readonly number[];
  /** How many facts there are, and were when the checkpoint was signed. */
  readonly found: number;
  readonly kept: number;
}

const MOST_PLACES = 10;

const areEqual = (one: Hash | undefined, other: Hash | undefined): boolean =>
  one !== undefined && other !== undefined && one.equals(other);

const placesOf = (kept: readonly Hash[], found: readonly Hash[]): readonly number[] => {
  const length = Math.min(kept.length, found.length);
  return Array.from({ length }, (_, at) => at).filter((at) => !areEqual(kept[at], found[at]));
};

const hashesAt = (leaves: readonly Hash[], places: readonly number[]): string =>
  places
    .map((at) => leaves[at]?.toString('hex') ?? '')
    .sort()
    .join();

const differenceAt = (places: readonly number[], kept: readonly Hash[], found: readonly Hash[]): Difference => {
  const [first = 0] = places;
  if (hashesAt(kept, places) === hashesAt(found, places)) return 'SWAPPED';
  if (areEqual(found[first + 1], kept[first])) return 'INSERTED';
  if (areEqual(found[first], kept[first + 1])) return 'REMOVED';
  const reachesTheEnd = first + places.length === Math.min(kept.length, found.length);
  return reachesTheEnd && places.length > 1 ? 'REWRITTEN' : 'CHANGED';
};

/** `undefined` when the log begins with all that was kept. */
export const compareLeaves = (kept: readonly Hash[], found: readonly Hash[]): Finding | undefined => {
  const places = placesOf(kept, found);
  const counts = { found: found.length, kept: kept.length };
  if (places.length > 0)
    return { ...counts, difference: differenceAt(places, kept, found), places: places.slice(0, MOST_PLACES) };
  return found.length < kept.length ? { ...counts, difference: 'CUT', places: [found.length] } : undefined;
};
