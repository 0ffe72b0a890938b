import type { DueItemKind, NodeKey } from '@zhudian/facts';
import type { PageBounds } from '@zhudian/projections';
import type { RequestContext } from './request-context';

/** Something that is to be done until a day, and is not done yet. */
export interface DueItem {
  readonly kind: DueItemKind;
  readonly subject: NodeKey;
  /** Which part of the subject: a task, a month. */
  readonly of: string | null;
  /** Whose business it is. */
  readonly unitId: string;
  readonly owner: NodeKey | null;
  readonly dueOn: string;
  /** The value of the rule set that sets the day, if one does. */
  readonly rule: string | null;
  readonly source: string;
}

/** What is due in a slice before a day, as it is seen today. */
export type DueItemsOf = (context: RequestContext, before: string, today: string) => Promise<readonly DueItem[]>;

/** By day, then by what it is: the same place in every context. */
export const placeOf = ({ dueOn, kind, subject, of }: DueItem): string =>
  [dueOn, kind, subject.type, subject.id, of ?? ''].join('\t');

export interface Placed {
  readonly item: DueItem;
  readonly place: string;
}

/** A part of what is due in one context, and how much of it lies where. */
export interface DuePart {
  readonly found: readonly Placed[];
  readonly total: number;
  /** Between the bounds. */
  readonly between: number;
  /** Beyond the bound that the part is read from. */
  readonly behind: number;
}

/** Cuts a part out of what is due; the bounds are places. */
export const duePartOf = (items: readonly DueItem[], { first, last, after, before }: PageBounds): DuePart => {
  const placed = items
    .map((item) => ({ item, place: placeOf(item) }))
    .toSorted((one, other) => (one.place < other.place ? -1 : 1));
  const isAfter = ({ place }: Placed) => !after || place > after;
  const isBefore = ({ place }: Placed) => !before || place < before;
  const between = placed.filter((one) => isAfter(one) && isBefore(one));
  const behind = placed.filter((one) => (first === undefined ? !isBefore(one) : !isAfter(one)));
  return {
    found:
      first === undefined
        ? between.slice(between.length - Math.min(last ?? 0, between.length))
        : between.slice(0, first),
    total: placed.length,
    between: between.length,
    behind: behind.length,
  };
};

/** How much of a kind is due. */
export interface DueCount {
  readonly kind: DueItemKind;
  readonly late: number;
  readonly ahead: number;
}

/** All that is due, by kind; late is what is due before today. */
export const countsOf = (items: readonly DueItem[], today: string): readonly DueCount[] =>
  [...Map.groupBy(items, ({ kind }) => kind)].map(([kind, all]) => {
    const late = all.filter(({ dueOn }) => dueOn < today).length;
    return { kind, late, ahead: all.length - late };
  });
