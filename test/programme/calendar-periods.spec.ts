import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  isoWeek,
  monthOf,
  monthsOverlapping,
  quarterOf,
  spanOfIsoWeek,
  spanOfMonth,
  weekdayOf,
  yearOf,
} from '@zhudian/programme';
import { trials } from '../support/trials';

const MILLISECONDS_A_DAY = 86_400_000;
const epochDay = fc.integer({ min: -719_162, max: 2_932_896 });
const isoDay = (count: number) => new Date(count * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

describe('days', () => {
  it('agree with the proleptic Gregorian calendar of the platform, from year 1 to year 9999', () => {
    fc.assert(
      fc.property(epochDay, (count) => {
        const day = isoDay(count);
        expect(addDays('1970-01-01', count)).toBe(day);
        expect(daysBetween('1970-01-01', day)).toBe(count);
        expect(weekdayOf(day) % 7).toBe(new Date(day).getUTCDay());
      }),
      {
        ...trials('days', { test: 2_000, soak: 1_000_000 }),
        examples: [[-719_162], [2_932_896], [-1], [11_016], [11_017]],
      },
    );
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '2026-01-00',
    '0000-01-01',
    '2026-01-01T00:00:00Z',
    '',
  ])('refuse %p as a bug', (text) => {
    expect(() => addDays(text, 0)).toThrow(RangeError);
    expect(() => monthOf(text)).toThrow(RangeError);
  });

  it('end with the year 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });
});

describe('months and quarters', () => {
  it('hold their days', () => {
    expect([
      monthOf('2016-02-29'),
      quarterOf('2016-03-31'),
      quarterOf('2016-04-01'),
      quarterOf('2016-12-31'),
    ]).toStrictEqual(['2016-02', '2016-Q1', '2016-Q2', '2016-Q4']);
    expect(spanOfMonth('2016-02')).toStrictEqual({ first: '2016-02-01', last: '2016-02-29' });
    expect(() => spanOfMonth('2016-13')).toThrow(RangeError);
  });

  it('overlap a span when one day of theirs lies in it', () => {
    expect(monthsOverlapping('2016-11-30', '2017-01-01')).toStrictEqual(['2016-11', '2016-12', '2017-01']);
    expect(monthsOverlapping('2016-11-30', '2016-11-30')).toStrictEqual(['2016-11']);
    expect(monthsOverlapping('2016-11-30', '2016-11-29')).toStrictEqual([]);
  });

  it('add up by date, or to the last day of a shorter month', () => {
    expect([addMonths('2016-04-01', 24), addMonths('2016-01-31', 1), addMonths('2016-03-31', -13)]).toStrictEqual([
      '2018-04-01',
      '2016-02-29',
      '2015-02-28',
    ]);
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2015-12-31', '2015-W53'],
    ['2016-01-03', '2015-W53'],
    ['2016-01-04', '2016-W01'],
    ['2018-12-31', '2019-W01'],
    ['2020-12-31', '2020-W53'],
    ['2026-12-31', '2026-W53'],
  ])('%s lies in %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });

  it('are seven days from Monday to Sunday, each in one week', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }).map(isoDay), (day) => {
        const { first, last } = spanOfIsoWeek(day);
        expect([weekdayOf(first), weekdayOf(last), daysBetween(first, last)]).toStrictEqual([1, 7, 6]);
        expect(first <= day && day <= last).toBe(true);
        expect(new Set([isoWeek(first), isoWeek(day), isoWeek(last)]).size).toBe(1);
        expect(isoWeek(addDays(last, 1))).not.toBe(isoWeek(last));
        expect(Math.abs(yearOf(day) - Number(isoWeek(day).slice(0, 4)))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
