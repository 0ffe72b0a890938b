import type { DaySpan } from '../graph/day-span';
import { ReadParts } from './read-parts';

/** What a response was made from. */
export interface Reads {
  /** Read models, `name.version`. */
  readonly models: Set<string>;
  /** In which parts of them everything lies that could be shown. */
  readonly parts: ReadParts;
  /** What of the own person decided who sees it: see `ownGroundsOf`. */
  readonly grounds: Set<string>;
  /** Whether it depends on who asks, whatever anybody else may see. */
  own: boolean;
  /** The day that it looked at. */
  day: DaySpan | undefined;
  /** Whether it depends on more than the log and the day, such as words of the vault. */
  uncacheable: boolean;
}

export const nothingRead = (): Reads => ({
  models: new Set(),
  parts: new ReadParts(),
  grounds: new Set(),
  own: false,
  day: undefined,
  uncacheable: false,
});

/** Notes what one part of a response was made from. */
export const noteReads = (reads: Reads, part: Reads): void => {
  for (const model of part.models) reads.models.add(model);
  for (const ground of part.grounds) reads.grounds.add(ground);
  reads.parts.add(part.parts);
  reads.own ||= part.own;
  reads.day ??= part.day;
  reads.uncacheable ||= part.uncacheable || (part.day !== undefined && part.day.day !== reads.day?.day);
};
