import type { Access, Condition } from '@zhudian/projections';

type Row = Readonly<Record<string, unknown>>;

const comparisons = (condition: Condition): readonly Extract<Condition, { readonly column: string }>[] => {
  if (condition.kind === 'always') return [];
  return 'of' in condition ? condition.of.flatMap(comparisons) : [condition];
};

/** Whom rows are about, as far as a policy looks at it: by their ids, and by those of their postings. */
export const ownCases = (
  { rows, except, masks = [] }: Access,
  whole: readonly Row[],
  personOf: (posting: string) => string | undefined,
): ReadonlySet<string> => {
  const grants = [...rows, ...masks.flatMap(({ to }) => to), ...(except ? [except] : [])];
  const columns = grants.flatMap(({ where }) => comparisons(where));
  const inColumn = (kind: 'person' | 'posting') =>
    columns
      .filter((one) => one.kind === kind)
      .flatMap(({ column }) => whole.map((row) => row[column]))
      .filter((value) => typeof value === 'string');
  return new Set([...inColumn('person'), ...inColumn('posting').flatMap((posting) => personOf(posting) ?? [])]);
};
