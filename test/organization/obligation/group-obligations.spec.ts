import type { GroupingEvent } from '@zhudian/facts';
import { OWED, groupingFold, obligationsIn, type HeldMeeting, type ObligedBranch } from '@zhudian/organization';
import { shippedCalendars } from '@zhudian/programme';
import { stateAfter } from '../../support';
import { groupDissolved, marketing, patrol } from '../../support/grouping.story';
import { branchWith, heldOn } from '../../support/obligation.story';

// covers: B05, B07, B09
const branchOf = (facts: readonly GroupingEvent[], change: Partial<ObligedBranch> = {}, fullMembers = 6) =>
  branchWith(fullMembers, { groupings: stateAfter(groupingFold, ...facts).history, ...change });
const rows = (branch: ObligedBranch, on: string, meetings: readonly HeldMeeting[] = []) => {
  const period = OWED.GROUP_MONTHLY.rhythm('2016-03-10');
  return obligationsIn(branch, meetings, shippedCalendars, { kind: 'GROUP_MONTHLY', period, on }).map(
    ({ groupId, groupName, state, exemption, metOn }) => [groupId, groupName, state, exemption ?? metOn],
  );
};
const MARKETING = ['marketing', '营销服务党小组'];
const PATROL = ['patrol', '运维班党小组'];

describe('What the groups of a branch owe', () => {
  it('is a meeting each in each month, by its last day', () => {
    const branch = branchOf([marketing(), patrol]);
    expect(rows(branch, '2016-03-31')).toStrictEqual([
      [...MARKETING, 'DUE', null],
      [...PATROL, 'DUE', null],
    ]);
    expect(rows(branch, '2016-04-01')).toStrictEqual([
      [...MARKETING, 'OVERDUE', null],
      [...PATROL, 'OVERDUE', null],
    ]);
  });

  it('is met by the meeting of that group, and by no other', () => {
    const branch = branchOf([marketing(), patrol]);
    const late = heldOn('2016-03-30', 'GROUP', { groupId: 'patrol', recordedOn: '2016-04-05' });
    expect(rows(branch, '2016-04-06', [heldOn('2016-03-10', 'GROUP', { groupId: 'marketing' }), late])).toStrictEqual([
      [...MARKETING, 'MET', '2016-03-10'],
      [...PATROL, 'LATE_ENTERED', '2016-03-30'],
    ]);
    const others = [heldOn('2016-03-10', 'GENERAL'), heldOn('2016-03-11', 'GROUP', { groupId: 'third' })];
    expect(rows(branch, '2016-04-06', others).map(([, , state]) => state)).toStrictEqual(['OVERDUE', 'OVERDUE']);
  });

  it('is nothing where there are no groups', () => {
    expect(rows(branchOf([]), '2016-04-01')).toStrictEqual([[null, null, 'EXEMPT', 'NO_GROUP']]);
    expect(rows(branchOf([marketing({ from: '2016-04-01' })]), '2016-04-01')).toStrictEqual([
      [null, null, 'EXEMPT', 'NO_GROUP'],
    ]);
  });

  it.each<[string, readonly GroupingEvent[], string, string | null]>([
    ['formed on the first of the month', [marketing({ from: '2016-03-01' })], 'OVERDUE', null],
    ['formed on the second', [marketing({ from: '2016-03-02' })], 'EXEMPT', 'GROUP_NEW'],
    ['dissolved on the last', [marketing(), dissolvedOn('2016-03-31')], 'EXEMPT', 'GROUP_NEW'],
    ['dissolved on the first of the next', [marketing(), dissolvedOn('2016-04-01')], 'OVERDUE', null],
  ])('of one that was %s: %s', (_, facts, state, exemption) =>
    expect(rows(branchOf(facts), '2016-05-01')).toStrictEqual([[...MARKETING, state, exemption]]),
  );

  it('is nothing of a group that nobody is left in, from that day on', () => {
    const left = (on: string) =>
      ['m1', 'm2', 'm3'].map((personId) => ({ personId, on, status: null, votes: false }) as const);
    const { standings } = branchWith(6);
    const emptied = (on: string) => branchOf([marketing()], { standings: [...standings, ...left(on)] });
    expect(rows(emptied('2016-03-31'), '2016-05-01')).toStrictEqual([[...MARKETING, 'EXEMPT', 'GROUP_NEW']]);
    expect(rows(emptied('2016-04-01'), '2016-05-01')).toStrictEqual([[...MARKETING, 'OVERDUE', null]]);
    expect(rows(emptied('2016-03-01'), '2016-05-01')).toStrictEqual([[null, null, 'EXEMPT', 'NO_GROUP']]);
  });

  it('is nothing in a branch that owes nothing itself', () => {
    expect(rows(branchOf([marketing()], {}, 2), '2016-05-01')).toStrictEqual([
      [...MARKETING, 'EXEMPT', 'BRANCH_SMALL'],
    ]);
    expect(rows(branchOf([marketing()], { since: '2016-03-02' }), '2016-05-01')).toStrictEqual([
      [...MARKETING, 'EXEMPT', 'BRANCH_NEW'],
    ]);
  });

  it('counts what was done although it was not owed', () =>
    expect(
      rows(branchOf([marketing(), dissolvedOn('2016-03-20')]), '2016-05-01', [
        heldOn('2016-03-10', 'GROUP', { groupId: 'marketing' }),
      ]),
    ).toStrictEqual([[...MARKETING, 'MET', '2016-03-10']]));
});

function dissolvedOn(from: string): GroupingEvent {
  return { ...groupDissolved, data: { ...groupDissolved.data, from } };
}
