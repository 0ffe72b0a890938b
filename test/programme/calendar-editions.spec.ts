import { createHash } from 'node:crypto';
import { getLunarDate, isWorkday as isWorkdayInChineseDays } from 'chinese-days';
import {
  calendarOf,
  calendarVersions,
  composeCalendar,
  exceptionOn,
  GUANGXI_CALENDAR,
  isWorkday,
  NATIONAL_CALENDAR,
  newestCalendarOf,
  shippedCalendars,
  type Calendar,
  type CalendarLayer,
} from '@zhudian/programme';
import { lawOf2027, newYear2027, published2027, regional2027 } from '../support/law.story';
import nationalEdition from '../../kernel/programme/src/calendar/data/cn-2026.1.json';
import guangxiEdition from '../../kernel/programme/src/calendar/data/gx-2026.1.json';
import { daysOfYears, released } from './calendar.support';

const national = released(NATIONAL_CALENDAR);
const guangxi = released(GUANGXI_CALENDAR);

describe('the national edition', () => {
  it('agrees with its source on every day of every year', () => {
    const days = daysOfYears(2004, 2026);
    expect(days.length).toBe(8401);
    expect(days.filter((day) => isWorkday(national, day) !== isWorkdayInChineseDays(day))).toStrictEqual([]);
  });
});

describe('the Guangxi edition', () => {
  const sanyuesan = (year: number) =>
    daysOfYears(year, year).filter((day) => {
      const { lunarMon, lunarDay, isLeap } = getLunarDate(day);
      return lunarMon === 3 && lunarDay === 3 && !isLeap;
    });

  it('rests on the third day of the third lunar month, but for 2020 when it was worked', () => {
    const years = guangxiEdition.years.map(({ year }) => year);
    const worked = years.filter((year) => sanyuesan(year).some((day) => isWorkday(guangxi, day) === true));
    expect(years).toStrictEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(years.map((year) => sanyuesan(year).length)).toStrictEqual(years.map(() => 1));
    expect(worked).toStrictEqual([2020]);
  });

  it('gives two working days a year, more only in the year of the anniversary, none in 2020', () => {
    const workdaysOf = (calendar: Calendar, year: number) =>
      daysOfYears(year, year).filter((day) => isWorkday(calendar, day) === true).length;
    const given = (year: number) => workdaysOf(national, year) - workdaysOf(guangxi, year);
    expect(guangxiEdition.years.map(({ year }) => [year, given(year)])).toStrictEqual(
      guangxiEdition.years.map(({ year }) => [year, year === 2018 ? 4 : year === 2020 ? 0 : 2]),
    );
  });

  it('tells the source of every year', () => {
    expect(guangxiEdition.years.filter(({ sources }) => sources.length === 0)).toStrictEqual([]);
    expect(exceptionOn(guangxi, '2017-04-08')).toStrictEqual({
      works: true,
      name: '壮族三月三',
      nameEn: 'Sanyuesan',
      layer: 'gx-2026.1',
      sources: ['huaxiashiwen.com/xuexi/tongzhi/704789.html (text of the notice of 10 February 2017)'],
    });
    expect(exceptionOn(guangxi, '2017-04-10')).toBeUndefined();
  });
});

