import type { Access, Condition, Grant, Mask } from './policy';
import { areasFor, rightsOf, type Area, type Right, type Someone, type Viewer } from './viewer';

type Row = Readonly<Record<string, unknown>>;
type Test = (row: Row) => boolean;

/** What a viewer is shown of the rows of one read model. */
interface Judge {
  readonly sees: Test;
  readonly masks: readonly { readonly mask: Mask; readonly isSeen: Test }[];
}

const ALL: Test = () => true;
const NONE: Test = () => false;

const anyOf = (tests: readonly Test[]): Test => {
  if (tests.includes(ALL)) return ALL;
  const some = tests.filter((test) => test !== NONE);
  const [only = NONE] = some;
  return some.length < 2 ? only : (row) => some.some((test) => test(row));
};

const testOf = (condition: Condition, who: Someone, area: Area): Test => {
  if (condition.kind === 'always') return ALL;
  if (!('of' in condition)) return comparison(condition, who, area);
  const parts = condition.of.map((part) => testOf(part, who, area));
  return condition.kind === 'some' ? anyOf(parts) : (row) => parts.every((part) => part(row));
};

type Comparison = Extract<Condition, { readonly column: string }>;

const comparison = (condition: Comparison, who: Someone, area: Area): Test => {
  const fits = fitting(condition, who, area);
  return ({ [condition.column]: value = null }) => fits(value);
};

const fitting = (condition: Comparison, { personId, postings }: Someone, area: Area): ((value: unknown) => boolean) => {
  switch (condition.kind) {
    case 'person':
      return (value) => value === personId;
    case 'posting':
      return (value) => postings.has(value as string);
    case 'within': {
      const things = area[condition.reach][condition.placed];
      return (value) => things.has(value as string);
    }
    default:
      return (value) => condition.values.includes(value as never);
  }
};

const granted = (grants: readonly Grant[], right: Right, who: Someone): Test =>
  anyOf(
    grants.flatMap(({ to, where }) => areasFor(right, to).map((source) => testOf(where, who, right.areas[source]))),
  );

/** What one right shows: nothing in the own case, and nothing of an office in the case of its holder. */
const shownBy = ({ except }: Access, grants: readonly Grant[], right: Right, who: Someone): Test => {
  const isGranted = granted(grants, right, who);
  if (!except || isGranted === NONE) return isGranted;
  const isOwnCase = anyOf(right.cases.map((one) => testOf(except.where, one, right.areas.token)));
  return (row) => isGranted(row) && !isOwnCase(row);
};

const madeJudge = (access: Access, viewer: Viewer): Judge => {
  const shown = (grants: readonly Grant[]) =>
    anyOf(rightsOf(viewer).map((right) => shownBy(access, grants, right, viewer)));
  return {
    sees: shown(access.rows),
    masks: (access.masks ?? []).map((mask) => ({ mask, isSeen: shown(mask.to) })),
  };
};

const known = new WeakMap<Viewer, Map<Access, Judge>>();

/** Made once for a viewer: the rights are gone through once, not for each row. */
const judgeOf = (access: Access, viewer: Viewer): Judge => {
  const judges = known.get(viewer) ?? new Map<Access, Judge>();
  known.set(viewer, judges);
  const judge = judges.get(access) ?? madeJudge(access, viewer);
  judges.set(access, judge);
  return judge;
};

/** Whether a viewer sees a row. */
export const sees = (access: Access, row: Row, viewer: Viewer): boolean => judgeOf(access, viewer).sees(row);

/** The columns, or fields of columns, of a row that a viewer does not see although the row is seen. */
export const maskedIn = (access: Access, row: Row, viewer: Viewer): readonly Mask[] =>
  judgeOf(access, viewer).masks.flatMap(({ mask, isSeen }) => (isSeen(row) ? [] : [mask]));
