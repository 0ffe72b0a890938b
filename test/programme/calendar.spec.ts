import fc from 'fast-check';
import {
  addDays,
  addWorkdays,
  GUANGXI_CALENDAR,
  isUnknownYear,
  isWorkday,
  NATIONAL_CALENDAR,
  workdaysBetween,
} from '@zhudian/programme';
import { released } from './calendar.support';
import { trials } from '../support/trials';

const national = released(NATIONAL_CALENDAR);
const guangxi = released(GUANGXI_CALENDAR);

describe('working days of a notice period', () => {
  it('steps over the Spring Festival and counts its make-up weekend', () => {
    expect(addWorkdays(national, '2016-02-03', 5)).toBe('2016-02-15');
    expect(['2016-02-06', '2016-02-14'].map((day) => isWorkday(national, day))).toStrictEqual([true, true]);
  });

  it('differs in Guangxi in the days of Sanyuesan', () => {
    expect(addWorkdays(national, '2017-03-28', 5)).toBe('2017-04-05');
    expect(addWorkdays(guangxi, '2017-03-28', 5)).toBe('2017-04-08');
  });

  it('counts the day after the first as day 1, and the last day too', () => {
    expect(workdaysBetween(national, '2016-02-03', '2016-02-15')).toBe(5);
    expect(workdaysBetween(national, '2016-02-15', '2016-02-03')).toBe(-5);
    expect(addWorkdays(national, '2016-02-07', 0)).toBe('2016-02-07');
    expect(workdaysBetween(national, '2016-02-07', '2016-02-07')).toBe(0);
  });

  it.each([-1, 1.5, Number.NaN])('takes %p for a bug of the caller', (count) => {
    expect(() => addWorkdays(national, '2016-02-03', count)).toThrow(RangeError);
  });
});

describe('a year that a calendar does not cover', () => {
  it('is named, not guessed', () => {
    expect(isWorkday(national, '2027-01-04')).toStrictEqual({ unknownYear: 2027 });
    expect(addWorkdays(national, '2026-12-29', 5)).toStrictEqual({ unknownYear: 2027 });
    expect(workdaysBetween(national, '2003-12-30', '2004-01-05')).toStrictEqual({ unknownYear: 2003 });
    expect(workdaysBetween(guangxi, '2014-01-02', '2013-12-31')).toStrictEqual({ unknownYear: 2013 });
  });

  it('does not spoil a count that ends before it', () => {
    expect(addWorkdays(national, '2026-12-29', 2)).toBe('2026-12-31');
    expect(workdaysBetween(national, '2026-12-29', '2026-12-31')).toBe(2);
  });

  it('is told apart from an answer', () => {
    expect([{ unknownYear: 2027 }, '2026-12-31', 5, true, undefined].map(isUnknownYear)).toStrictEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('counting holds for every day', () => {
  const calendar = fc.constantFrom(national, guangxi);
  const day = fc.integer({ min: 0, max: 13 * 365 }).map((offset) => addDays('2014-01-01', offset));
  const nearDay = fc.integer({ min: 0, max: 500 }).map((offset) => addDays('2016-12-01', offset));
  const count = fc.integer({ min: 1, max: 60 });

  it('adding and counting undo each other', () => {
    fc.assert(
      fc.property(calendar, day, count, (on, from, workdays) => {
        const to = addWorkdays(on, from, workdays);
        fc.pre(!isUnknownYear(to));
        expect(workdaysBetween(on, from, to)).toBe(workdays);
        expect(isWorkday(on, to)).toBe(true);
      }),
      trials('workdays', { test: 100, soak: 100_000 }),
    );
  });

  it('more working days end later', () => {
    fc.assert(
      fc.property(calendar, day, count, (on, from, workdays) => {
        const [sooner, later] = [addWorkdays(on, from, workdays), addWorkdays(on, from, workdays + 1)];
        fc.pre(!isUnknownYear(sooner) && !isUnknownYear(later));
        expect(from < sooner && sooner < later).toBe(true);
      }),
      trials('workdays', { test: 100, soak: 100_000 }),
    );
  });

  it('a later start never ends sooner', () => {
    fc.assert(
      fc.property(calendar, day, day, count, (on, one, other, workdays) => {
        const [first, second] = [one, other].sort().map((from) => addWorkdays(on, from, workdays));
        fc.pre(typeof first === 'string' && typeof second === 'string');
        expect(String(first) <= String(second)).toBe(true);
      }),
      trials('workdays', { test: 100, soak: 100_000 }),
    );
  });

  it('counts add up over any day between, and turn round with the direction', () => {
    fc.assert(
      fc.property(calendar, nearDay, nearDay, nearDay, (on, a, b, c) => {
        const between = (from: string, to: string) => Number(workdaysBetween(on, from, to));
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
      trials('workdays', { test: 100, soak: 100_000 }),
    );
  });
});
