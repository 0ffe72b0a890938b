import { duties, onSiteYears, type DutifulPosting } from '@zhudian/personnel';
import {
  calendarOf,
  GUANGXI_CALENDAR,
  NATIONAL_CALENDAR,
  rulesOn,
  shippedCalendars,
  shippedRuleSets,
} from '@zhudian/programme';

// covers: T05, M06, N09, N17

const posting: DutifulPosting = {
  recordedFrom: '2016-03-01',
  plannedEndOn: '2018-03-01',
  endedOn: null,
  ratifiedOn: null,
  relationMovedOn: null,
  successorNamedOn: null,
  handedOverOn: null,
  competencies: [],
  onSite: [],
  tasks: [],
};
const { rules } = rulesOn(shippedRuleSets, posting.recordedFrom);
const national = calendarOf(shippedCalendars, NATIONAL_CALENDAR);
const share = (day: string) => rulesOn(shippedRuleSets, day).rules.onSiteShare.value;
const told = (changes: Partial<DutifulPosting>, today: string) =>
  duties({ ...posting, ...changes }, today, rules).map(({ kind, of, dueOn, state, daysLate }) =>
    [kind, of, dueOn, state, daysLate].filter((one) => one !== null).join(' '),
  );

describe('What a posting owes', () => {
  it('follows from its start and its planned end, earliest first', () =>
    expect(told({}, '2016-03-15')).toStrictEqual([
      'TASKS_RATIFIED 2016-03-31 DUE 0',
      'BASELINE_ASSESSED 2016-03-31 DUE 0',
      'PARTY_RELATION_MOVED 2016-03-31 DUE 0',
      'ON_SITE_DECLARED 2016-03 2016-04-05 DUE 0',
      'SUCCESSOR_NAMED 2017-12-01 UPCOMING 0',
      'HANDOVER_COMPLETED 2018-03-01 UPCOMING 0',
      'END_ASSESSED 2018-03-01 UPCOMING 0',
    ]));

  const successor = (today: string, changes: Partial<DutifulPosting> = {}) =>
    told(changes, today).find((one) => one.startsWith('SUCCESSOR'));
  it('is due for a month, then late by the day', () => {
    expect(successor('2017-10-31')).toBe('SUCCESSOR_NAMED 2017-12-01 UPCOMING 0');
    expect(successor('2017-11-01')).toBe('SUCCESSOR_NAMED 2017-12-01 DUE 0');
    expect(successor('2017-12-01')).toBe('SUCCESSOR_NAMED 2017-12-01 DUE 0');
    expect(successor('2017-12-02')).toBe('SUCCESSOR_NAMED 2017-12-01 OVERDUE 1');
  });

  it('is met in time or late', () => {
    expect(successor('2018-01-20', { successorNamedOn: '2017-12-01' })).toBe('SUCCESSOR_NAMED 2017-12-01 MET 0');
    expect(successor('2018-01-20', { successorNamedOn: '2017-12-11' })).toBe('SUCCESSOR_NAMED 2017-12-01 MET 10');
  });

  it('moves with the planned end', () =>
    expect(successor('2017-12-02', { plannedEndOn: '2018-09-01' })).toBe('SUCCESSOR_NAMED 2018-06-01 UPCOMING 0'));

  it('is met by its facts', () =>
    expect(
      told(
        {
          ratifiedOn: '2016-03-18',
          relationMovedOn: '2016-03-20',
          handedOverOn: '2018-02-20',
          competencies: [
            { phase: 'BASELINE', on: '2016-04-10' },
            { phase: 'END', on: '2018-02-28' },
          ],
        },
        '2016-03-15',
      ).filter((one) => one.includes('MET')),
    ).toStrictEqual([
      'TASKS_RATIFIED 2016-03-31 MET 0',
      'BASELINE_ASSESSED 2016-03-31 MET 10',
      'PARTY_RELATION_MOVED 2016-03-31 MET 0',
      'HANDOVER_COMPLETED 2018-03-01 MET 0',
      'END_ASSESSED 2018-03-01 MET 0',
    ]));

  it('tells month by month which days on site are missing, until the end', () => {
    const months = (changes: Partial<DutifulPosting>, today: string) =>
      told(changes, today).filter((one) => one.startsWith('ON_SITE'));
    expect(months({ onSite: [{ month: '2016-03', on: '2016-04-07' }] }, '2016-05-06')).toStrictEqual([
      'ON_SITE_DECLARED 2016-03 2016-04-05 MET 2',
      'ON_SITE_DECLARED 2016-04 2016-05-05 OVERDUE 1',
      'ON_SITE_DECLARED 2016-05 2016-06-05 DUE 0',
    ]);
    expect(months({}, '2016-02-01')).toStrictEqual([]);
    expect(months({}, '2018-06-01').at(-1)).toBe('ON_SITE_DECLARED 2018-03 2018-04-05 OVERDUE 57');
    expect(months({ endedOn: '2016-04-10' }, '2018-06-01')).toHaveLength(2);
  });

  it('names the tasks that are not done, by the date of each', () =>
    expect(
      told(
        {
          tasks: [
            { taskId: 'branch', dueOn: '2016-12-31', percent: 99 },
            { taskId: 'business', dueOn: '2016-12-31', percent: 100 },
          ],
        },
        '2017-01-02',
      ).filter((one) => one.startsWith('TASK_DONE')),
    ).toStrictEqual(['TASK_DONE branch 2016-12-31 OVERDUE 2']));

  it('is let off when the posting was over before it was due, not when it was late by then', () =>
    expect(duties({ ...posting, endedOn: '2016-04-10' }, '2018-06-01', rules).map(({ state }) => state)).toStrictEqual([
      'OVERDUE',
      'OVERDUE',
      'OVERDUE',
      'OVERDUE',
      'EXEMPT',
      'EXEMPT',
      'EXEMPT',
      'EXEMPT',
    ]));

  it('is not late when it is let off', () =>
    expect(told({ endedOn: '2016-03-30' }, '2018-06-01')[0]).toBe('TASKS_RATIFIED 2016-03-31 EXEMPT 0'));

  it('comes in the order of its dates, whatever it is', () =>
    expect(told({}, '2018-02-10').slice(-4)).toStrictEqual([
      'ON_SITE_DECLARED 2018-01 2018-02-05 OVERDUE 5',
      'HANDOVER_COMPLETED 2018-03-01 DUE 0',
      'END_ASSESSED 2018-03-01 DUE 0',
      'ON_SITE_DECLARED 2018-02 2018-03-05 DUE 0',
    ]));

  it('is met by the assessment of its own phase only', () =>
    expect(
      told({ competencies: [{ phase: 'END', on: '2016-03-10' }] }, '2016-03-15').filter((one) =>
        one.includes('ASSESSED'),
      ),
    ).toStrictEqual(['BASELINE_ASSESSED 2016-03-31 DUE 0', 'END_ASSESSED 2018-03-01 MET 0']));

  it('is still due when the posting was over on the very day', () =>
    expect(told({ endedOn: '2016-03-31' }, '2016-03-31')[0]).toBe('TASKS_RATIFIED 2016-03-31 DUE 0'));

  it('says for each date where it comes from', () => {
    const sources = duties(
      { ...posting, tasks: [{ taskId: 'a', dueOn: '2016-05-01', percent: 0 }] },
      '2016-03-15',
      rules,
    );
    expect(sources.map(({ source }) => source.length > 10)).not.toContain(false);
  });
});

