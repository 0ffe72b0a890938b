export { amendmentsOf, bureauOfFact, command } from './command';
export { composeCalendar, type Calendar } from './calendar/calendar';
export { addDays, daysBetween, weekdayOf, yearOf, type Day } from './calendar/days';
export {
  NATIONAL_CALENDAR,
  GUANGXI_CALENDAR,
  calendarVersions,
  calendarOf,
  calendarsFold,
  newestCalendarOf,
  theCalendars,
  type Calendars,
} from './calendar/editions';
export { holdsWorkday, inTerm, workdayAfter, workdayFrom, workdaysOf } from './calendar/due-day';
export type { CalendarLayer } from './calendar/layer';
export { NATIONAL_LAYER, shippedCalendars } from './calendar/shipped-calendars';
export {
  monthOf,
  quarterOf,
  spanOfMonth,
  monthsOverlapping,
  addMonths,
  lastDayOfMonths,
  isoWeek,
  spanOfIsoWeek,
  type Span,
} from './calendar/periods';
export { monthBeforeTakeover, unlessKeptHere } from './calendar/kept-from';
export { periodOpen, unlessOver } from './calendar/period-over';
export {
  isUnknownYear,
  isWorkday,
  exceptionOn,
  addWorkdays,
  certainWorkdays,
  deadlineAfter,
  workdaysBetween,
  type Deadline,
} from './calendar/workdays';
export { roleSchema, holdsAny, type Role } from './roles';
export type { AboutRule } from './rules/about-rule';
export { aboutRules } from './rules/about-rules';
export { against, warns } from './rules/against';
export { areListsDue, listsDueOn } from './rules/lists-due';
export { ruleSetsFold, rulesOn, setsOf, theRuleSets, type RuleSets, type RulesInForce } from './rules/rule-sets';
export { shippedRuleSets } from './rules/shipped-rule-sets';
