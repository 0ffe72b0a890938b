import { z } from 'zod';
import { servesWithin, enumOf } from '@zhudian/facts';
import { monthOf, spanOfMonth } from '@zhudian/programme';

/** MET: held. DUE: this month, not held yet. OVERDUE: a past month without one. EXEMPT: nobody served. UPCOMING: not begun. */
export const hearingDuty = enumOf('HearingDuty', {
  MET: ['已召开', 'held'],
  DUE: ['应召开', 'due'],
  OVERDUE: ['逾期未召开', 'overdue'],
  EXEMPT: ['无须召开', 'exempt'],
  UPCOMING: ['未到月份', 'upcoming'],
});
export type HearingDuty = z.infer<typeof hearingDuty>;

interface Served {
  readonly startOn: string;
  readonly endOn?: string;
}
export interface MonthOwed {
  readonly month: string;
  readonly duty: HearingDuty;
  /** How many postings were served on any day of the month. */
  readonly active: number;
}

/** The months of a year, first to last. */
export const monthsOfYear = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${String(year).padStart(4, '0')}-${String(index + 1).padStart(2, '0')}`);

/** M01, derived and never typed: what each month of a year owes, from who served, what was held, and today. */
export const hearingsOwed = (
  year: number,
  facts: { readonly served: readonly Served[]; readonly held: ReadonlySet<string>; readonly today: string },
): readonly MonthOwed[] =>
  monthsOfYear(year).map((month) => {
    const { first, last } = spanOfMonth(month);
    const active = facts.served.filter((posting) => servesWithin(posting, first, last)).length;
    return { month, active, duty: dutyOf(month, active, facts) };
  });

const dutyOf = (
  month: string,
  active: number,
  { held, today }: { readonly held: ReadonlySet<string>; readonly today: string },
): HearingDuty => {
  if (held.has(month)) return 'MET';
  if (month > monthOf(today)) return 'UPCOMING';
  if (active === 0) return 'EXEMPT';
  return month === monthOf(today) ? 'DUE' : 'OVERDUE';
};
