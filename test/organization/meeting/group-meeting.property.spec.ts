import fc from 'fast-check';
import { groupingFold, meetingDecider } from '@zhudian/organization';
import { addDays } from '@zhudian/programme';
import { actAs, stateAfter } from '../../support';
import { GROUPS, GroupedBranch, someStep } from '../../support/grouped-branch';
import { meetingId, noCommittee, planned } from '../../support/meeting.story';
import { trials } from '../../support/trials';

// covers: B05
const FIRST = '2016-03-01';
const DAYS = Array.from({ length: 20 }, (_, index) => addDays(FIRST, index));
type Rolls = Parameters<typeof meetingDecider.decide.ConveneMeeting>[1]['read'];
const reasons = { NOT_CHAIRED_BY_LEADER: 'r', GROUP_WITHOUT_LEADER: 'r' };

/** Who is expected when a group meets on a day, with a guest in the chair; nobody where there is no such group. */
const expectedAt = (groupId: string, on: string, read: Rolls): readonly string[] => {
  const state = stateAfter(meetingDecider, { ...planned('GROUP'), data: { ...planned('GROUP').data, groupId } });
  const guest = { chairId: 'guest', recorderId: 'guest', present: [], observers: ['guest'], excused: [] };
  const told = meetingDecider.decide.ConveneMeeting(state, {
    type: 'ConveneMeeting',
    data: { meetingId, ...guest },
    act: actAs('BRANCH_SECRETARY', { on, reasons }),
    read,
  });
  if (!Array.isArray(told)) return [];
  const [fact] = told;
  return fact?.type === 'MeetingConvened' ? fact.data.expected : [];
};

describe('Members who are expected when their groups meet', () => {
  it('are expected in one group on one day, the one that they are in', () =>
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: DAYS.length }), (steps) => {
        const branch = new GroupedBranch();
        const asRegistered = DAYS.map((on, index) => {
          const step = steps[index];
          if (step) branch.follow(step, on);
          return branch.groups();
        });
        const grouping = stateAfter(groupingFold, ...branch.facts);
        const read = { roll: { stationId: 'luobo', standings: branch.standings }, committee: noCommittee, grouping };
        for (const [index, on] of DAYS.entries()) {
          const expected = GROUPS.map((groupId) => expectedAt(groupId, on, read).toSorted());
          expect(expected).toStrictEqual(GROUPS.map((groupId) => asRegistered[index]?.get(groupId) ?? []));
          expect(new Set(expected.flat()).size).toBe(expected.flat().length);
        }
      }),
      trials('group meetings', { test: 100, soak: 10_000 }),
    ));
});
