import type { Stub } from './existence';

/** An item as its context tells it. */
export interface OwnDueItem {
  readonly cursor: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly unitId: string;
  readonly ownerType: string | null;
  readonly ownerId: string | null;
  readonly [field: string]: unknown;
}

/** A part of what is due in one context, in its order. */
export interface OwnDueItems {
  readonly items: readonly OwnDueItem[];
  readonly total: number;
  readonly between: number;
  readonly behind: number;
  readonly counts: readonly DueCount[];
}

export interface DueCount {
  readonly kind: string;
  readonly late: number;
  readonly ahead: number;
}

export interface DuePage {
  readonly first?: number | null;
  readonly last?: number | null;
}

const USUAL_ROWS = 50;

/** One page of what is due in all contexts, of as long a page of each. */
export const mergeDue = (parts: readonly OwnDueItems[], { first, last }: DuePage) => {
  const all = parts.flatMap(({ items }) => items).toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
  const isBackward = typeof last === 'number';
  const size = last ?? first ?? USUAL_ROWS;
  const page = isBackward ? all.slice(all.length - Math.min(size, all.length)) : all.slice(0, size);
  const sum = (count: 'total' | 'between' | 'behind') => parts.reduce((so, part) => so + part[count], 0);
  const ahead = sum('between') > page.length;
  const behind = sum('behind') > 0;
  return {
    edges: page.map((item) => ({ cursor: item.cursor, node: nodeOf(item) })),
    pageInfo: {
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
      hasNextPage: isBackward ? behind : ahead,
      hasPreviousPage: isBackward ? ahead : behind,
    },
    totalCount: sum('total'),
    byKind: countsOf(parts),
  };
};

/** How much of each kind is due in all contexts, the most overdue first. */
const countsOf = (parts: readonly OwnDueItems[]): readonly DueCount[] =>
  [
    ...Map.groupBy(
      parts.flatMap(({ counts }) => counts),
      ({ kind }) => kind,
    ),
  ]
    .map(([kind, all]) => ({
      kind,
      late: all.reduce((so, { late }) => so + late, 0),
      ahead: all.reduce((so, { ahead }) => so + ahead, 0),
    }))
    .toSorted((one, other) => other.late - one.late || other.ahead - one.ahead || (one.kind < other.kind ? -1 : 1));

/** Contexts order by what their cursors hold. */
const placeOf = ({ cursor }: OwnDueItem): string => Buffer.from(cursor, 'base64url').toString();

const nodeOf = ({ subjectType, subjectId, unitId, ownerType, ownerId, ...item }: OwnDueItem) => ({
  ...item,
  subject: stub(subjectType, subjectId),
  unit: stub('OrgUnit', unitId),
  owner: ownerType !== null && ownerId !== null ? stub(ownerType, ownerId) : null,
});

const stub = (type: string, id: string): Stub => ({ __typename: type, id });
