import { dueKindOf, type DueKind } from '@zhudian/facts';
import { dayOrMonth, problemAt, refuse, type Bounds, type FieldRule, type StatedField } from '@zhudian/framework';
import type { Calendar } from './calendar';
import { addDays, weekdayOf, type Day } from './days';
import { calendarVersions, newestCalendarOf, theCalendars, type Calendars } from './editions';
import { addMonths, type Span } from './periods';

const SATURDAY = 6;

/** Days that no edition tells of are told by their weekday, those of years to come provisionally. */
const worksBy =
  (day: Day) =>
  ({ exceptions }: Calendar): boolean =>
    exceptions.get(day)?.works ?? weekdayOf(day) < SATURDAY;

/** A due day does not say for which region it holds: it is one on which every region works. */
const regionsOf = (calendars: Calendars): readonly Calendar[] =>
  calendarVersions(calendars).flatMap((version) => newestCalendarOf(calendars, version) ?? []);

/** Whether people work in every region on some day of a span. */
export const holdsWorkday = (calendars: Calendars, span: Span): boolean =>
  step(regionsOf(calendars), span.first, span, 1) !== null;

/** The first day from one on, that day included, on which people work in every region. */
export const workdayFrom = (calendars: Calendars, from: Day): Day =>
  step(regionsOf(calendars), from, { first: from, last: addMonths(from, 2) }, 1) ?? from;

/** The `count`th day after one on which people work in every region. */
export const workdayAfter = (calendars: Calendars, from: Day, count: number): Day =>
  count <= 0 ? from : workdayAfter(calendars, workdayFrom(calendars, addDays(from, 1)), count - 1);

/** On how many days of a span people work in some region. */
export const workdaysOf = (calendars: Calendars, { first, last }: Span): number => {
  const regions = regionsOf(calendars);
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) if (regions.some(worksBy(day))) count += 1;
  return count;
};

const step = (regions: readonly Calendar[], from: Day, { first, last }: Span, by: 1 | -1): Day | null => {
  for (let day = from; first <= day && day <= last; day = addDays(day, by)) if (regions.every(worksBy(day))) return day;
  return null;
};

/** The working day that is nearest ahead of a day, or else the last one of the span. */
const nearestIn = (regions: readonly Calendar[], day: Day, span: Span): Day | null =>
  step(regions, later(day, span.first), span, 1) ?? step(regions, span.last, span, -1);

const later = (one: Day, other: Day = one): Day => (one > other ? one : other);

/** From the day on which it is stated to the end of what it lies in; else as far ahead as the field may look. */
const spanOf = ({ on, within, kind }: StatedField<DueKind>): Span => ({
  first: later(on, within?.first),
  last: within?.last ?? addMonths(on, kind.months),
});

interface Term {
  readonly startOn: Day;
  /** The last day: the planned one while the posting goes on. */
  readonly endOn: Day;
}

/** What is owed to a posting is due in its term; what is left when the term is over, as far ahead as the field may look. */
export const inTerm = (term: Term | undefined, on: Day): Bounds =>
  term && on <= term.endOn ? { within: { first: term.startOn, last: term.endOn } } : {};

/** A due day is a working day ahead, whichever command states it. */
export const dueDayRule: FieldRule<DueKind, { readonly calendars: Calendars }> = {
  kindOf: dueKindOf,
  reads: theCalendars,
  unless: (field, { calendars }) => {
    const dueOn = field.value as Day;
    const span = spanOf(field);
    const next = nearestIn(regionsOf(calendars), dueOn, span);
    return next === dueOn
      ? undefined
      : refuse('DUE_DAY_UNFIT', { ...unfit(field), from: span.first, latest: span.last, next });
  },
};

/** Several due days of one input may be unfit: each is told with its field. */
const unfit = ({ place, value }: StatedField<DueKind>) => {
  const dueOn = value as Day;
  const words = [
    `填写的${dayOrMonth(dueOn, 'zh')}不能作为期限`,
    `${dayOrMonth(dueOn, 'en')} cannot be a due day`,
  ] as const;
  return { field: place.join('.'), dueOn, problems: [problemAt(place, words)] };
};
