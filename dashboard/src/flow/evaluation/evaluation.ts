export interface Cell {
  readonly level: string;
  readonly method: string;
}

export interface Deduction {
  readonly deductionId: string;
  readonly fact: string;
  readonly points: number;
  readonly standing: string;
  readonly appealBy: string;
  readonly grounds: string | null;
  readonly finding: string | null;
}

export interface Evaluation {
  readonly id: string;
  readonly kind: string;
  readonly month: string | null;
  readonly stage: string;
  readonly total: number | null;
  readonly grade: string | null;
  readonly finalisedOn: string | null;
  readonly acknowledgedOn: string | null;
  readonly scores: readonly (Cell & { readonly score: number })[];
  readonly missing: readonly Cell[];
  readonly deductions: readonly Deduction[];
  readonly posting: { readonly id: string; readonly person: { readonly id: string; readonly name: string | null } };
  readonly station: { readonly id: string; readonly name: string };
}

export interface OfEvaluation {
  readonly evaluation: Evaluation;
}

/** Who judges at which level. */
const LEVELS: Readonly<Record<string, string>> = {
  GENERAL_MANAGEMENT: 'GENERAL',
  BUSINESS_MANAGEMENT: 'BUSINESS',
  COUNTY_ENTERPRISE: 'COUNTY',
};

export const levelsOf = (roles: readonly string[]): readonly string[] =>
  roles.flatMap((role) => (Object.hasOwn(LEVELS, role) ? [LEVELS[role] ?? ''] : []));

/** As commands name it: no month for the term. */
export const ofSheet = ({ posting, month }: Evaluation): Readonly<Record<string, string>> => ({
  postingId: posting.id,
  ...(month === null ? {} : { month }),
});
