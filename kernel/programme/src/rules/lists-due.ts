import { addDays, yearOf, type Day } from '../calendar/days';

/** The end of the first quarter: a proposal of the programme. */
const LISTS_DUE = '03-31';
const DAYS_AFTER_ARRIVAL = 90;

/** By when a branch has the two lists of a year: the end of the first quarter, or some time after its First Secretary came. */
export const listsDueOn = (year: number, since?: Day | null): Day => {
  const [, later = ''] = [`${year}-${LISTS_DUE}`, since ? addDays(since, DAYS_AFTER_ARRIVAL) : ''].toSorted();
  return later;
};

/** Until then nobody can tell whether a branch will have the lists of the year of the day. */
export const areListsDue = (day: Day, since?: Day | null): boolean => day > listsDueOn(yearOf(day), since);
