import type { FieldProblem } from '../graph/problem';

/** Who came; of whom did not, why. */
export interface Ticks {
  readonly present: readonly string[];
  readonly reasons: Readonly<Record<string, string>>;
}

export const NOBODY_YET: Ticks = { present: [], reasons: {} };

/** Whoever is away with a reason is excused. */
export const excusedOf = ({ present, reasons }: Ticks): readonly (readonly [id: string, reason: string])[] =>
  Object.entries(reasons).filter(([id, reason]) => reason.trim() !== '' && !present.includes(id));

/** What is wrong with the fields that are ticked. */
export const problemsAbout = (problems: readonly FieldProblem[], fields: readonly string[]): readonly FieldProblem[] =>
  problems.filter(({ path }) => fields.includes(path.split('.')[0] ?? ''));
