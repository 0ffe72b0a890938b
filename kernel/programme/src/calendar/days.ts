/** A calendar day as an ISO date, `YYYY-MM-DD`, in years 0001 to 9999. It has no time and no zone; days compare as strings. */
export type Day = string;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days in a month; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

const daysBeforeMonth = (year: number, month: number): number => {
  let days = 0;
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days;
};

/** Without groups: what is due is derived from many days, and taking groups out of a match costs twice as much. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/**
 * Takes a day apart; `month` and `date` count from 1.
 * @throws RangeError when the text is no day of the calendar: input is checked before it comes here.
 */
export const partsOf = (day: Day): DayParts => {
  const [year, month, date] = DAY.test(day)
    ? [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
    : [];
  if (!year || !month || !date || date > daysInMonth(year, month)) throw new RangeError(`not a day: ${day}`);
  return { year, month, date };
};

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** The day with these parts, which must exist. */
export const dayOf = ({ year, month, date }: DayParts): Day =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;

/** Days counted from 0001-01-01, which is day 1 and a Monday. */
export const ordinalOf = (day: Day): number => {
  const { year, month, date } = partsOf(day);
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + date;
};

/**
 * The day with this ordinal; the inverse of `ordinalOf`.
 * @throws RangeError outside the years 0001 to 9999.
 */
export const dayFromOrdinal = (ordinal: number): Day => {
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > daysBeforeYear(10_000)) {
    throw new RangeError(`no day has the ordinal ${ordinal}`);
  }
  // The mean year is a hair short in places, so the estimate is at most one year late.
  let year = Math.floor((ordinal - 1) / 365.2425) + 2;
  while (daysBeforeYear(year) >= ordinal) year--;
  let date = ordinal - daysBeforeYear(year);
  let month = 1;
  for (; date > daysInMonth(year, month); month++) date -= daysInMonth(year, month);
  return dayOf({ year, month, date });
};

/** The day `count` days later, earlier when negative. */
export const addDays = (day: Day, count: number): Day => dayFromOrdinal(ordinalOf(day) + count);

/** Days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinalOf(to) - ordinalOf(from);

/** Day of the week of an ordinal, 1 for Monday to 7 for Sunday. */
export const weekdayOfOrdinal = (ordinal: number): number => ((ordinal - 1) % 7) + 1;

/** Day of the week, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => weekdayOfOrdinal(ordinalOf(day));

/** The calendar year of a day. */
export const yearOf = (day: Day): number => partsOf(day).year;
