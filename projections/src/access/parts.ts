import { placesOf, type Access, type Condition } from './policy';
import { areasFor, type Area, type Viewer } from './viewer';

/**
 * The parts of a read model: the rows that belong to one unit, or to one thing of a unit, by one column. What a viewer
 * sees lies in some of them, so that a change elsewhere changes none of the answers to this viewer.
 */
export type Parts = ReadonlySet<string>;

/** More than these, and the whole read model counts. */
const MOST_PARTS = 100;

export const partOf = (column: string, value: string): string => `${column}=${value}`;

/** The columns that tell parts apart. */
export const partColumns = (access: Access): readonly string[] => [
  ...new Set(placesOf(access).map(({ column }) => column)),
];

const known = new WeakMap<Viewer, Map<Access, Parts | undefined>>();

/**
 * The parts in which every row lies that is seen by a viewer whom nothing in the read model concerns in person: see
 * `ownGroundsOf`. `undefined` when they are too many, or when rows are seen wherever they belong.
 */
export const partsSeen = (access: Access, viewer: Viewer): Parts | undefined => {
  const seen = known.get(viewer) ?? new Map<Access, Parts | undefined>();
  known.set(viewer, seen);
  if (!seen.has(access)) seen.set(access, partsBy(access, viewer));
  return seen.get(access);
};

const partsBy = ({ rows }: Access, viewer: Viewer): Parts | undefined => {
  // Whoever stands for somebody is somebody else tomorrow.
  if (viewer.isOfDay) return undefined;
  const granted = rows.flatMap(({ to, where }) =>
    areasFor(viewer, to).map((source) => partsWhere(where, viewer.areas[source])),
  );
  return few(union(granted));
};

const partsWhere = (where: Condition, area: Area): Parts | undefined => {
  switch (where.kind) {
    case 'within':
      return new Set([...area[where.reach][where.placed]].map((value) => partOf(where.column, value)));
    case 'every':
      return where.of.map((one) => partsWhere(one, area)).find((parts) => parts !== undefined);
    case 'some':
      return union(where.of.map((one) => partsWhere(one, area)));
    case 'person':
    case 'posting':
      return new Set();
    default:
      return undefined;
  }
};

const union = (some: readonly (Parts | undefined)[]): Parts | undefined => {
  const all = new Set<string>();
  for (const parts of some) {
    if (!parts) return undefined;
    for (const part of parts) all.add(part);
  }
  return all;
};

const few = (parts: Parts | undefined): Parts | undefined => (parts && parts.size <= MOST_PARTS ? parts : undefined);
