import type { ObligationKind } from '@zhudian/facts';
import {
  OWED,
  aroundDay,
  obligationIn,
  periodsEnding,
  type HeldMeeting,
  type ObligedBranch,
} from '@zhudian/organization';
import { shippedCalendars } from '@zhudian/programme';
import { branchWith, heldOn } from '../../support/obligation.story';

// covers: B07, B08, B09, B10
const standing = (
  kind: ObligationKind,
  inPeriodOf: string,
  on: string,
  { branch = branchWith(3), meetings = [] }: { branch?: ObligedBranch; meetings?: readonly HeldMeeting[] } = {},
) => {
  const period = OWED[kind].rhythm(inPeriodOf);
  const { state, exemption, metOn } = obligationIn(branch, meetings, shippedCalendars, { kind, period, on });
  return [period.name, state, exemption ?? metOn];
};
const seven = { sittings: [{ from: '2016-02-01', members: 3, seats: 3 }] };

const leftOn = (on: string) => ({ personId: 'm3', on, status: null, votes: false });

describe('What a branch owes', () => {
  it.each<[ObligationKind, string, string, string]>([
    ['COMMITTEE_MONTHLY', '2016-05', '2016-05-01', '2016-05-31'],
    ['THEME_DAY_MONTHLY', '2016-05', '2016-05-01', '2016-05-31'],
    ['GENERAL_QUARTERLY', '2016-Q2', '2016-04-01', '2016-06-30'],
    ['LESSON_QUARTERLY', '2016-Q2', '2016-04-01', '2016-06-30'],
    ['STUDY_WEEKLY', '2016-W20', '2016-05-16', '2016-05-22'],
    ['LIFE_YEARLY', '2016', '2016-01-01', '2016-12-31'],
    ['REVIEW_YEARLY', '2016', '2016-01-01', '2016-12-31'],
  ])('%s runs from the first day of its period to the last', (kind, name, first, last) => {
    expect(OWED[kind].rhythm('2016-05-18')).toStrictEqual({ name, first, last });
  });

  it.each<[string, string, unknown]>([
    ['is due to the last day of its period', '2016-05-31', ['2016-05', 'DUE', null]],
    ['and overdue from the next day on', '2016-06-01', ['2016-05', 'OVERDUE', null]],
  ])('%s', (_, on, expected) => {
    expect(standing('THEME_DAY_MONTHLY', '2016-05-18', on)).toStrictEqual(expected);
  });

  it('is met by the first meeting of its kind within the period', () => {
    const meetings = [heldOn('2016-05-20', 'THEME_DAY'), heldOn('2016-05-06', 'THEME_DAY')];
    expect(standing('THEME_DAY_MONTHLY', '2016-05-18', '2016-06-01', { meetings })).toStrictEqual([
      '2016-05',
      'MET',
      '2016-05-06',
    ]);
  });

  it.each<[string, HeldMeeting]>([
    ['a meeting of another kind', heldOn('2016-05-06', 'LESSON')],
    ['a meeting of the month before', heldOn('2016-04-30', 'THEME_DAY')],
    ['a meeting of the month after', heldOn('2016-06-01', 'THEME_DAY')],
  ])('is not met by %s', (_, meeting) => {
    expect(standing('THEME_DAY_MONTHLY', '2016-05-18', '2016-06-01', { meetings: [meeting] })[1]).toBe('OVERDUE');
  });

  it('is not met yet, as seen on a day before the meeting', () => {
    const meetings = [heldOn('2016-05-20', 'THEME_DAY')];
    expect(standing('THEME_DAY_MONTHLY', '2016-05-18', '2016-05-19', { meetings })[1]).toBe('DUE');
    expect(standing('THEME_DAY_MONTHLY', '2016-05-18', '2016-05-20', { meetings })[1]).toBe('MET');
  });

  it.each<[string, string]>([
    ['2016-05-31', 'MET'],
    ['2016-06-01', 'LATE_ENTERED'],
  ])('that was recorded on %s is %s', (recordedOn, state) => {
    const meetings = [heldOn('2016-05-20', 'THEME_DAY', { recordedOn })];
    expect(standing('THEME_DAY_MONTHLY', '2016-05-18', '2016-07-01', { meetings })[1]).toBe(state);
  });

  it('that was met in time stays so, whatever is entered late beside it', () => {
    const late = { recordedOn: '2016-06-10' };
    const meetings = [heldOn('2016-05-06', 'THEME_DAY', late), heldOn('2016-05-20', 'THEME_DAY')];
    for (const told of [meetings, meetings.toReversed()])
      expect(standing('THEME_DAY_MONTHLY', '2016-05-18', '2016-07-01', { meetings: told })).toStrictEqual([
        '2016-05',
        'MET',
        '2016-05-20',
      ]);
    const onOneDay = [heldOn('2016-05-20', 'THEME_DAY', late), heldOn('2016-05-20', 'THEME_DAY')];
    expect(standing('THEME_DAY_MONTHLY', '2016-05-18', '2016-07-01', { meetings: onOneDay })[1]).toBe('MET');
  });

  it('is not met by a general meeting without a quorum', () => {
    const meetings = [heldOn('2016-05-20', 'GENERAL', { quorumMet: false })];
    expect(standing('GENERAL_QUARTERLY', '2016-05-18', '2016-07-01', { meetings })[1]).toBe('OVERDUE');
  });

  it.each<[string, ObligationKind, string, ObligedBranch, unknown]>([
    [
      'a branch of the middle of the month',
      'THEME_DAY_MONTHLY',
      '2016-05-18',
      branchWith(3, { since: '2016-05-02' }),
      'BRANCH_NEW',
    ],
    [
      'a branch of the first of the month',
      'THEME_DAY_MONTHLY',
      '2016-05-18',
      branchWith(3, { since: '2016-05-01' }),
      null,
    ],
    ['two full members', 'THEME_DAY_MONTHLY', '2016-05-18', branchWith(2), 'BRANCH_SMALL'],
    [
      'three members of whom one left on the last day of the month',
      'THEME_DAY_MONTHLY',
      '2016-05-18',
      branchWith(3, { standings: [...branchWith(3).standings, leftOn('2016-05-31')] }),
      'BRANCH_SMALL',
    ],
    [
      'three members of whom one left on the first day of the next',
      'THEME_DAY_MONTHLY',
      '2016-05-18',
      branchWith(3, { standings: [...branchWith(3).standings, leftOn('2016-06-01')] }),
      null,
    ],
    ['no committee', 'COMMITTEE_MONTHLY', '2016-05-18', branchWith(7), 'NO_COMMITTEE'],
    ['a committee', 'COMMITTEE_MONTHLY', '2016-05-18', branchWith(7, seven), null],
    ['a committee from the month’s first day on', 'COMMITTEE_MONTHLY', '2016-02-10', branchWith(7, seven), null],
    [
      'a committee from within the month on',
      'COMMITTEE_MONTHLY',
      '2016-02-10',
      branchWith(7, { sittings: [{ from: '2016-02-02', members: 3, seats: 3 }] }),
      'NO_COMMITTEE',
    ],
    [
      'a committee that nobody was left in',
      'COMMITTEE_MONTHLY',
      '2016-05-18',
      branchWith(7, { sittings: [...seven.sittings, { from: '2016-05-31', members: 0, seats: 3 }] }),
      'NO_COMMITTEE',
    ],
    [
      'a secretary and a deputy, who are no committee',
      'COMMITTEE_MONTHLY',
      '2016-05-18',
      branchWith(6, { sittings: [{ from: '2016-02-01', members: 2, seats: 2 }] }),
      'NO_COMMITTEE',
    ],
    [
      'a committee elected in a run-off of the same day',
      'COMMITTEE_MONTHLY',
      '2016-05-18',
      branchWith(7, {
        sittings: [
          ...seven.sittings,
          { from: '2016-05-10', members: 0, seats: 3 },
          { from: '2016-05-10', members: 3, seats: 3 },
        ],
      }),
      null,
    ],
    ['a week with a working day', 'STUDY_WEEKLY', '2016-02-14', branchWith(3), null],
    ['a week without one', 'STUDY_WEEKLY', '2020-01-30', branchWith(3), 'NO_WORKING_DAY'],
  ])('with %s: %s in %s', (_, kind, day, branch, exemption) => {
    const shown = standing(kind, day, '2030-01-01', { branch });
    expect(shown.slice(1)).toStrictEqual(exemption ? ['EXEMPT', exemption] : ['OVERDUE', null]);
  });

  it('counts what was done although it was not owed', () => {
    const meetings = [heldOn('2016-05-20', 'COMMITTEE')];
    expect(standing('COMMITTEE_MONTHLY', '2016-05-18', '2016-06-01', { meetings })[1]).toBe('MET');
  });

  it('is asked for by the periods that end within a span', () => {
    const names = (kind: ObligationKind) =>
      periodsEnding(OWED[kind].rhythm, { first: '2020-12-27', last: '2021-01-31' }).map(({ name }) => name);
    expect(names('STUDY_WEEKLY')).toStrictEqual([
      '2020-W52',
      '2020-W53',
      '2021-W01',
      '2021-W02',
      '2021-W03',
      '2021-W04',
    ]);
    expect(names('THEME_DAY_MONTHLY')).toStrictEqual(['2020-12', '2021-01']);
    expect(names('GENERAL_QUARTERLY')).toStrictEqual(['2020-Q4']);
    expect(names('LIFE_YEARLY')).toStrictEqual(['2020']);
  });

  it.each<[ObligationKind, string[]]>([
    ['STUDY_WEEKLY', ['2020-W53', '2021-W01']],
    ['THEME_DAY_MONTHLY', ['2020-12', '2021-01']],
    ['GENERAL_QUARTERLY', ['2020-Q4', '2021-Q1']],
    ['LIFE_YEARLY', ['2020', '2021']],
  ])('%s: the period that runs on a day, and the one before', (kind, names) => {
    expect(aroundDay(OWED[kind].rhythm, '2021-01-05').map(({ name }) => name)).toStrictEqual(names);
  });
});
