import type { MeetingKind } from '@zhudian/facts';
import { meetingDecider, meetingFold, type Meeting } from '@zhudian/organization';
import { specificationOf, stateAfter } from '../../support';
import { committeeOf, convened, heldOn, meetingId, minuted, noCommittee, planned } from '../../support/meeting.story';

// covers: B07
const meeting = specificationOf(meetingDecider);
const held = (present: number, entitled: number, kind: MeetingKind = 'GENERAL') => [
  planned(kind),
  convened(present, entitled, { quorumMet: present * 2 >= entitled }),
];
const votesOf = (yes: number, no: number, abstain = 0) =>
  ({ motionId: 'plan', subject: '年度计划', yes, no, abstain }) as const;
const decide = (yes: number, no: number, abstain = 0) =>
  ({
    type: 'DecideMotion',
    data: { meetingId, ...votesOf(yes, no, abstain) },
    read: { committee: noCommittee, prior: meetingFold.initial },
  }) as const;
const decided = (carried: boolean, entitledCount: number, presentCount: number, votes: ReturnType<typeof votesOf>) =>
  ({ type: 'MotionDecided', data: { ...votes, entitledCount, presentCount, carried } }) as const;

describe('A motion', () => {
  it.each([
    [11, 6, 5, 1, false],
    [11, 6, 6, 0, true],
    [10, 5, 5, 0, false],
    [10, 6, 6, 0, true],
  ])('with %i entitled and %i present, %i for and %i against: carried is %s', (entitled, present, yes, no, carried) =>
    meeting
      .given(...held(present, entitled))
      .when(decide(yes, no))
      .then(decided(carried, entitled, present, votesOf(yes, no))),
  );

  it.each([
    [11, 5],
    [10, 4],
  ])('with %i entitled is not put to %i present', (eligible, present) =>
    meeting
      .given(...held(present, eligible))
      .when(decide(present, 0))
      .thenRefused('NO_QUORUM', { eligible, present }),
  );

  it('has no more votes than voters present', () => {
    meeting
      .given(...held(6, 11))
      .when(decide(4, 2, 1))
      .thenRefused('VOTES_EXCEED_PRESENT', { cast: 7, present: 6 });
    meeting
      .given(...held(6, 11))
      .when(decide(4, 1, 1))
      .then(decided(false, 11, 6, votesOf(4, 1, 1)));
  });

  it('is voted on by those entitled among those present', () =>
    meeting
      .given(planned(), convened(6, 11, { present: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'hui'], quorumMet: true }))
      .when(decide(7, 0))
      .thenRefused('VOTES_EXCEED_PRESENT', { cast: 7, present: 6 }));

  it('is decided once', () =>
    meeting
      .given(...held(6, 11), decided(true, 11, 6, votesOf(6, 0)))
      .when(decide(6, 0))
      .thenRefused('MOTION_ALREADY_DECIDED', { motionId: 'plan' }));

  it('is decided on the day of the meeting', () =>
    meeting
      .given(...held(6, 11))
      .when({ ...decide(6, 0), act: { on: '2016-03-02' } })
      .thenRefused('NOT_ON_THE_DAY', { heldOn, on: '2016-03-02' }));

  it('is decided before the minutes', () =>
    meeting
      .given(...held(6, 11), minuted)
      .when(decide(6, 0))
      .thenRefused('MEETING_STAGE', { stage: 'MINUTED', stages: ['CONVENED'] }));

  it.each(['LESSON', 'THEME_DAY', 'LIFE', 'STUDY'] as const)('is not for a meeting of this kind: %s', (kind) =>
    meeting
      .given(...held(6, 11, kind))
      .when(decide(6, 0))
      .thenRefused('KIND_DECIDES_NOTHING', { kind }),
  );
});

describe('A motion on an important matter', () => {
  const important = { ...votesOf(6, 0), isImportant: true };
  const committee = committeeOf('m1', 'm2', 'm3');
  const passed = { ...important, priorMeetingId: 'before', priorMotionId: 'plan' };
  const before = stateAfter(
    meetingFold,
    planned('COMMITTEE'),
    convened(3, 3, { quorumMet: true }),
    decided(true, 3, 3, votesOf(3, 0)),
  );
  const put = (data: object, read: { committee?: typeof committee; prior?: Meeting } = {}) =>
    meeting.given(...held(6, 11)).when({
      type: 'DecideMotion',
      data: { meetingId, ...votesOf(6, 0), ...data },
      read: { committee, prior: meetingFold.initial, ...read },
    });
  const told = (data: object) => ({
    ...decided(true, 11, 6, votesOf(6, 0)),
    data: { ...decided(true, 11, 6, votesOf(6, 0)).data, ...data },
  });

  it('passes the committee first', () => {
    put(passed, { prior: before }).then(told(passed));
    put(important).thenRefused('NO_PRIOR_COMMITTEE', { motionId: 'plan' });
    put({}).then(told({}));
  });

  it.each<[string, Partial<Meeting>]>([
    ['a motion that was lost', { motions: new Map([['plan', false]]) }],
    ['another motion', { motions: new Map([['other', true]]) }],
    ['the committee of another branch', { branchId: 'nashe-branch' }],
    ['a general meeting', { kind: 'GENERAL' }],
    ['a meeting of the day after', { heldOn: '2016-03-02' }],
  ])('is not carried before by %s', (_, change) =>
    put(passed, { prior: { ...before, ...change } }).thenRefused('NO_PRIOR_COMMITTEE', { motionId: 'plan' }),
  );

  it('names what was carried before, whether it is called important or not', () =>
    put({ ...passed, isImportant: false }).thenRefused('NO_PRIOR_COMMITTEE', { motionId: 'plan' }));

  it('goes to the members directly where there is no committee, or with a reason', () => {
    put(important, { committee: noCommittee }).then(told(important));
    meeting
      .given(...held(6, 11))
      .when({
        type: 'DecideMotion',
        data: { meetingId, ...important },
        read: { committee, prior: meetingFold.initial },
        act: { reasons: { NO_PRIOR_COMMITTEE: '支委会当月因台风未召开。' } },
      })
      .then(told(important));
  });

  it('is carried by the committee itself', () =>
    meeting
      .given(...held(6, 11, 'COMMITTEE'))
      .when({
        type: 'DecideMotion',
        data: { meetingId, ...important },
        read: { committee, prior: meetingFold.initial },
      })
      .then(told(important)));
});
