import type { CalendarEvent, CalendarYear } from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { calendarsFold, weekdayOf, yearOf, type Calendars } from '@zhudian/programme';
import { calendarCommands, type CalendarCommand } from './calendar.commands';
import { calendarRefusals, type CalendarRefusal } from './calendar.refusals';
import { repeated } from '../shared/repeated';

type CalendarDecider = Decider<CalendarCommand, Calendars, CalendarEvent, CalendarRefusal>;
type Data = CalendarCommand['data'];

const SATURDAY = 6;

/** Days of another year, days told twice, and weekdays that are worked anyway. */
const unfitDays = ({ year, arrangements }: CalendarYear): readonly string[] => {
  const worked = arrangements.flatMap(({ workdays }) => workdays);
  const all = [...arrangements.flatMap(({ daysOff }) => daysOff), ...worked];
  return [
    ...all.filter((day) => yearOf(day) !== year),
    ...worked.filter((day) => weekdayOf(day) < SATURDAY),
    ...repeated(all),
  ];
};

const unlessDaysFit = ({ years }: Data) => {
  const days = [...new Set(years.flatMap(unfitDays))];
  return days.length > 0 ? refuse('CALENDAR_DAYS_UNFIT', { days }) : undefined;
};

const yearsOf = (calendars: Calendars, layer: string): readonly number[] =>
  calendars.filter((one) => one.layer === layer).flatMap(({ years }) => years.map(({ year }) => year));

const unlessEachOnce = ({ years }: Data) => {
  const twice = repeated(years.map(({ year }) => year)).map(String);
  return twice.length > 0 ? refuse('CALENDAR_YEAR_REPEATED', { years: twice }) : undefined;
};

/** The years of a layer follow each other, so that only what comes after the last of them is open. */
const unlessYearsFollow = (calendars: Calendars, { layer, years }: Data) => {
  const all = new Set([...yearsOf(calendars, layer), ...years.map(({ year }) => year)]);
  const first = Math.min(...all);
  const missing = Array.from({ length: Math.max(...all) - first }, (_, at) => first + at).filter(
    (one) => !all.has(one),
  );
  return missing.length > 0 ? refuse('CALENDAR_YEAR_GAP', { missing: missing.map(String) }) : undefined;
};

const unlessNew = (calendars: Calendars, command: CalendarCommand) => {
  const { layer, years } = command.data;
  const known = new Set(yearsOf(calendars, layer));
  const again = years.flatMap(({ year }) => (known.has(year) ? [String(year)] : []));
  return again.length > 0 && !hasReason(command, 'CALENDAR_YEAR_PUBLISHED')
    ? refuse('CALENDAR_YEAR_PUBLISHED', { layer, years: again })
    : undefined;
};

/** `cn-2027.1`: the layer, the last year that it tells, and which edition of that year it is. */
const editionOf = (calendars: Calendars, { layer, years }: Data): string => {
  const prefix = `${layer}-${Math.max(...years.map(({ year }) => year))}.`;
  return `${prefix}${calendars.filter(({ edition }) => edition.startsWith(prefix)).length + 1}`;
};

const publish: Rule<CalendarDecider, 'PublishCalendar'> = (calendars, command) => {
  const { data } = command;
  return (
    together(
      unlessDaysFit(data),
      unlessEachOnce(data),
      unlessYearsFollow(calendars, data),
      unlessNew(calendars, command),
    ) ?? [{ type: 'CalendarPublished', data: { ...data, edition: editionOf(calendars, data) } }]
  );
};

export const calendarDecider: CalendarDecider = { ...calendarsFold, decide: { PublishCalendar: publish } };

export const calendar = defineAggregate({
  decider: calendarDecider,
  commands: calendarCommands,
  refusals: calendarRefusals,
});
