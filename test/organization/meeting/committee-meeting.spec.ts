import type { CommitteeEvent } from '@zhudian/facts';
import { foldOf } from '@zhudian/framework';
import { committeeRoll, meetingDecider, meetingFold } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { electionHeld } from '../../support/committee.story';
import { convened, heldOn, meetingId, noGroups, planned, rollOf, voters } from '../../support/meeting.story';

// covers: B07
const meeting = specificationOf(meetingDecider);
const on = (occurredOn: string, fact: CommitteeEvent) => ({ ...fact, metadata: { occurredOn } });
const vacated = (personId: string) => ({ type: 'SeatVacated', data: { personId, ground: 'RESIGNED' } }) as const;
const rollAfter = (...facts: readonly ReturnType<typeof on>[]) => foldOf(committeeRoll, facts);
const elected = on('2016-02-01', electionHeld({ heldOn: '2016-02-01' }));

const plan = { type: 'PlanMeeting', data: { meetingId, ...planned('COMMITTEE').data } } as const;
const attendance = { chairId: 'm1', recorderId: 'm2', present: voters(2), observers: [], excused: [] };
const convene = { type: 'ConveneMeeting', data: { meetingId, ...attendance } } as const;
const rolls = (committee: ReturnType<typeof rollAfter>) => ({ roll: rollOf(11), committee, grouping: noGroups });

describe('A committee meeting', () => {
  it('is for those who sit in the committee, and decides', () => {
    meeting
      .given()
      .when({ ...plan, read: rolls(rollAfter(elected)) })
      .then(planned('COMMITTEE'));
    meeting
      .given(planned('COMMITTEE'))
      .when({ ...convene, read: rolls(rollAfter(elected)) })
      .then(convened(2, 3, { recorderId: 'm2', quorumMet: true }));
    const motion = { motionId: 'plan', subject: '年度计划', yes: 2, no: 0, abstain: 0 };
    meeting
      .given(planned('COMMITTEE'), convened(2, 3, { quorumMet: true }))
      .when({
        type: 'DecideMotion',
        data: { meetingId, ...motion },
        read: { committee: rollAfter(elected), prior: meetingFold.initial },
      })
      .then({ type: 'MotionDecided', data: { ...motion, entitledCount: 3, presentCount: 2, carried: true } });
  });

  it('is made up as the committee was on its day', () => {
    const later = on('2016-03-02', vacated('m3'));
    meeting
      .given(planned('COMMITTEE'))
      .when({ ...convene, read: rolls(rollAfter(elected, later)) })
      .then(convened(2, 3, { recorderId: 'm2', quorumMet: true }));
    meeting
      .given(planned('COMMITTEE'))
      .when({ ...convene, read: rolls(rollAfter(elected, on(heldOn, vacated('m3')))) })
      .then(convened(2, 2, { recorderId: 'm2', quorumMet: true }));
    const by = electionHeld({ kind: 'BY_ELECTION', heldOn, elected: ['m4'] });
    meeting
      .given(planned('COMMITTEE'))
      .when({ ...convene, read: rolls(rollAfter(elected, on('2016-02-20', vacated('m3')), on(heldOn, by))) })
      .then(
        convened(2, 3, {
          recorderId: 'm2',
          quorumMet: true,
          expected: ['m1', 'm2', 'm4'],
          entitled: ['m1', 'm2', 'm4'],
        }),
      );
    const anew = on('2016-02-26', electionHeld({ heldOn: '2016-02-26', elected: ['m7', 'm8', 'm9'] }));
    meeting
      .given(planned('COMMITTEE'))
      .when({ ...convene, read: rolls(rollAfter(elected, anew)) })
      .thenRefused('NOT_EXPECTED_THERE', { persons: ['m1', 'm2'] });
  });

  it('is made up as the committee was on its day, in whatever order seats are told to have fallen vacant', () => {
    const late = rollAfter(elected, on('2016-03-10', vacated('m2')), on('2016-02-20', vacated('m3')));
    meeting
      .given(planned('COMMITTEE'))
      .when({ ...convene, read: rolls(late) })
      .then(convened(2, 2, { recorderId: 'm2', quorumMet: true }));
  });

  it('is not for the other members of the branch', () =>
    meeting
      .given(planned('COMMITTEE'))
      .when({ ...convene, data: { ...convene.data, present: ['m1', 'm5'] }, read: rolls(rollAfter(elected)) })
      .thenRefused('NOT_EXPECTED_THERE', { persons: ['m5'] }));

  it('is none before a committee was elected: matters go to the members directly', () => {
    const none = rolls(rollAfter(on('2016-03-02', electionHeld({ heldOn: '2016-03-02' }))));
    meeting
      .given()
      .when({ ...plan, read: none })
      .thenRefused('NO_COMMITTEE', { branchId: 'luobo-branch', on: heldOn });
    meeting
      .given(planned('COMMITTEE'))
      .when({ ...convene, read: none })
      .thenRefused('NO_COMMITTEE', { branchId: 'luobo-branch', on: heldOn });
  });

  it('is none of a secretary and a deputy, who are no committee', () => {
    const two = electionHeld({ heldOn: '2016-02-01', seats: 2, elected: ['m1', 'm2'] });
    meeting
      .given()
      .when({ ...plan, read: rolls(rollAfter(on('2016-02-01', two))) })
      .thenRefused('NO_COMMITTEE', { branchId: 'luobo-branch', on: heldOn });
    const three = electionHeld({ heldOn: '2016-02-01', seats: 3, elected: ['m1', 'm2'], unfilled: 1 });
    meeting
      .given()
      .when({ ...plan, read: rolls(rollAfter(on('2016-02-01', three))) })
      .then(planned('COMMITTEE'));
  });
});
