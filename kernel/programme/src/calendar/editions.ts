import { composeCalendar, type Calendar, type CalendarVersion } from './calendar';
import national2026 from './data/cn-2026.1.json';
import guangxi2026 from './data/gx-2026.1.json';

/** The whole country, 2004 to 2026. */
export const NATIONAL_CALENDAR: CalendarVersion = 'cn-2026.1';

/** Guangxi, 2014 to 2026: the country's calendar with the region's own days off laid over it. */
export const GUANGXI_CALENDAR: CalendarVersion = 'cn-2026.1+gx-2026.1';

const released: ReadonlyMap<CalendarVersion, Calendar> = new Map(
  [composeCalendar(national2026), composeCalendar(national2026, guangxi2026)].map((calendar) => [
    calendar.version,
    calendar,
  ]),
);

/** Every released version, in the order of release. */
export const calendarVersions: readonly CalendarVersion[] = [...released.keys()];

/** The calendar that a recorded fact names, or `undefined` when no such version was released. */
export const calendarOf = (version: CalendarVersion): Calendar | undefined => released.get(version);
