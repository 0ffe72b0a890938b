import { z } from 'zod';
import { defineEvents, type DeepReadonly, type EventOf } from '../define-events';
import { day, ref, text, title } from '../shapes';

/** What one notice says about one holiday: the days it gives and the weekend days it takes. */
const arrangement = z
  .strictObject({ name: title, nameEn: title, daysOff: z.array(day).max(60), workdays: z.array(day).max(60) })
  .meta({ id: 'HolidayArrangement' });

/** A year's notices; `sources` says where they were read. */
export const calendarYear = z
  .strictObject({
    year: z.int().min(1949).max(2200),
    sources: z.array(text).max(20),
    arrangements: z.array(arrangement).max(60),
  })
  .meta({ id: 'CalendarYear' });
export type CalendarYear = DeepReadonly<z.infer<typeof calendarYear>>;

/** The country (`cn`) or a region whose own days off are laid over it (`gx`). */
export const calendarLayer = z.string().regex(/^[a-z][a-z0-9]{0,19}$/, 'a layer: small letters and digits');

/** One stream, `Calendar-programme`; its facts are the editions in the order of publication. */
export const calendarEvents = defineEvents({
  context: 'organization',
  category: 'Calendar',
  about: {
    zh: '日历版本：国家与地区的放假调休安排，按年公布，用以计算工作日。',
    en: 'The calendars: the holidays of the country and of regions, published year by year, by which working days are counted.',
  },
  schemas: {
    /** It adds its years to the earlier editions of its layer; of a year that one of them had it is the newer word. */
    CalendarPublished: z.strictObject({
      /** Absent where the programme itself published it. */
      bureauId: ref('Bureau').optional(),
      edition: title,
      layer: calendarLayer,
      name: title,
      nameEn: title,
      source: title,
      notes: z.array(text).max(20).optional(),
      years: z.array(calendarYear).min(1).max(200),
    }),
  },
  lateEntries: ['CalendarPublished'],
});
export type CalendarEvent = EventOf<typeof calendarEvents>;
export type PublishedCalendar = DeepReadonly<CalendarEvent['data']>;
