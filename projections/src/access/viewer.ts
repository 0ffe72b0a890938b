import type { Placed, Reach, Role } from './policy';

/** Things of each kind that lie within a reach. */
export type Area = Readonly<Record<Reach, Readonly<Record<Placed, ReadonlySet<string>>>>>;

/** From what a role's area follows: the unit of the token, the posting that the log tells, or membership in a branch. */
export type AreaSource = 'token' | 'posting' | 'branch';
export type AreasBySource = Readonly<Record<AreaSource, Area>>;

/** Who somebody is, with all postings, also those that are over. */
export interface Someone {
  readonly personId: string;
  readonly postings: ReadonlySet<string>;
}

/** An office that passes for a period, and whose it is. */
export interface Deputised {
  readonly holderId: string;
  readonly role: string;
  readonly from: string;
  readonly until: string;
  /** Whether the holder does not act in it meanwhile. */
  readonly isHandover: boolean;
}

/** Who reads at a secret address, and with which rights. */
export interface InboxHolder {
  /** The SHA-256 of the address. */
  readonly hash: string;
  readonly personId: string;
  readonly role: string;
  readonly unit: string;
  /** The last day. */
  readonly until: string;
}

/** An office in which a viewer stands for its holder today. */
export interface Seat {
  readonly role: string;
  readonly unit: string;
  readonly holder: Someone;
  readonly areas: AreasBySource;
}

/** An office that a viewer has handed over, and where. */
export interface HandedOver {
  readonly role: string;
  readonly deputyId: string;
  readonly until: string;
  readonly units: ReadonlySet<string>;
}

/** Who looks, with what the log says now about the viewer's unit, postings, branches and deputations. */
export interface Viewer extends Someone {
  readonly roles: readonly string[];
  readonly unit: string;
  readonly areas: AreasBySource;
  /** In the own right nothing of it is seen: each is an office by itself. */
  readonly seats: readonly Seat[];
  readonly handedOver: readonly HandedOver[];
  /** Whether it is somebody else tomorrow, though nothing is recorded: a deputation begins or ends. */
  readonly isOfDay: boolean;
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

/** With what rights something is seen: the own ones, or those of an office in which one stands for another. */
export interface Right {
  /** Tells the rights of one viewer apart. */
  readonly name: string;
  readonly roles: readonly string[];
  readonly areas: AreasBySource;
  /** In the case of any of them nothing is seen by it. */
  readonly cases: readonly Someone[];
}

const known = new WeakMap<Viewer, readonly Right[]>();

export const rightsOf = (viewer: Viewer): readonly Right[] => {
  const rights = known.get(viewer) ?? madeRights(viewer);
  known.set(viewer, rights);
  return rights;
};

const madeRights = (viewer: Viewer): readonly Right[] => [
  { name: 'viewer', roles: viewer.roles, areas: viewer.areas, cases: [viewer] },
  ...viewer.seats.map(({ role, areas, holder }, at) => ({
    name: `deputy ${at}`,
    roles: [role],
    areas,
    cases: [viewer, holder],
  })),
];
