import type { Position } from '@zhudian/facts';
import type { Record as SqlRecord } from '../storing/database';

/** A row as it is from a position on. */
export interface Version {
  readonly values: SqlRecord;
  readonly row: { readonly id: string };
  readonly validFrom: Position;
  /** Since when the row is at its place: none of its indexed columns has changed from there on. */
  readonly placedFrom: Position;
  /** Which version of the row this is, from 0 on. */
  readonly nth: number;
}
/** A row as it was until a position. */
export interface ClosedVersion extends Version {
  readonly validTo: Position;
  /** Whether the row left its place with this version's end. */
  moved: boolean;
  /** Whether an index leads to this version; from any other, the way to an older one goes from version to version. */
  milestone: boolean;
}

/** So many versions are walked through at the most; so much cheaper is the one index that would grow at random places. */
const MILESTONE_EVERY = 8;

/** What a page of facts does to one row: the version in the table before, the versions that ended, the version after. */
export interface RowStory {
  readonly id: string;
  readonly stored: Version | undefined;
  readonly closed: ClosedVersion[];
  current: Version | undefined;
  /** A version that ended at this position, and is in the history already, turned out to have ended with a move. */
  movedAt?: Position;
}

export type Content = Pick<Version, 'values' | 'row'>;

export const storyOf = (id: string, stored: Version | undefined): RowStory => ({
  id,
  stored,
  current: stored,
  closed: [],
});

/** Carries the story on to what a fact at a position made of the row; no change of content is no new version. */
export const advance = (
  story: RowStory,
  content: Content | undefined,
  position: Position,
  placedAt: readonly number[],
): void => {
  const before = story.current;
  if (before && content && isSame(before.values, content.values)) return;
  if (before) story.current = replaced(story, before, { content, position, placedAt });
  else if (content) story.current = { ...content, validFrom: position, placedFrom: position, nth: 0 };
};

interface Change {
  readonly content: Content | undefined;
  readonly position: Position;
  readonly placedAt: readonly number[];
}

const replaced = (story: RowStory, before: Version, { content, position, placedAt }: Change): Version | undefined => {
  const moved = !content || placedAt.some((at) => before.values[at] !== content.values[at]);
  const isNewVersion = before.validFrom !== position;
  if (isNewVersion) story.closed.push(closedAt(position, before, { moved, isLast: !content }));
  else if (!content || (moved && before.placedFrom !== position)) markEnd(story, position);
  const placedFrom = moved ? position : before.placedFrom;
  return content && { ...content, validFrom: position, placedFrom, nth: before.nth + Number(isNewVersion) };
};

const closedAt = (validTo: Position, version: Version, end: { moved: boolean; isLast: boolean }): ClosedVersion => {
  // Nothing leads to the last version of a row that is gone, if not the index.
  const milestone = end.isLast || version.nth % MILESTONE_EVERY === MILESTONE_EVERY - 1;
  return { ...version, validTo, moved: end.moved, milestone };
};

/** Several changes at one position are one: the version that ended there did not end as was thought. */
const markEnd = (story: RowStory, position: Position): void => {
  const last = story.closed.at(-1);
  if (last) Object.assign(last, { moved: true, milestone: true });
  else story.movedAt = position;
};

const isSame = (some: SqlRecord, others: SqlRecord): boolean => some.every((value, at) => value === others[at]);
