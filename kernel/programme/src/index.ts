export { command } from './command';
export { composeCalendar, type Calendar } from './calendar/calendar';
export { addDays, daysBetween, weekdayOf, yearOf, type Day } from './calendar/days';
export { NATIONAL_CALENDAR, GUANGXI_CALENDAR, calendarVersions, calendarOf } from './calendar/editions';
export type { CalendarLayer } from './calendar/layer';
export {
  monthOf,
  quarterOf,
  spanOfMonth,
  monthsOverlapping,
  addMonths,
  isoWeek,
  spanOfIsoWeek,
} from './calendar/periods';
export { isUnknownYear, isWorkday, exceptionOn, addWorkdays, workdaysBetween } from './calendar/workdays';
export { roleSchema, holdsAny, type Role } from './roles';
export { ruleSets, rulesOn, ruleSetOn, type ProgrammeValue } from './rule-sets';
