import type { Access, Condition, Grant } from './policy';
import { areasFor, type Area, type Viewer } from './viewer';

type Row = Readonly<Record<string, unknown>>;

interface Case {
  readonly row: Row;
  readonly viewer: Viewer;
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

const fits = (condition: Comparison, value: unknown, { viewer, area }: Case): boolean => {
  switch (condition.kind) {
    case 'person':
      return value === viewer.personId;
    case 'posting':
      return viewer.postings.has(value as string);
    case 'within':
      return area[condition.reach][condition.placed].has(value as string);
    default:
      return condition.values.includes(value as never);
  }
};

const isGranted = ({ to, where }: Grant, row: Row, viewer: Viewer): boolean =>
  areasFor(viewer, to).some((source) => holds(where, { row, viewer, area: viewer.areas[source] }));

/** Whether a viewer sees a row. */
export const sees = ({ rows, except }: Access, row: Row, viewer: Viewer): boolean =>
  rows.some((one) => isGranted(one, row, viewer)) &&
  !(except && holds(except.where, { row, viewer, area: viewer.areas.token }));

/** The columns, or fields of columns, of a row that a viewer does not see although the row is seen. */
export const maskedIn = ({ masks = [] }: Access, row: Row, viewer: Viewer) =>
  masks.filter(({ to }) => !to.some((one) => isGranted(one, row, viewer)));
