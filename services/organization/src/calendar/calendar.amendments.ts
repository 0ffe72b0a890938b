import { amendmentsOf, bureauOfFact, calendarsFold } from '@zhudian/programme';
import { calendar } from './calendar.decider';

/** The corrections and annulments of the calendars, from the newest edition back, by the bureau that published it. */
export const calendarAmendments = amendmentsOf(calendar, calendarsFold, {
  correctable: { CalendarPublished: ['source'] },
  scope: (_, __, fact) => bureauOfFact(fact),
});
