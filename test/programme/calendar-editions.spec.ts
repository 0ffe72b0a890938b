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
  type Calendar,
  type CalendarLayer,
} from '@zhudian/programme';
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
  const digest = (edition: CalendarLayer) => createHash('sha256').update(JSON.stringify(edition)).digest('hex');

  it('are known by the version that facts record', () => {
    expect(calendarVersions).toStrictEqual(['cn-2026.1', 'cn-2026.1+gx-2026.1']);
    expect(calendarVersions.map((version) => calendarOf(version)?.version)).toStrictEqual([...calendarVersions]);
    expect(calendarOf('gx-2026.1')).toBeUndefined();
    expect(calendarOf('constructor')).toBeUndefined();
  });

  it('never change once released: a correction is a new edition', () => {
    expect([nationalEdition, guangxiEdition].map((edition) => [edition.id, digest(edition)])).toStrictEqual([
      ['cn-2026.1', 'e38018db58690dc95726833c743a00415b691c4b126fbdcdd1aa4d0990829c9b'],
      ['gx-2026.1', 'd65c3fa6b748ac5b5ce670e5fe39ea86d7a45747d297401595d63967068dcdcc'],
    ]);
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
      ...guangxiEdition,
      id: 'zz-1',
      years: [
        { year: 2016, sources: [], arrangements: [{ name: '', nameEn: '', daysOff: ['2016-02-06'], workdays: [] }] },
      ],
    };
    const composed = composeCalendar(nationalEdition, region);
    expect([composed.version, [...composed.years], isWorkday(composed, '2016-02-06')]).toStrictEqual([
      'cn-2026.1+zz-1',
      [2016],
      false,
    ]);
  });
});
