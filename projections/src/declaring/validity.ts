import type { EventFamily, EventOf } from '@zhudian/facts';

/**
 * How the rows of a read model are read as of a day on which something was in force. `TIMELESS`: what they tell is not told
 * by days (names, the tree of units), so they are as known. Otherwise a row is what the facts of its own stream made of it
 * that were in force by that day.
 */
export type Validity = 'TIMELESS' | OwnFacts;

export interface OwnFacts {
  /** Of the stream with the row's id, which alone changes the row. */
  readonly category: string;
  /** Columns that the first fact decides: a row has them on every day on which it is there. */
  readonly settled: readonly string[];
  /** From which day a fact is in force, by its type, where it is not its business date. */
  readonly from: Readonly<Record<string, (data: never) => string>>;
}

type DataOf<F extends EventFamily, T> =
  Extract<EventOf<F>, { readonly type: T }> extends { readonly data: infer D } ? D : never;

export const ownFacts = <F extends EventFamily>(
  { category }: F,
  settled: readonly string[],
  from: { readonly [T in EventOf<F>['type']]?: (data: DataOf<F, T>) => string } = {},
): OwnFacts => ({ category, settled, from: from as OwnFacts['from'] });

/** The day after a last day: from then on it is over. */
const DAY_MS = 86_400_000;
const daysOn = (day: string, days: number) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
export const dayAfter = (day: string): string => daysOn(day, 1);
export const dayBefore = (day: string): string => daysOn(day, -1);
