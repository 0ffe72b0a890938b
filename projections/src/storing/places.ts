import type { Checkpoint, RecordedFact } from '@zhudian/facts';

export const placeOf = ({ position, prepare }: RecordedFact): Checkpoint => ({ commit: position, prepare });

export const isSamePlace = (one: Checkpoint, other: Checkpoint): boolean =>
  one.commit === other.commit && one.prepare === other.prepare;

/** Whether a place of the log comes after another. */
export const isAfter = (one: Checkpoint, other: Checkpoint): boolean =>
  one.commit > other.commit || (one.commit === other.commit && one.prepare > other.prepare);

/** Whether a place comes after one, and not after another. */
export const isWithin = (one: Checkpoint, after: Checkpoint, upTo: Checkpoint): boolean =>
  isAfter(one, after) && !isAfter(one, upTo);
