import { exemplarDecider, meetingDecider, vanguardTaskDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import {
  exemplarApproved,
  exemplarId,
  exemplarNamed,
  exemplarProposed,
  exemplarWithdrawn,
  vanguardTaskId,
} from '../../support/vanguard.story';

// covers: N07
const exemplar = specificationOf(exemplarDecider);
const member = { personId: 'm1', on: '2016-03-01', status: 'FULL', votes: true } as const;
const roll = { stationId: 'luobo', firstSecretaryId: 'wei', standings: [member] };
const noTask = vanguardTaskDecider.initial;
const propose = (change: object = {}, task: object = {}, reasons: Record<string, string> = {}) => {
  const { proposedOn: on, ...data } = exemplarProposed().data;
  return {
    type: 'ProposeExemplar',
    data: { exemplarId, ...data, ...change },
    act: { on, reasons },
    read: { roll, task: { ...noTask, ...task } },
  } as const;
};
const approve = (meeting: object = {}, reasons: Record<string, string> = {}) =>
  ({
    type: 'ApproveExemplar',
    data: { exemplarId, ...exemplarApproved.data },
    act: { on: '2016-04-02', reasons },
    read: {
      meeting: {
        ...meetingDecider.initial,
        branchId: 'luobo-branch',
        heldOn: '2016-04-01',
        motions: new Map([['exemplar', true]]),
        ...meeting,
      },
    },
  }) as const;
const nameFrom = (from: string, until: string) =>
  ({
    type: 'NameExemplar',
    data: { exemplarId, ...exemplarNamed.data, from, until },
    act: { on: '2016-04-10' },
  }) as const;
const withdraw = { type: 'WithdrawExemplar', data: { exemplarId, ...exemplarWithdrawn.data } } as const;

describe('An exemplar is proposed', () => {
  it('of the branch or its First Secretary, or there is a reason', () => {
    exemplar.given().when(propose()).then(exemplarProposed());
    exemplar
      .given()
      .when(propose({ personId: 'wei' }))
      .then(exemplarProposed({ personId: 'wei' }));
    exemplar
      .given()
      .when(propose({ personId: 'hui' }))
      .thenRefused('PERSON_NOT_OF_BRANCH', { personId: 'hui', branchId: 'luobo-branch' });
    exemplar
      .given()
      .when(propose({ personId: 'hui' }, {}, { PERSON_NOT_OF_BRANCH: '入党积极分子，事迹突出。' }))
      .then(exemplarProposed({ personId: 'hui' }));
    exemplar
      .given()
      .when({ ...propose(), act: { on: '2016-02-29' } })
      .thenRefused('PERSON_NOT_OF_BRANCH', { personId: 'm1', branchId: 'luobo-branch' });
  });

  it('for a task that the person did and somebody verified', () => {
    const done = { stage: 'VERIFIED', memberIds: ['m1'] };
    const refused = { vanguardTaskId, personId: 'm1' };
    exemplar.given().when(propose({ vanguardTaskId }, done)).then(exemplarProposed({ vanguardTaskId }));
    exemplar
      .given()
      .when(propose({ vanguardTaskId }, { ...done, stage: 'REPORTED' }))
      .thenRefused('TASK_NOT_OF_PERSON', refused);
    exemplar
      .given()
      .when(propose({ vanguardTaskId }, { ...done, memberIds: ['m2'] }))
      .thenRefused('TASK_NOT_OF_PERSON', refused);
  });

  it('in the branch of the station, once', () => {
    exemplar
      .given()
      .when({ ...propose(), read: { roll: { ...roll, stationId: 'fucheng' }, task: noTask } })
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
    exemplar
      .given(exemplarProposed())
      .when(propose())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'PROPOSED', stages: ['NONE'] });
  });
});

describe('An exemplar is approved', () => {
  it('by a motion that a meeting of the branch carried', () => {
    const refused = { meetingId: 'april', motionId: 'exemplar' };
    exemplar.given(exemplarProposed()).when(approve()).then(exemplarApproved);
    exemplar
      .given(exemplarProposed())
      .when(approve({ branchId: 'fucheng-branch' }))
      .thenRefused('MOTION_NOT_CARRIED', refused);
    exemplar
      .given(exemplarProposed())
      .when(approve({ motions: new Map([['exemplar', false]]) }))
      .thenRefused('MOTION_NOT_CARRIED', refused);
    exemplar
      .given(exemplarProposed())
      .when(approve({ motions: new Map() }))
      .thenRefused('MOTION_NOT_CARRIED', refused);
  });

  it('after it was proposed, or there is a reason', () => {
    const before = { heldOn: '2016-03-31' };
    exemplar
      .given(exemplarProposed())
      .when(approve(before))
      .thenRefused('VOTED_BEFORE_PROPOSED', { heldOn: '2016-03-31', proposedOn: '2016-04-01' });
    exemplar
      .given(exemplarProposed())
      .when(approve(before, { VOTED_BEFORE_PROPOSED: '推荐材料补录。' }))
      .then(exemplarApproved);
  });

  it('once', () => {
    for (const past of [[], [exemplarProposed(), exemplarApproved]] as const)
      exemplar
        .given(...past)
        .when(approve())
        .thenRefused('STEP_OUT_OF_ORDER', { stage: past.length > 0 ? 'APPROVED' : 'NONE', stages: ['PROPOSED'] });
  });
});

describe('An exemplar is published', () => {
  const approved = [exemplarProposed(), exemplarApproved] as const;

  it('from that day on or later, until a day', () => {
    exemplar
      .given(...approved)
      .when(nameFrom('2016-04-10', '2016-12-31'))
      .then(exemplarNamed);
    exemplar
      .given(...approved)
      .when(nameFrom('2016-04-10', '2016-04-10'))
      .then({ ...exemplarNamed, data: { ...exemplarNamed.data, until: '2016-04-10' } });
    exemplar
      .given(...approved)
      .when(nameFrom('2016-04-09', '2016-12-31'))
      .thenRefused('PERIOD_BEGINS_EARLIER', { from: '2016-04-09', on: '2016-04-10' });
    exemplar
      .given(...approved)
      .when(nameFrom('2016-04-11', '2016-04-10'))
      .thenRefused('PERIOD_REVERSED', { from: '2016-04-11', until: '2016-04-10' });
  });

  it('names each channel once', () => {
    const twice = nameFrom('2016-04-10', '2016-12-31');
    exemplar
      .given(...approved)
      .when({ ...twice, data: { ...twice.data, channels: ['BOARD', 'BOARD'] } })
      .then(exemplarNamed);
  });

  it('after it was approved, and is withdrawn at any time, once', () => {
    exemplar
      .given(exemplarProposed())
      .when(nameFrom('2016-04-10', '2016-12-31'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'PROPOSED', stages: ['APPROVED'] });
    const stages = ['PROPOSED', 'APPROVED', 'NAMED'];
    for (const past of [[exemplarProposed()], approved, [...approved, exemplarNamed]])
      exemplar
        .given(...past)
        .when(withdraw)
        .then(exemplarWithdrawn);
    exemplar.given().when(withdraw).thenRefused('STEP_OUT_OF_ORDER', { stage: 'NONE', stages });
    exemplar
      .given(exemplarProposed(), exemplarWithdrawn)
      .when(withdraw)
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'WITHDRAWN', stages });
  });
});
