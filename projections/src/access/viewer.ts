import type { Placed, Reach, Role } from './policy';

/** Things of each kind that lie within a reach. */
export type Area = Readonly<Record<Reach, Readonly<Record<Placed, ReadonlySet<string>>>>>;

/** From what a role's area follows: the unit of the token, the posting that the log tells, or membership in a branch. */
export type AreaSource = 'token' | 'posting' | 'branch';

/** Who looks, with what the log says now about the viewer's unit, postings and branches. */
export interface Viewer {
  readonly personId: string;
  readonly roles: readonly string[];
  readonly unit: string;
  /** All postings of this person, also those that are over. */
  readonly postings: ReadonlySet<string>;
  readonly areas: Readonly<Record<AreaSource, Area>>;
}

/** Who acts or asks, as a token says it. */
export type Claimed = Pick<Viewer, 'personId' | 'roles' | 'unit'>;

const SOURCES: Readonly<Partial<Record<Role, AreaSource>>> = {
  FIRST_SECRETARY: 'posting',
  BRANCH_SECRETARY: 'branch',
};

export const sourceOf = (role: string): AreaSource => SOURCES[role as Role] ?? 'token';

/** The areas in which a viewer holds one of these roles, none when he holds none of them. */
export const areasFor = ({ roles }: Pick<Viewer, 'roles'>, granted: readonly Role[]): readonly AreaSource[] => {
  const held = granted.filter((role) => roles.includes(role));
  return [...new Set(held.map(sourceOf))].toSorted();
};
