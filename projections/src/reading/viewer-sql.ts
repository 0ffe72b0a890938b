import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { among } from '../storing/among';
import type { Database } from '../storing/database';
import { param, type Parameters } from '../storing/parameters';
import type { Access, Condition } from '../access/policy';
import { areasFor, type AreaSource, type Viewer } from '../access/viewer';

type Sql = RawBuilder<SqlBool>;
type Dialect = Database['dialect'];
/** Columns of the table that goes by this name in a statement. */
interface Place {
  readonly dialect: Dialect;
  readonly table: string;
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
  const seen = access.rows.flatMap(({ to, where }) => areasFor(viewer, to).map((source) => ({ where, source })));
  const part = new Parts(viewer);
  const grants = seen.map(({ where, source }) => part.of(where, source));
  const never = access.except && part.of(access.except.where, 'token');
  return {
    shape: part.shape,
    values: part.values,
    isBlind: seen.length === 0,
    condition: (place) => {
      const granted = sql<SqlBool>`(${sql.join(
        grants.map((one) => one(place)),
        sql` or `,
      )})`;
      return never ? sql`(${granted} and not ${never(place)})` : granted;
    },
  };
};

type Part = (place: Place) => Sql;
type Comparison = Extract<Condition, { readonly column: string }>;

/** Every part is true or false, never unknown: a column without a value fits nothing but `is(column, null)`. */
class Parts {
  readonly values: Record<string, Parameters[string]> = {};
  private readonly sizes: string[] = [];

  constructor(private readonly viewer: Viewer) {}

  get shape(): string {
    return `${this.viewer.roles.toSorted().join()} ${this.sizes.join('')}`;
  }

  of(condition: Condition, source: AreaSource): Part {
    if (condition.kind === 'always') return () => sql`1 = 1`;
    if ('of' in condition) {
      const parts = condition.of.map((one) => this.of(one, source));
      const by = condition.kind === 'every' ? sql` and ` : sql` or `;
      return (place) =>
        sql`(${sql.join(
          parts.map((one) => one(place)),
          by,
        )})`;
    }
    return this.comparison(condition, source);
  }

  private comparison(condition: Comparison, source: AreaSource): Part {
    const { kind, column } = condition;
    if (kind === 'is') return isOneOf(condition);
    if (kind === 'person') return this.amongThese(column, 'viewer', [this.viewer.personId]);
    if (kind === 'posting') return this.amongThese(column, 'viewer postings', this.viewer.postings);
    const { reach, placed } = condition;
    return this.amongThese(column, `viewer ${source} ${reach} ${placed}`, this.viewer.areas[source][reach][placed]);
  }

  private amongThese(column: string, name: string, things: Iterable<string>): Part {
    const list = Object.freeze([...things]);
    const isFew = list.length <= FEW;
    this.values[name] = list;
    this.sizes.push(isFew ? 'f' : 'm');
    return ({ dialect, table }) => {
      const ref = sql.ref(`${table}.${column}`);
      // A sum is in no index: SQLite goes through the list in its order instead of sorting what the area holds.
      const looked = dialect === 'sqlite' && !isFew ? sql`+${ref}` : ref;
      return sql`(${ref} is not null and ${among(dialect, looked, param(name))})`;
    };
  }
}

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
