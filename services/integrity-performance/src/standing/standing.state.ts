import { postingStandingEvents, type EvaluationGrade, type PostingStandingEvent } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';

export interface SettledMonth {
  readonly total: number;
  readonly isDisciplined: boolean;
}
export interface SettledTerm extends SettledMonth {
  readonly through: string;
  readonly grade: EvaluationGrade;
}
/** How a posting stands: its final months, the satisfaction at its end, and its term. */
export interface Standing {
  readonly months: Readonly<Record<string, SettledMonth>>;
  readonly satisfaction?: number;
  readonly term?: SettledTerm;
  /** What was decided on the ground of the term, newest last. */
  readonly relied: readonly string[];
}

const without = (months: Standing['months'], month: string): Standing['months'] =>
  Object.fromEntries(Object.entries(months).filter(([one]) => one !== month));

export const standingFold: Fold<Standing, PostingStandingEvent> = {
  family: postingStandingEvents,
  initial: { months: {}, relied: [] },
  evolve: {
    MonthSettled: (standing, { data: { month, total, isDisciplined } }) => ({
      ...standing,
      months: { ...standing.months, [month]: { total, isDisciplined } },
    }),
    MonthUnsettled: (standing, { data: { month } }) => ({ ...standing, months: without(standing.months, month) }),
    SatisfactionMeasured: (standing, { data: { satisfaction } }) => ({ ...standing, satisfaction }),
    TermSettled: (standing, { data }) => ({ ...standing, term: data }),
    TermUnsettled: ({ term: _, ...standing }) => standing,
    StandingRelied: (standing, { data: { purpose } }) => ({ ...standing, relied: [...standing.relied, purpose] }),
  },
};
