import { addDays, dayOf, daysBetween, daysInMonth, partsOf, weekdayOf, yearOf, type Day } from './days';

/** A month, `YYYY-MM`. */
export type Month = string;
/** A quarter, `YYYY-Qn`. */
export type Quarter = string;
/** A week as ISO 8601 counts it, `YYYY-Www`, Monday to Sunday. */
export type IsoWeek = string;

/** First and last day of a period, both inside it. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const monthAt = (index: number): { readonly year: number; readonly month: number } => ({
  year: Math.floor(index / 12),
  month: (index % 12) + 1,
});

const monthIndexOf = (day: Day): number => {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
};

/** The month that holds a day. */
export const monthOf = (day: Day): Month => {
  partsOf(day);
  return day.slice(0, 7);
};

/** The quarter that holds a day. */
export const quarterOf = (day: Day): Quarter => {
  const { year, month } = partsOf(day);
  return `${String(year).padStart(4, '0')}-Q${Math.ceil(month / 3)}`;
};

/** First and last day of a month. */
export const spanOfMonth = (month: Month): Span => {
  const first = `${month}-01`;
  const parts = partsOf(first);
  return { first, last: dayOf({ ...parts, date: daysInMonth(parts.year, parts.month) }) };
};

/** Every month that has a day between `start` and `end`, both included, in order; none when `end` is earlier. */
export const monthsOverlapping = (start: Day, end: Day): readonly Month[] => {
  const months: Month[] = [];
  for (let index = monthIndexOf(start); index <= monthIndexOf(end); index++) {
    months.push(monthOf(dayOf({ ...monthAt(index), date: 1 })));
  }
  return end < start ? [] : months;
};

/** The same date `count` months later, or the last day of that month when it is shorter. */
export const addMonths = (day: Day, count: number): Day => {
  const target = monthAt(monthIndexOf(day) + count);
  return dayOf({ ...target, date: Math.min(partsOf(day).date, daysInMonth(target.year, target.month)) });
};

/** The ISO week that holds a day; its year is that of the week's Thursday. */
export const isoWeek = (day: Day): IsoWeek => {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = String(yearOf(thursday)).padStart(4, '0');
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/** Monday and Sunday of the ISO week that holds a day. */
export const spanOfIsoWeek = (day: Day): Span => {
  const first = addDays(day, 1 - weekdayOf(day));
  return { first, last: addDays(first, 6) };
};

/** The last day of so many months from a day on: a year from 1 March ends on the last day of February. */
export const lastDayOfMonths = (from: Day, count: number): Day => {
  const next = addMonths(from, count);
  // A month that is too short to have the day has ended by then.
  return partsOf(next).date < partsOf(from).date ? next : addDays(next, -1);
};
