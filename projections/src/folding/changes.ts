import { ORIGIN, type Position } from '@zhudian/facts';
import type { Session, Value } from '../storing/database';
import type { ClosedVersion, RowStory, Version } from './row-story';

type Of<T> = T & { readonly id: string };

/** Brings the changes of one read model into its tables. */
export type Write = (session: Session, changes: Changes) => Promise<void>;

/** What a page of facts does to the tables of one read model. */
export interface Changes {
  readonly closed: readonly Of<ClosedVersion>[];
  /** New rows, and rows that moved. */
  readonly put: readonly Of<Version>[];
  /** Rows that stay at their place with new content. */
  readonly kept: readonly Of<Version>[];
  readonly removed: readonly string[];
  readonly moved: readonly { readonly id: string; readonly at: Position }[];
  readonly newest: Position | undefined;
}

/** The changes that a page's stories leave; `undefined` when no row changed. */
export const changesIn = (stories: Iterable<RowStory>, placedAt: readonly number[]): Changes | undefined => {
  const changes = { closed: [], put: [], kept: [], removed: [], moved: [], newest: undefined } as Mutable;
  for (const story of stories) {
    if (story.current !== story.stored || story.closed.length > 0) tell(story, changes, placedAt);
  }
  // The history is keyed by the end: in this order it grows at its end alone.
  changes.closed.sort((one, other) => one.validTo - other.validTo);
  return changes.newest === undefined ? undefined : changes;
};

type Mutable = { -readonly [K in keyof Changes]: Changes[K] extends readonly (infer T)[] ? T[] : Changes[K] };

const tell = (story: RowStory, changes: Mutable, placedAt: readonly number[]): void => {
  const { id, stored, current, closed, movedAt } = story;
  for (const version of closed) changes.closed.push({ ...version, id });
  if (movedAt !== undefined) changes.moved.push({ id, at: movedAt });
  if (!current) {
    if (stored) changes.removed.push(id);
  } else if (stored && isAtPlaceOf(stored, current, placedAt)) changes.kept.push({ ...current, id });
  else changes.put.push({ ...current, id });
  changes.newest = Math.max(changes.newest ?? ORIGIN, newestIn(story));
};

/** The newest change: where the row's version begins, or where the last one ended. */
const newestIn = ({ stored, current, closed, movedAt }: RowStory): Position =>
  (current ?? { validFrom: closed.at(-1)?.validTo ?? movedAt ?? stored?.validFrom ?? ORIGIN }).validFrom;

const isAtPlaceOf = (stored: Version, current: Version, placedAt: readonly number[]): boolean =>
  stored.placedFrom === current.placedFrom && placedAt.every((at) => stored.values[at] === current.values[at]);

export const CURRENT = ['valid_from', 'placed_from', 'nth'] as const;
export const HISTORY = ['valid_from', 'placed_from', 'valid_to', 'moved', 'milestone'] as const;

/** The values of a current row: id, declared columns, CURRENT. */
export const currentValues = ({ id, values, validFrom, placedFrom, nth }: Of<Version>): Value[] => [
  id,
  ...values,
  validFrom,
  placedFrom,
  nth,
];

/** The values of a history row: id, declared columns, HISTORY. */
export const historyValues = ({ id, values, ...version }: Of<ClosedVersion>): Value[] => [
  id,
  ...values,
  version.validFrom,
  version.placedFrom,
  version.validTo,
  version.moved,
  version.milestone,
];
