import type { MeetingKind } from '@zhudian/facts';
import { meetingDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { convened, heldOn, meetingId, minuted, planned } from '../../support/meeting.story';

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
