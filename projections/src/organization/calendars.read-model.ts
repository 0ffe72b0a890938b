import { z } from 'zod';
import { calendarEvents, calendarYear, day, id, PROGRAMME_LAW, text, title } from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { decision, decisionOf } from '../shared/decision';
import { lawAccess } from './access';

const arrangement = calendarYear.shape.arrangements.element.meta({
  id: 'HolidayArrangement',
  description: 'A holiday: the days off and the weekend days worked for them. 放假调休安排。',
});
const yearView = calendarYear.extend({ arrangements: z.array(arrangement) }).meta({
  id: 'CalendarYear',
  description: 'The holidays of a year, and where they were read. 一年的放假安排及出处。',
});

const columns = {
  bureauId: internal(id.nullable()),
  edition: title,
  layer: z.string().describe('The country (cn) or a region (such as gx). 国家或地区。'),
  name: title,
  nameEn: title,
  source: title,
  notes: z.array(text),
  years: z.array(yearView),
  publishedOn: day.nullable().describe('When it was published; null where it came with the programme. 公布日期。'),
  published: decision.nullable().describe('Who published it, where somebody did. 公布人。'),
};
type Row = RowOf<typeof columns>;

/** The editions of the calendars, and the newest once more as `programme`. */
export const calendars = defineReadModel({
  name: 'calendar',
  version: 2,
  context: 'organization',
  access: lawAccess,
  columns,
  indexes: [],
  on: on<Row>()(calendarEvents, {
    CalendarPublished: {
      keys: ({ data: { edition } }) => [edition, PROGRAMME_LAW],
      fold: (_, { data, ...fact }, id) => ({
        ...data,
        id,
        bureauId: data.bureauId ?? null,
        notes: data.notes ?? [],
        publishedOn: fact.metadata.occurredOn,
        published: data.bureauId === undefined ? null : decisionOf(fact),
      }),
    },
  }),
});
export type CalendarRow = Row;