describe('editions', () => {
  /** Notes are words about it, and may be worded anew. */
  const digest = ({ notes: _, ...edition }: { readonly notes?: unknown }) =>
    createHash('sha256').update(JSON.stringify(edition)).digest('hex');

  it('are known by the version that facts record', () => {
    const versions = calendarVersions(shippedCalendars);
    expect(versions).toStrictEqual([NATIONAL_CALENDAR, GUANGXI_CALENDAR]);
    expect(versions.map((version) => calendarOf(shippedCalendars, version)?.version)).toStrictEqual([...versions]);
    for (const unknown of ['gx-2026.1', 'constructor', 'cn-2026.1+constructor', 'gx-2026.1+cn-2026.1'])
      expect([calendarOf, newestCalendarOf].map((of) => of(shippedCalendars, unknown))).toStrictEqual([
        undefined,
        undefined,
      ]);
  });

  it('never change once released: a correction is a new edition', () => {
    expect([nationalEdition, guangxiEdition].map((edition) => [edition.id, digest(edition)])).toStrictEqual([
      ['cn-2026.1', '0e783e3227e1cfcc8df35ff9190d44a34d46af9bd20847c7b4945b1c789d7ec3'],
      ['gx-2026.1', '899b4b044f10a0c6cf4872608f78743c48b19a37b22483318703bb56a6c0e659'],
    ]);
  });

  it('say what is to be known of them in Chinese and English', () => {
    for (const { notes = [] } of [nationalEdition, guangxiEdition])
      for (const note of notes) expect(note).toMatch(/\p{Script=Han}。 [A-Z].*\.$/u);
  });

  it('keep their arrangements inside their years', () => {
    const misplaced = [...nationalEdition.years, ...guangxiEdition.years].flatMap(({ year, arrangements }) =>
      arrangements
        .flatMap(({ daysOff, workdays }) => [...daysOff, ...workdays])
        .filter((day) => !day.startsWith(`${year}-`)),
    );
    expect(misplaced).toStrictEqual([]);
  });

  it('cover only the years that all layers cover, and let the region decide last', () => {
    const region: CalendarLayer = {
      id: 'zz-1',
      layer: 'zz',
      years: [
        {
          year: 2016,
          edition: 'zz-1',
          sources: [],
          arrangements: [{ name: '', nameEn: '', daysOff: ['2016-02-06'], workdays: [] }],
        },
      ],
    };
    const years = nationalEdition.years.map((one) => ({ ...one, edition: nationalEdition.id }));
    const composed = composeCalendar({ id: nationalEdition.id, layer: 'cn', years }, region);
    expect([composed.version, [...composed.years], isWorkday(composed, '2016-02-06')]).toStrictEqual([
      'cn-2026.1+zz-1',
      [2016],
      false,
    ]);
  });
});

describe('A year that is published later', () => {
  const { calendars } = lawOf2027(published2027);
  const corrected = {
    ...published2027,
    data: { ...published2027.data, edition: 'cn-2027.2', years: [{ ...newYear2027, arrangements: [] }] },
  };
  const twice = lawOf2027(published2027, corrected).calendars;
  const newYear = (calendar: Calendar | undefined) => calendar && [calendar.version, isWorkday(calendar, '2027-01-01')];

  it('is added to the calendars that facts named before', () => {
    expect(newYear(calendarOf(calendars, NATIONAL_CALENDAR))).toStrictEqual(['cn-2026.1', false]);
    expect(newYear(calendarOf(shippedCalendars, NATIONAL_CALENDAR))).toStrictEqual([
      'cn-2026.1',
      { unknownYear: 2027 },
    ]);
  });

  it('is added to a regional calendar once the region has published it too', () => {
    const both = lawOf2027(published2027, regional2027).calendars;
    expect(newYear(calendarOf(calendars, GUANGXI_CALENDAR))?.[1]).toStrictEqual({ unknownYear: 2027 });
    expect(newYear(calendarOf(both, GUANGXI_CALENDAR))?.[1]).toBe(false);
  });

  it('makes a version of its own, which knows the years before', () => {
    expect(newYear(calendarOf(calendars, 'cn-2027.1'))).toStrictEqual(['cn-2027.1', false]);
    expect(calendarOf(calendars, 'cn-2027.1')?.years.has(2016)).toBe(true);
    expect(calendarVersions(calendars)).toStrictEqual(['cn-2027.1', 'cn-2027.1+gx-2026.1']);
  });

  it('stays as it was for those who named it when it is corrected, and is new for those who come later', () => {
    expect(newYear(calendarOf(twice, 'cn-2027.1'))).toStrictEqual(['cn-2027.1', false]);
    expect(newYear(newestCalendarOf(twice, 'cn-2027.1'))).toStrictEqual(['cn-2027.2', true]);
    expect(newYear(calendarOf(twice, NATIONAL_CALENDAR))).toStrictEqual(['cn-2026.1', true]);
  });

  it('tells its own edition as the reason of its days', () => {
    const calendar = calendarOf(calendars, NATIONAL_CALENDAR);
    expect(calendar && exceptionOn(calendar, '2027-01-09')?.layer).toBe('cn-2027.1');
  });
});
