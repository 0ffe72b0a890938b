import type { Calendar, DayException } from './calendar';
import { addDays, dayFromOrdinal, ordinalOf, weekdayOfOrdinal, yearOf, type Day } from './days';

/** The answer needs a year that the calendar does not cover. */
export interface UnknownYear {
  readonly unknownYear: number;
}

/** Tells the typed refusal to guess from an answer. */
export const isUnknownYear = (answer: unknown): answer is UnknownYear =>
  typeof answer === 'object' && answer !== null && 'unknownYear' in answer;

const SATURDAY = 6;

const works = (calendar: Calendar, ordinal: number): boolean =>
  calendar.exceptions.get(dayFromOrdinal(ordinal))?.works ?? weekdayOfOrdinal(ordinal) < SATURDAY;

const firstUnknownYear = (calendar: Calendar, from: Day, to: Day): UnknownYear | undefined => {
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    if (!calendar.years.has(year)) return { unknownYear: year };
  }
  return undefined;
};

/** Whether people work on a day. */
export const isWorkday = (calendar: Calendar, day: Day): boolean | UnknownYear =>
  firstUnknownYear(calendar, day, day) ?? works(calendar, ordinalOf(day));

/** Why a day is off or worked against its weekday, with its source; `undefined` on an ordinary day. */
export const exceptionOn = (calendar: Calendar, day: Day): DayException | undefined => calendar.exceptions.get(day);

/**
 * The `count`th working day after `from`: the day after `from` is the first that can count, and 0 is `from` itself.
 * All days from `from` to the answer must lie in covered years.
 * @throws RangeError when `count` is not a whole number of 0 or more.
 */
export const addWorkdays = (calendar: Calendar, from: Day, count: number): Day | UnknownYear => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`);
  let left = count;
  for (let day = from; ; day = addDays(day, 1)) {
    if (!calendar.years.has(yearOf(day))) return { unknownYear: yearOf(day) };
    if (day > from && works(calendar, ordinalOf(day))) left--;
    if (left === 0) return day;
  }
};

/**
 * Working days after `from` up to and including `to`; negative when `to` is earlier.
 * Both days and all between must lie in covered years.
 */
export const workdaysBetween = (calendar: Calendar, from: Day, to: Day): number | UnknownYear => {
  const [start, end] = from <= to ? [from, to] : [to, from];
  const unknown = firstUnknownYear(calendar, start, end);
  if (unknown) return unknown;
  const last = ordinalOf(end);
  let count = 0;
  for (let ordinal = ordinalOf(start) + 1; ordinal <= last; ordinal++) {
    if (works(calendar, ordinal)) count++;
  }
  return from <= to ? count : 0 - count;
};

const lastYearOf = ({ years }: Calendar): number => Math.max(...years);

/** The end of a period of working days. */
export interface Deadline {
  readonly on: Day;
  /** It lies beyond the last published year, where days are told by their weekday: it is reckoned anew once that year is published. */
  readonly isProvisional: boolean;
}

/**
 * The `count`th working day after `from`, as far as it can be told. Only what lies before the calendar, or in a gap of
 * it, is unknown: that will never be published.
 */
export const deadlineAfter = (calendar: Calendar, from: Day, count: number): Deadline | UnknownYear => {
  const last = lastYearOf(calendar);
  let left = count;
  for (let day = from; ; day = addDays(day, 1)) {
    const year = yearOf(day);
    if (!calendar.years.has(year) && !(year > last)) return { unknownYear: year };
    if (day > from && works(calendar, ordinalOf(day))) left--;
    if (left <= 0) return { on: day, isProvisional: year > last };
  }
};

/** Working days after `from` up to and including `to` that are certain: those in years that are not published do not count. */
export const certainWorkdays = (calendar: Calendar, from: Day, to: Day): number | UnknownYear => {
  const covered = `${String(lastYearOf(calendar)).padStart(4, '0')}-12-31`;
  return workdaysBetween(calendar, from, from <= covered && covered < to ? covered : to);
};
