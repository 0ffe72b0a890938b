import type { Access, Condition, Grant } from './policy';
import { areasFor, rightsOf, type Area, type Right, type Someone, type Viewer } from './viewer';

type Row = Readonly<Record<string, unknown>>;

interface Case {
  readonly row: Row;
  readonly who: Someone;
  readonly area: Area;
}

const holds = (condition: Condition, one: Case): boolean => {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'every':
      return condition.of.every((part) => holds(part, one));
    case 'some':
      return condition.of.some((part) => holds(part, one));
    default:
      return fits(condition, one.row[condition.column] ?? null, one);
  }
};

type Comparison = Extract<Condition, { readonly column: string }>;

const fits = (condition: Comparison, value: unknown, { who, area }: Case): boolean => {
  switch (condition.kind) {
    case 'person':
      return value === who.personId;
    case 'posting':
      return who.postings.has(value as string);
    case 'within':
      return area[condition.reach][condition.placed].has(value as string);
    default:
      return condition.values.includes(value as never);
  }
};

const isGranted = ({ to, where }: Grant, row: Row, { right, who }: { right: Right; who: Someone }): boolean =>
  areasFor(right, to).some((source) => holds(where, { row, who, area: right.areas[source] }));

/** The rights by which a row may be seen: none in the own case, and none of an office in the case of its holder. */
const rightsFor = ({ except }: Access, row: Row, viewer: Viewer): readonly Right[] =>
  rightsOf(viewer).filter(
    ({ cases, areas }) => !except || !cases.some((who) => holds(except.where, { row, who, area: areas.token })),
  );

/** Whether a viewer sees a row. */
export const sees = (access: Access, row: Row, viewer: Viewer): boolean =>
  rightsFor(access, row, viewer).some((right) =>
    access.rows.some((one) => isGranted(one, row, { right, who: viewer })),
  );

/** The columns, or fields of columns, of a row that a viewer does not see although the row is seen. */
export const maskedIn = (access: Access, row: Row, viewer: Viewer) => {
  const { masks = [] } = access;
  if (masks.length === 0) return masks;
  const rights = rightsFor(access, row, viewer);
  return masks.filter(
    ({ to }) => !to.some((one) => rights.some((right) => isGranted(one, row, { right, who: viewer }))),
  );
};
