import { addDays, calendarOf, shippedCalendars, type Calendar } from '@zhudian/programme';

export const released = (version: string): Calendar => {
  const calendar = calendarOf(shippedCalendars, version);
  if (!calendar) throw new Error(`not released: ${version}`);
  return calendar;
};

export const daysOfYears = (first: number, last: number): string[] => {
  const days: string[] = [];
  for (let day = `${first}-01-01`; day <= `${last}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};
