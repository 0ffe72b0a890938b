import type { GroupingEvent, MemberStanding } from '@zhudian/facts';
import { groupingFold, meetingDecider, meetingFold } from '@zhudian/organization';
import { specificationOf, stateAfter } from '../../support';
import { changed, groupDissolved, marketing, patrol } from '../../support/grouping.story';
import { convened, heldOn, meetingId, noCommittee, planned, rollOf, voters } from '../../support/meeting.story';

// covers: B05, B07
const meeting = specificationOf(meetingDecider);
const rolls = (groups: readonly GroupingEvent[], left: readonly MemberStanding[] = []) => {
  const roll = rollOf(8, ['hui']);
  return {
    roll: { ...roll, standings: [...roll.standings, ...left] },
    committee: noCommittee,
    grouping: stateAfter(groupingFold, ...groups),
  };
};
const leaves = (personId: string, on: string): MemberStanding => ({ personId, on, status: null, votes: false });
const ofGroup = { ...planned('GROUP'), data: { ...planned('GROUP').data, groupId: 'marketing' } };
const plan = (change: object = {}) =>
  ({ type: 'PlanMeeting', data: { meetingId, ...ofGroup.data, ...change } }) as const;
const attendance = { chairId: 'm1', recorderId: 'm2', present: voters(2), observers: [], excused: [] };
const convene = (change: object = {}) =>
  ({ type: 'ConveneMeeting', data: { meetingId, ...attendance, ...change } }) as const;
const held = (members: string[], change: object = {}) =>
  convened(2, 3, { recorderId: 'm2', expected: members, entitled: members, ...change });

describe('A Party group meeting', () => {
  it('is for the members of the group, whoever else is in the branch', () => {
    meeting
      .given()
      .when({ ...plan(), read: rolls([marketing(), patrol]) })
      .then(ofGroup);
    meeting
      .given(ofGroup)
      .when({ ...convene(), read: rolls([marketing(), patrol]) })
      .then(held(['m1', 'm2', 'm3']));
    meeting
      .given(ofGroup)
      .when({ ...convene({ present: ['m1', 'm2', 'm4'] }), read: rolls([marketing(), patrol]) })
      .thenRefused('NOT_EXPECTED_THERE', { persons: ['m4'] });
  });

  it('is made up as the group was on its day', () => {
    const on = (from: string) => rolls([marketing(), changed(['m1', 'm2', 'm7', 'm8'], 'm1', from)]);
    meeting
      .given(ofGroup)
      .when({ ...convene(), read: on('2016-03-02') })
      .then(held(['m1', 'm2', 'm3']));
    meeting
      .given(ofGroup)
      .when({ ...convene(), read: on(heldOn) })
      .then(held(['m1', 'm2', 'm7', 'm8']));
    meeting
      .given(ofGroup)
      .when({ ...convene(), read: rolls([marketing()], [leaves('m3', heldOn)]) })
      .then(held(['m1', 'm2']));
  });

  it('counts a probationary member as expected, not as entitled', () =>
    meeting
      .given(ofGroup)
      .when({ ...convene(), read: rolls([marketing({ memberIds: ['m1', 'm2', 'hui'] })]) })
      .then(held(['m1', 'm2', 'hui'], { entitled: ['m1', 'm2'] })));

  it('puts nothing to the vote', () => {
    const motion = { motionId: 'a', subject: '年度计划', yes: 2, no: 0, abstain: 0 };
    meeting
      .given(ofGroup, held(['m1', 'm2', 'm3']))
      .when({
        type: 'DecideMotion',
        data: { meetingId, ...motion },
        read: { committee: noCommittee, prior: meetingFold.initial },
      })
      .thenRefused('KIND_DECIDES_NOTHING', { kind: 'GROUP' });
  });

  it('names its group, and no other meeting names one', () => {
    meeting
      .given()
      .when({ type: 'PlanMeeting', data: { meetingId, ...planned('GROUP').data }, read: rolls([marketing()]) })
      .thenRefused('GROUP_AND_KIND', { kind: 'GROUP' });
    meeting
      .given()
      .when({ ...plan({ kind: 'GENERAL' }), read: rolls([marketing()]) })
      .thenRefused('GROUP_AND_KIND', { kind: 'GENERAL' });
  });

  it.each<[string, GroupingEvent[], MemberStanding[]]>([
    ['before it is formed', [marketing({ from: '2016-03-02' })], []],
    ['once it is dissolved', [marketing(), groupDissolved], []],
    ['when nobody is left in it', [marketing()], voters(3).map((one) => leaves(one, heldOn))],
    ['of another branch', [patrol], []],
  ])('is none %s', (_, groups, left) => {
    const read = rolls(groups, left);
    meeting
      .given()
      .when({ ...plan(), read })
      .thenRefused('NO_GROUP', { groupId: 'marketing', on: heldOn });
    meeting
      .given(ofGroup)
      .when({ ...convene(), read })
      .thenRefused('NO_GROUP', { groupId: 'marketing', on: heldOn });
  });

  it('is chaired by the leader of the group, or there is a reason', () => {
    const byAnother = convene({ chairId: 'm2' });
    const read = rolls([marketing()]);
    meeting
      .given(ofGroup)
      .when({ ...byAnother, read })
      .thenRefused('NOT_CHAIRED_BY_LEADER', { leaderId: 'm1' });
    meeting
      .given(ofGroup)
      .when({ ...byAnother, read, act: { reasons: { NOT_CHAIRED_BY_LEADER: '组长外出培训。' } } })
      .then(held(['m1', 'm2', 'm3'], { chairId: 'm2' }));
  });

  it('of a group whose leader has left the branch needs a leader, or a reason', () => {
    const read = rolls([marketing({ memberIds: voters(4) })], [leaves('m1', heldOn)]);
    const led = { ...convene({ chairId: 'm2', present: ['m2', 'm3'] }), read };
    meeting.given(ofGroup).when(led).thenRefused('GROUP_WITHOUT_LEADER', { groupId: 'marketing' });
    meeting
      .given(ofGroup)
      .when({ ...led, act: { reasons: { GROUP_WITHOUT_LEADER: '组长当日调离。' } } })
      .then(held(['m2', 'm3', 'm4'], { chairId: 'm2', present: ['m2', 'm3'] }));
  });
});
