import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { among, amongKept } from '../storing/among';
import type { Database } from '../storing/database';
import { keptParam, param, type Parameters } from '../storing/parameters';
import type { Access, Condition } from '../access/policy';
import { areasFor, rightsOf, type AreaSource, type Right, type Someone, type Viewer } from '../access/viewer';

type Sql = RawBuilder<SqlBool>;
type Dialect = Database['dialect'];
/** Columns of the table that goes by this name in a statement. */
interface Place {
  readonly dialect: Dialect;
  readonly table: string;
  /** Whether rows are gone through in an order that is there: nothing that is seen is looked up by itself. */
  readonly isInOrder?: boolean;
}

/** Which rows a viewer sees, as a condition whose text does not depend on the values. */
export interface ViewerSql {
  readonly shape: string;
  readonly values: Parameters;
  /** No row at all: nothing need be asked. */
  readonly isBlind: boolean;
  readonly condition: (place: Place) => Sql;
}

/** So few things in an area that looking each up is quicker than going through a list and leaving rows out. */
const FEW = 8;

export const viewerSql = (access: Access, viewer: Viewer): ViewerSql => {
  const parts = new Parts(viewer.roles, viewer.seats);
  const granted = rightsOf(viewer).flatMap((right) => grantedBy(access, right, viewer, parts) ?? []);
  return {
    shape: parts.shape,
    values: parts.values,
    isBlind: granted.length === 0,
    condition: (place) => anyOf(granted.map((one) => one(place))),
  };
};

const anyOf = (conditions: readonly Sql[]): Sql => sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;

/** What one right shows: what is granted to it, but in nobody's case who has it; `undefined`: no row at all. */
const grantedBy = (access: Access, right: Right, viewer: Viewer, parts: Parts): Part | undefined => {
  const own = { ...right, who: viewer, whose: 'viewer' };
  const grants = access.rows.flatMap(({ to, where }) =>
    areasFor(right, to).map((source) => parts.of(where, { ...own, source })),
  );
  if (grants.length === 0) return undefined;
  const never = right.cases.flatMap((who, at) =>
    access.except
      ? [parts.of(access.except.where, { ...right, who, whose: at === 0 ? 'viewer' : right.name, source: 'token' })]
      : [],
  );
  return (place) => {
    const granted = anyOf(grants.map((one) => one(place)));
    return never.length === 0 ? granted : sql`(${granted} and not ${anyOf(never.map((one) => one(place)))})`;
  };
};

type Part = (place: Place) => Sql;
type Comparison = Extract<Condition, { readonly column: string }>;

/** By which right, from where its area follows, and whose case it is. */
interface Means extends Pick<Right, 'name' | 'areas'> {
  readonly source: AreaSource;
  readonly who: Someone;
  /** Under what name the person's own values go. */
  readonly whose: string;
}

/** Every part is true or false, never unknown: a column without a value fits nothing but `is(column, null)`. */
class Parts {
  readonly values: Record<string, Parameters[string]> = {};
  private readonly sizes: string[] = [];

  constructor(
    private readonly roles: readonly string[],
    private readonly seats: readonly { readonly role: string }[],
  ) {}

  get shape(): string {
    const seats = this.seats.map(({ role }) => `+${role}`).join('');
    return `${this.roles.toSorted().join()}${seats} ${this.sizes.join('')}`;
  }

  of(condition: Condition, means: Means): Part {
    if (condition.kind === 'always') return () => sql`1 = 1`;
    if ('of' in condition) {
      const parts = condition.of.map((one) => this.of(one, means));
      const by = condition.kind === 'every' ? sql` and ` : sql` or `;
      return (place) =>
        sql`(${sql.join(
          parts.map((one) => one(place)),
          by,
        )})`;
    }
    return this.comparison(condition, means);
  }

  private comparison(condition: Comparison, { name, areas, source, who, whose }: Means): Part {
    const { kind, column } = condition;
    if (kind === 'is') return isOneOf(condition);
    if (kind === 'person') return this.amongThese(column, whose, new Set([who.personId]));
    if (kind === 'posting') return this.amongThese(column, `${whose} postings`, who.postings);
    const { reach, placed } = condition;
    return this.amongThese(column, `${name} ${source} ${reach} ${placed}`, areas[source][reach][placed]);
  }

  private amongThese(column: string, name: string, things: ReadonlySet<string>): Part {
    const isFew = things.size <= FEW;
    this.values[name] = listOf(things);
    this.sizes.push(isFew ? 'f' : 'm');
    return ({ dialect, table, isInOrder = false }) => {
      const ref = sql.ref(`${table}.${column}`);
      return sql`(${ref} is not null and ${
        isFew && !isInOrder ? among(dialect, ref, param(name)) : amongKept(dialect, ref, keptParam(name))
      })`;
    };
  }
}

const lists = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** The same list for the same things, whoever sees them. */
const listOf = (things: ReadonlySet<string>): readonly string[] => {
  const list = lists.get(things) ?? [...things];
  lists.set(things, list);
  return list;
};

const isOneOf =
  ({ column, values }: Extract<Condition, { readonly kind: 'is' }>): Part =>
  ({ dialect, table }) => {
    const ref = sql.ref(`${table}.${column}`);
    const each = values.map((value) => {
      if (value === null) return sql`${ref} is null`;
      const stored = dialect === 'sqlite' && typeof value === 'boolean' ? Number(value) : value;
      return sql`(${ref} is not null and ${ref} = ${sql.lit(stored)})`;
    });
    return sql`(${sql.join(each, sql` or `)})`;
  };