describe('The days on site of a year', () => {
  const served = { startOn: '2016-03-01', endedOn: null };

  it('stand against the working days of the months that were declared', () =>
    expect(
      onSiteYears(
        {
          ...served,
          onSite: [
            { month: '2016-03', days: 16 },
            { month: '2016-04', days: 13 },
            { month: '2017-01', days: 11 },
          ],
        },
        national,
        share,
      ),
    ).toStrictEqual([
      { year: 2016, months: 2, declaredDays: 29, workingDays: 43, least: 2 / 3, enough: true },
      { year: 2017, months: 1, declaredDays: 11, workingDays: 19, least: 2 / 3, enough: false },
    ]));

  it('count from the first day of the posting to its last, both included', () => {
    const onSite = [{ month: '2016-03', days: 2 }];
    const [whole] = onSiteYears({ startOn: '2016-03-30', endedOn: '2016-03-31', onSite }, national, share);
    expect(whole).toStrictEqual({ year: 2016, months: 1, declaredDays: 2, workingDays: 2, least: 2 / 3, enough: true });
    const [weekend] = onSiteYears({ startOn: '2016-03-26', endedOn: '2016-03-28', onSite }, national, share);
    expect(weekend?.workingDays).toBe(1);
  });

  it('cannot be told without a calendar for them', () => {
    const onSite = [{ month: '2013-12', days: 2 }];
    for (const calendar of [GUANGXI_CALENDAR, 'cn-1999.1'])
      expect(
        onSiteYears({ startOn: '2013-01-01', endedOn: null, onSite }, calendarOf(shippedCalendars, calendar), share),
      ).toStrictEqual([{ year: 2013, months: 1, declaredDays: 2, workingDays: null, least: 2 / 3, enough: null }]);
  });

  it('are none where none were declared', () =>
    expect(onSiteYears({ ...served, onSite: [] }, national, share)).toStrictEqual([]));
});
