import {
  addDays,
  calendarOf,
  shippedCalendars,
  daysBetween,
  GUANGXI_CALENDAR,
  isWorkday,
  monthOf,
  weekdayOf,
  type Day,
} from '@zhudian/programme';

const published = calendarOf(shippedCalendars, GUANGXI_CALENDAR);
if (!published) throw new Error(`${GUANGXI_CALENDAR} is not published.`);
const FIRST_YEAR = Math.min(...published.years);
const LAST_YEAR = Math.max(...published.years);

const SATURDAY = 6;
/** Early enough in the last published year that every deadline which runs from it still lies in that year. */
const LATEST = `${LAST_YEAR}-12-11`;
/** All of the demonstration's years, from three and a half before, lie in published calendars. */
const EARLIEST = `${FIRST_YEAR + 4}-01-01`;
/** Terms that go on are planned to end in years for which no calendar is published yet. */
const YEARS_AHEAD = 5;

/** Whether people work on a day in Guangxi; beyond the published calendars the weekday says so. */
const works = (day: Day): boolean => {
  const known = isWorkday(published, day);
  return typeof known === 'boolean' ? known : weekdayOf(day) < SATURDAY;
};

const workdays = Array.from(
  { length: daysBetween(`${FIRST_YEAR}-01-01`, `${LAST_YEAR + YEARS_AHEAD}-01-01`) },
  (_, index) => addDays(`${FIRST_YEAR}-01-01`, index),
).filter(works);

/** The place of the first working day on or after a day. */
const placeOf = (day: Day): number => {
  let low = 0;
  let high = workdays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((workdays[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

const at = (place: number): Day => {
  const day = workdays[place];
  if (day === undefined) throw new Error('The demonstration looks beyond its years.');
  return day;
};

/** The working day so many working days later; earlier when negative. */
export const later = (day: Day, count: number): Day => {
  const place = placeOf(day);
  if (count === 0) return day;
  return at(place + count - (count > 0 && workdays[place] !== day ? 1 : 0));
};

/** The first working day on or after a day. */
export const workday = (day: Day): Day => at(placeOf(day));

/** The last working day on or before a day. */
export const workdayBy = (day: Day): Day => (workday(day) === day ? day : later(day, -1));

interface Term {
  readonly plannedEndOn: Day;
  readonly endOn: Day | undefined;
}

/** So many working days later, and in its last days at the end of a term that is not extended. */
export const dueIn = ({ plannedEndOn, endOn }: Term, from: Day, count: number): Day => {
  const dueOn = later(from, count);
  return endOn !== undefined && from <= plannedEndOn && dueOn > plannedEndOn ? workdayBy(plannedEndOn) : dueOn;
};

/** The first working day on or after a date of a month. */
export const inMonth = (month: string, date: number): Day => workday(`${month}-${String(date).padStart(2, '0')}`);

/** The n-th working day of a month, counted from 1. */
export const nthOf = (month: string, count: number): Day => later(addDays(`${month}-01`, -1), count);

/** The month so many months later; earlier when negative. */
export const monthAfter = (month: string, count: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

/** All months from one to another, both included. */
export const monthsFrom = (first: string, last: string): readonly string[] => {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) months.push(month);
  return months;
};

/**
 * The last day of a demonstration that is loaded on a day: the working day before, and none that the calendars do not cover.
 * @throws when the calendars do not reach back far enough.
 */
export const lastDayFor = (today: Day): Day => {
  if (today < EARLIEST)
    throw new Error(`演示数据最早可于 ${EARLIEST} 载入。 The earliest demonstration is of ${EARLIEST}.`);
  return later(today < LATEST ? today : LATEST, -1);
};

/** The month that the months of a demonstration are counted from: the last day's, unless it has hardly begun. */
export const anchorOf = (lastDay: Day): string => monthOf(addDays(lastDay, -11));

/** How many working days of a month lie between two days, both included. */
export const workdaysOf = (month: string, from: Day, to: Day | undefined): number =>
  workdays
    .slice(placeOf(`${month}-01`), placeOf(`${monthAfter(month, 1)}-01`))
    .filter((day) => day >= from && (to === undefined || day <= to)).length;
