import fc from 'fast-check';
import { addDays, calendarOf, NATIONAL_CALENDAR, shippedCalendars, workdaysBetween } from '@zhudian/programme';
import { consentOf, daysInStage, noticeCountdown } from '@zhudian/personnel';
import { lawOf2027, published2027 } from '../../support/law.story';
import { trials } from '../../support/trials';

// covers: S09, S11

describe('The age of a step', () => {
  it('is counted in days from the day on which it began', () => {
    expect(daysInStage('2016-02-03', '2016-02-03')).toBe(0);
    expect(daysInStage('2016-02-03', '2016-03-01')).toBe(27);
  });

  it('is none on a day before', () => expect(daysInStage('2016-02-03', '2016-02-01')).toBe(0));
});

describe('The countdown of a notice', () => {
  const notice = { from: '2016-02-03', requiredDays: 5, earliestEnd: '2016-02-15', calendarVersion: NATIONAL_CALENDAR };
  const left = (today: string) => noticeCountdown(notice, today, shippedCalendars).workingDaysLeft;

  it('steps over the Spring Festival and counts its two working weekend days', () =>
    expect(
      ['02-02', '02-03', '02-04', '02-05', '02-06', '02-12', '02-13', '02-14', '02-15', '02-16'].map((day) =>
        left(`2016-${day}`),
      ),
    ).toStrictEqual([5, 5, 4, 3, 2, 2, 2, 1, 0, 0]));

  it('tells the days that are done as well', () =>
    expect(noticeCountdown(notice, '2016-02-14', shippedCalendars)).toStrictEqual({
      workingDaysDone: 4,
      workingDaysLeft: 1,
      earliestEnd: '2016-02-15',
      isProvisional: false,
    }));

  it('counts from nothing on a calendar that nobody released, until it is over', () => {
    const unknown = { ...notice, calendarVersion: 'cn-1999.1' };
    expect(noticeCountdown(unknown, '2016-02-14', shippedCalendars).workingDaysLeft).toBe(5);
    expect(noticeCountdown(unknown, '2016-02-15', shippedCalendars).workingDaysLeft).toBe(0);
  });

  it('counts by weekdays over a year that is not published, says so, and counts anew once it is', () => {
    const overNewYear = { ...notice, from: '2026-12-28', earliestEnd: '2027-01-04' };
    const counted = (calendars = shippedCalendars) => noticeCountdown(overNewYear, '2027-01-04', calendars);
    expect(counted()).toStrictEqual({
      workingDaysDone: 5,
      workingDaysLeft: 0,
      earliestEnd: '2027-01-04',
      isProvisional: true,
    });
    expect(counted(lawOf2027(published2027).calendars)).toStrictEqual({
      workingDaysDone: 4,
      workingDaysLeft: 1,
      earliestEnd: '2027-01-05',
      isProvisional: false,
    });
  });

  it('agrees with the calendar on every day of the notice', () => {
    const calendar = calendarOf(shippedCalendars, NATIONAL_CALENDAR);
    fc.assert(
      fc.property(fc.nat(30), (after) => {
        const today = addDays('2016-02-03', after);
        const worked = calendar ? workdaysBetween(calendar, '2016-02-03', today) : 0;
        expect(noticeCountdown(notice, today, shippedCalendars).workingDaysDone).toBe(Math.min(5, Number(worked)));
      }),
      trials('notice-countdown', { test: 100, soak: 100_000 }),
    );
  });
});

describe('The three sides of a candidacy', () => {
  const all = { stage: 'MATCHED', stationTargeted: true, recommended: true, reviewed: true };
  const yes = { need: true, application: true, dispatch: true, complete: true };

  it('coincide once the station needs, the person applied and the organisation dispatches', () =>
    expect(consentOf(all)).toStrictEqual(yes));

  it('are incomplete while no target station is named', () =>
    expect(consentOf({ ...all, stationTargeted: false })).toStrictEqual({ ...yes, need: false, complete: false }));

  it('are incomplete once the person has withdrawn', () =>
    expect(consentOf({ ...all, stage: 'WITHDRAWN' })).toStrictEqual({ ...yes, application: false, complete: false }));

  it.each([{ recommended: false }, { reviewed: false }, { stage: 'OBJECTION_UPHELD' }])(
    'are incomplete without the organisation: %j',
    (change) => expect(consentOf({ ...all, ...change })).toStrictEqual({ ...yes, dispatch: false, complete: false }),
  );
});
