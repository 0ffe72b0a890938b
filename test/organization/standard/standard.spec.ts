import { standard as aggregate } from '../../../services/organization/src/standard/standard.decider';
import { meetingFold, standardDecider } from '@zhudian/organization';
import { specificationOf, stateAfter } from '../../support';
import { convened, planned } from '../../support/meeting.story';
import {
  adopted,
  checked,
  drafted,
  rectified,
  repealed,
  revised,
  standardId,
  verified,
} from '../../support/standard.story';

// covers: N19
const standard = specificationOf(standardDecider);
const decided = (carried: boolean) =>
  ({
    type: 'MotionDecided',
    data: {
      motionId: 'keys',
      subject: '钥匙管理办法',
      yes: carried ? 8 : 2,
      no: 0,
      abstain: 0,
      entitledCount: 11,
      presentCount: 10,
      carried,
    },
  }) as const;
const meeting = (carried = true) => stateAfter(meetingFold, planned(), convened(10, 11), decided(carried));
const draft = (stationId = 'luobo') =>
  ({
    type: 'DraftStandard',
    data: { standardId, ...drafted.data },
    read: { roll: { stationId, standings: [] } },
  }) as const;
const { version: _version, ...revision } = revised().data;
const revise = { type: 'ReviseStandard', data: { standardId, ...revision } } as const;
const adopt = (from = '2016-03-01', on = '2016-03-01', change: object = {}) => {
  const { version: _v, checkBy: _by, ...data } = adopted().data;
  return {
    type: 'AdoptStandard',
    data: { standardId, ...data, from, ...change },
    act: { on },
    read: { meeting: meeting() },
  } as const;
};
const repeal = (reasons: Record<string, string> = {}) =>
  ({ type: 'RepealStandard', data: { standardId, ...repealed.data }, act: { reasons } }) as const;

describe('A standard', () => {
  it('is drafted once, for the station of its branch', () => {
    standard.given().when(draft()).then(drafted);
    standard.given(drafted).when(draft()).thenRefused('STANDARD_DRAFTED', { standardId });
    standard
      .given()
      .when(draft('fucheng'))
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
  });

  it('is adopted by a carried motion of its branch, and its first check is a cycle after its first day', () => {
    standard.given(drafted).when(adopt()).then(adopted());
    standard
      .given(drafted)
      .when(adopt('2016-08-31', '2016-03-01'))
      .then(adopted({ from: '2016-08-31', checkBy: '2017-02-28' }));
    for (const read of [{ meeting: meeting(false) }, { meeting: { ...meeting(), branchId: 'fucheng-branch' } }])
      standard
        .given(drafted)
        .when({ ...adopt(), read })
        .thenRefused('MOTION_NOT_CARRIED', { meetingId: 'meeting-1', motionId: 'keys' });
    standard
      .given(drafted)
      .when(adopt('2016-03-01', '2016-03-01', { motionId: 'plan' }))
      .thenRefused('MOTION_NOT_CARRIED', { meetingId: 'meeting-1', motionId: 'plan' });
  });

  it('is adopted by a meeting that was held when it was drafted, or later', () => {
    const on = (day: string) => ({ ...drafted, metadata: { occurredOn: day } });
    const again = (day: string) => ({ ...revised(), metadata: { occurredOn: day } });
    const second = adopted({ version: 2, from: '2016-03-02', checkBy: '2016-09-02' });
    standard.given(on('2016-03-01')).when(adopt()).then(adopted());
    standard
      .given(on('2016-03-02'))
      .when(adopt('2016-03-02', '2016-03-02'))
      .thenRefused('VOTED_BEFORE_DRAFTED', { meetingId: 'meeting-1', heldOn: '2016-03-01', draftedOn: '2016-03-02' });
    standard.given(on('2016-02-01'), adopted(), again('2016-03-01')).when(adopt('2016-03-02')).then(second);
    standard
      .given(on('2016-02-01'), adopted(), again('2016-03-02'))
      .when(adopt('2016-03-02', '2016-03-02'))
      .thenRefused('VOTED_BEFORE_DRAFTED', { meetingId: 'meeting-1', heldOn: '2016-03-01', draftedOn: '2016-03-02' });
  });

  it('binds nobody before it is adopted', () =>
    standard
      .given(drafted)
      .when(adopt('2016-02-29'))
      .thenRefused('IN_FORCE_BEFORE_ADOPTION', { from: '2016-02-29', on: '2016-03-01' }));

  it('is revised in versions, one draft at a time, each in force after the one before', () => {
    standard
      .given(drafted)
      .when(revise)
      .thenRefused('STANDARD_STAGE', { stage: 'DRAFTED', wanted: ['ADOPTED'] });
    standard.given(drafted, adopted()).when(revise).then(revised());
    standard.given(drafted, adopted(), revised()).when(revise).thenRefused('DRAFT_OPEN', { version: 2 });
    const second = adopted({ version: 2, from: '2016-03-02', checkBy: '2016-09-02' });
    standard.given(drafted, adopted(), revised()).when(adopt('2016-03-02')).then(second);
    standard
      .given(drafted, adopted(), revised())
      .when(adopt('2016-03-01'))
      .thenRefused('NOT_AFTER_FORMER', { from: '2016-03-01', former: '2016-03-01' });
    standard.given(drafted, adopted(), revised(), second).when(revise).then(revised(3));
    const toCome = adopted({ version: 2, from: '2099-01-01', checkBy: '2099-07-01' });
    standard
      .given(drafted, adopted(), revised(), toCome, revised(3))
      .when(adopt('2016-03-02'))
      .then(adopted({ version: 3, from: '2016-03-02', checkBy: '2016-09-02' }));
    standard.given(drafted, adopted()).when(adopt()).thenRefused('NO_DRAFT');
  });

  it('is repealed with a reason, once, and with another one while shortfalls are open', () => {
    standard.given(drafted, adopted()).when(repeal()).then(repealed);
    standard
      .given(drafted)
      .when(repeal())
      .thenRefused('STANDARD_STAGE', { stage: 'DRAFTED', wanted: ['ADOPTED'] });
    standard
      .given(drafted, adopted(), repealed)
      .when(repeal())
      .thenRefused('STANDARD_STAGE', { stage: 'REPEALED', wanted: ['ADOPTED'] });
    for (const open of [[checked()], [checked(), rectified()]])
      standard
        .given(drafted, adopted(), ...open)
        .when(repeal())
        .thenRefused('SHORTFALLS_OPEN', { shortfalls: ['signatures'] });
    standard
      .given(drafted, adopted(), checked())
      .when(repeal({ SHORTFALLS_OPEN: '问题转入新办法跟踪。' }))
      .then(repealed);
    standard.given(drafted, adopted(), checked(), rectified(), verified).when(repeal()).then(repealed);
    standard
      .given(drafted, adopted(), repealed)
      .when(adopt())
      .thenRefused('STANDARD_STAGE', { stage: 'REPEALED', wanted: ['DRAFTED', 'ADOPTED'] });
  });
});

describe('A standard as an aggregate', () => {
  it('decides what its commands name, and nothing else', () =>
    expect(Object.keys(aggregate.decider.decide).toSorted()).toStrictEqual(Object.keys(aggregate.commands).toSorted()));
});
