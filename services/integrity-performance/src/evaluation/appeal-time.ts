import { calendarOf, deadlineAfter, isUnknownYear, type Calendars, type Deadline } from '@zhudian/programme';

/** The time for an appeal as a deduction told it. */
export interface AppealTime {
  readonly appealBy: string;
  readonly calendarVersion: string;
  /** Where the calendar did not reach to the last day: from which day on how many working days are counted. */
  readonly appealFrom?: string | undefined;
  readonly appealWorkingDays?: number | undefined;
}

/** The last day for an appeal: reckoned anew where it was provisional, once the calendar of its year is published. */
export const lastDayForAppeal = (time: AppealTime, calendars: Calendars): Deadline => {
  const { appealBy, calendarVersion, appealFrom, appealWorkingDays } = time;
  if (appealFrom === undefined || appealWorkingDays === undefined) return { on: appealBy, isProvisional: false };
  const calendar = calendarOf(calendars, calendarVersion);
  const last = calendar && deadlineAfter(calendar, appealFrom, appealWorkingDays);
  return last === undefined || isUnknownYear(last) ? { on: appealBy, isProvisional: true } : last;
};

/** A day that is not certain yet ends nobody's time. */
export const mayAppeal = (time: AppealTime, calendars: Calendars, on: string): boolean => {
  const last = lastDayForAppeal(time, calendars);
  return on <= last.on || last.isProvisional;
};
