import {
  addDays,
  addMonths,
  isoWeek,
  monthOf,
  quarterOf,
  spanOfIsoWeek,
  spanOfMonth,
  type Span,
} from '@zhudian/programme';

/** A period in which something is owed: `2026-W47`, `2026-11`, `2026-Q4` or `2026`. */
export interface Period extends Span {
  readonly name: string;
}
/** How often something is owed. */
export type Rhythm = (day: string) => Period;

const spanOfQuarter = (day: string): Span => {
  const first = `${day.slice(0, 5)}${String(Math.ceil(Number(day.slice(5, 7)) / 3) * 3 - 2).padStart(2, '0')}-01`;
  return { first, last: spanOfMonth(monthOf(addMonths(first, 2))).last };
};

export const weekly: Rhythm = (day) => ({ name: isoWeek(day), ...spanOfIsoWeek(day) });
export const monthly: Rhythm = (day) => ({ name: monthOf(day), ...spanOfMonth(monthOf(day)) });
export const quarterly: Rhythm = (day) => ({ name: quarterOf(day), ...spanOfQuarter(day) });
export const yearly: Rhythm = (day) => {
  const name = day.slice(0, 4);
  return { name, first: `${name}-01-01`, last: `${name}-12-31` };
};

/** The periods that end between two days, both included, in order. */
export const periodsEnding = (rhythm: Rhythm, { first, last }: Span): readonly Period[] => {
  const periods: Period[] = [];
  for (let period = rhythm(first); period.last <= last; period = rhythm(addDays(period.last, 1))) periods.push(period);
  return periods;
};

/** The period that holds a day, and the one before it. */
export const aroundDay = (rhythm: Rhythm, day: string): readonly Period[] => {
  const running = rhythm(day);
  return [rhythm(addDays(running.first, -1)), running];
};
