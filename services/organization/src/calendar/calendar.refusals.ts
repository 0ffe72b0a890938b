import { defineRefusals } from '@zhudian/framework';

const CALENDARS = 'S09, M11: working days are counted; domain: calendars are versioned data';

export const calendarRefusals = defineRefusals({
  CALENDAR_DAYS_UNFIT: {
    zh: '以下日期不合适：{days}。请只填当年的日期，不重复，调休上班只填周六或者周日。',
    en: 'These days do not fit: {days}. Days off and days worked lie in their year and are told once; only Saturdays and Sundays are worked in exchange.',
    rule: 'A calendar tells each day of its year once',
    source: CALENDARS,
  },
  CALENDAR_YEAR_REPEATED: {
    zh: '以下年份出现多次：{years}。请每年只填一次。',
    en: 'These years are given more than once: {years}. Give each of them once.',
    rule: 'An edition tells a year once',
    source: CALENDARS,
  },
  CALENDAR_YEAR_GAP: {
    zh: '以下年份尚未公布：{missing}。请一并公布或先行公布。',
    en: 'These years would be missing: {missing}. Publish them too, or first.',
    rule: 'The years of a calendar follow each other',
    source: CALENDARS,
  },
  CALENDAR_YEAR_PUBLISHED: {
    zh: '{layer}的以下年份已公布：{years}。如系更正，请附理由；已按原日历公布的期限不受影响。',
    en: 'Of {layer} these years are published already: {years}. To correct them, give a reason for this code; deadlines that were announced by the earlier edition stay.',
    rule: 'A year is published once and corrected with a reason',
    source: CALENDARS,
    severity: 'WARN',
  },
});
export type CalendarRefusal = keyof typeof calendarRefusals;
