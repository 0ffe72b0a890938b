export { composeCalendar, type Calendar, type CalendarVersion, type DayException } from './calendar';
export { addDays, daysBetween, weekdayOf, yearOf, type Day } from './days';
export { calendarOf, calendarVersions, GUANGXI_CALENDAR, NATIONAL_CALENDAR } from './editions';
export type { Arrangement, CalendarLayer, YearOfArrangements } from './layer';
export {
  addMonths,
  isoWeek,
  monthOf,
  monthsOverlapping,
  quarterOf,
  spanOfIsoWeek,
  spanOfMonth,
  type IsoWeek,
  type Month,
  type Quarter,
  type Span,
} from './periods';
export { addWorkdays, exceptionOn, isUnknownYear, isWorkday, workdaysBetween, type UnknownYear } from './workdays';
