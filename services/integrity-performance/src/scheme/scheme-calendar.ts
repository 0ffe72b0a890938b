import { NATIONAL_CALENDAR, newestCalendarOf, type Calendar, type Calendars } from '@zhudian/programme';
import { schemeOn, type Scheme } from './scheme.state';

/** The calendar of the scheme in force on a day; the country's where none is. */
export const calendarOfScheme = (scheme: Scheme, calendars: Calendars, on: string): Calendar | undefined =>
  newestCalendarOf(calendars, schemeOn(scheme, on)?.calendarVersion ?? NATIONAL_CALENDAR);
