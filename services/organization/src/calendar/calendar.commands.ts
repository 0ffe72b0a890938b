import { calendarEvents, PROGRAMME_LAW, ref } from '@zhudian/facts';
import { type CommandOf } from '@zhudian/framework';
import { command, type Calendars } from '@zhudian/programme';

const calendar = command<Calendars>();

export const calendarCommands = {
  PublishCalendar: calendar({
    emits: ['CalendarPublished'],
    about: {
      zh: '公布日历：国家（cn）或地区（如 gx）某些年份的放假调休安排。公布后，暂计的期限随即重新计算。',
      en: 'Publish a calendar: the holidays of some years, of the country (cn) or of a region such as gx. What was reckoned provisionally is reckoned anew by it.',
    },
    roles: ['ADMINISTRATOR', 'PARTY_WORK'],
    input: calendarEvents.schemas.CalendarPublished.omit({ edition: true }).extend({ bureauId: ref('Bureau') }),
    of: () => PROGRAMME_LAW,
    scope: ({ bureauId }) => bureauId,
  }),
};
export type CalendarCommand = CommandOf<typeof calendarCommands>;
