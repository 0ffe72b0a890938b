import { calendars } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { calendarAmendments } from './calendar.amendments';
import { calendar } from './calendar.decider';
import { CalendarResolver } from './calendar.resolver';
import { Calendar } from './calendar.types';

/** The calendars by which working days are counted, edition by edition. */
export const calendarSlice = defineSlice({
  aggregate: calendar,
  amendments: calendarAmendments,
  entity: { name: 'Calendar', type: () => Calendar, model: calendars },
  resolvers: [CalendarResolver],
});
