import { z } from 'zod';
import { isUnknownYear, isWorkday, spanOfMonth, workdaysBetween, type Calendar } from '@zhudian/programme';

/** How much of its working days a posting spent on site, over the months declared so far in one year. */
export const onSiteYear = z
  .object({
    year: z.int(),
    months: z.int().describe('Months declared. 已申报月数。'),
    declaredDays: z.int(),
    /** Those that lie in the posting. */
    workingDays: z.int().nullable().describe('Of the declared months; null where no calendar covers them. 工作日。'),
    least: z.number().describe('The share that is asked for. 要求的比例。'),
    /** Whether the share reaches the least; `null` where it cannot be told. */
    enough: z.boolean().nullable(),
  })
  .meta({
    id: 'OnSiteYear',
    description: 'Days on site in a year, as declared, against working days. 年度驻点天数（自行申报）。',
  });
export type OnSiteYear = Readonly<z.output<typeof onSiteYear>>;

interface Declared {
  readonly month: string;
  readonly days: number;
}
interface Served {
  readonly startOn: string;
  readonly endedOn: string | null;
  readonly onSite: readonly Declared[];
}

/** Year by year, judged by the share asked for at the end of each year. */
export const onSiteYears = (
  { onSite, ...served }: Served,
  calendar: Calendar | undefined,
  shareOn: (day: string) => number,
): readonly OnSiteYear[] => {
  const years = [...new Set(onSite.map(({ month }) => Number(month.slice(0, 4))))];
  return years.map((year) => {
    const declared = onSite.filter(({ month }) => Number(month.slice(0, 4)) === year);
    const declaredDays = declared.reduce((sum, { days }) => sum + days, 0);
    const workingDays = workingDaysIn(declared, served, calendar);
    const least = shareOn(`${String(year)}-12-31`);
    const enough = workingDays === null ? null : declaredDays >= least * workingDays;
    return { year, months: declared.length, declaredDays, workingDays, least, enough };
  });
};

const workingDaysIn = (
  declared: readonly Declared[],
  { startOn, endedOn }: Omit<Served, 'onSite'>,
  calendar: Calendar | undefined,
): number | null => {
  let sum = 0;
  for (const { month } of declared) {
    const { first, last } = spanOfMonth(month);
    const from = startOn > first ? startOn : first;
    const to = endedOn !== null && endedOn < last ? endedOn : last;
    const days = calendar ? workdaysFrom(calendar, from, to) : null;
    if (days === null) return null;
    sum += days;
  }
  return sum;
};

/** Working days from one day to another, both included. */
const workdaysFrom = (calendar: Calendar, from: string, to: string): number | null => {
  const later = workdaysBetween(calendar, from, to);
  return isUnknownYear(later) ? null : later + (isWorkday(calendar, from) === true ? 1 : 0);
};
