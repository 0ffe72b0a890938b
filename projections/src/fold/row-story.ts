import type { Position } from '@zhudian/events';
import type { Record as SqlRecord } from '../sql/database';

/** A row as it is from a position on. */
export interface Version {
  readonly values: SqlRecord;
  readonly row: { readonly id: string };
  readonly validFrom: Position;
  /** Since when the row is at its place: none of its indexed columns has changed from there on. */
  readonly placedFrom: Position;
}
/** A row as it was until a position. */
export interface ClosedVersion extends Version {
  readonly validTo: Position;
  /** Whether the row left its place with this version's end. */
  moved: boolean;
}

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
  if (!before) {
    if (content) story.current = { ...content, validFrom: position, placedFrom: position };
    return;
  }
  if (content && isSame(before.values, content.values)) return;
  const moved = !content || placedAt.some((at) => before.values[at] !== content.values[at]);
  if (before.validFrom !== position) story.closed.push({ ...before, validTo: position, moved });
  else if (moved && before.placedFrom !== position) markMoved(story, position);
  story.current = content && { ...content, validFrom: position, placedFrom: moved ? position : before.placedFrom };
};

/** Several changes at one position are one: the version that ended there did not end as was thought. */
const markMoved = (story: RowStory, position: Position): void => {
  const last = story.closed.at(-1);
  if (last) last.moved = true;
  else story.movedAt = position;
};

const isSame = (some: SqlRecord, others: SqlRecord): boolean => some.every((value, at) => value === others[at]);
