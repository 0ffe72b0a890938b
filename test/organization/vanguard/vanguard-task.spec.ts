import fc from 'fast-check';
import { membersOn } from '@zhudian/facts';
import { vanguardTaskDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { marketing } from '../../support/grouping.story';
import {
  taskAccepted,
  taskCalledOff,
  taskLogged,
  taskReported,
  taskVerified,
  vanguardTaskId,
} from '../../support/vanguard.story';

// covers: B12
const task = specificationOf(vanguardTaskDecider);
const standing = (personId: string, on = '2016-02-01') =>
  ({ personId, on, status: 'FULL' as 'FULL' | null, votes: true }) as const;
const { from, groupId, name, groupBasis, groupedBy, leaderId, memberIds } = marketing().data;
const seats = memberIds.map((personId) => ({ personId, since: from }));
const grouping = {
  stationId: 'luobo',
  known: new Set([groupId]),
  history: [{ from, groups: [{ groupId, name, groupBasis, groupedBy, leaderId, seats }] }],
};
const roll = { stationId: 'luobo', standings: ['m1', 'm2', 'm3', 'm4'].map((one) => standing(one)) };
const { ownerId: _owner, memberIds: _members, ...asked } = taskLogged().data;
const log = (taker: object, read: object = {}, on = '2016-03-01') =>
  ({
    type: 'LogVanguardTask',
    data: { vanguardTaskId, ...asked, ...taker },
    act: { on },
    read: { roll, grouping, ...read },
  }) as const;
const accept = (by: string) => ({ type: 'AcceptVanguardTask', data: { vanguardTaskId }, act: { by } }) as const;
const { inTime: _inTime, ...result } = taskReported().data;
const report = (on: string, by = 'm1', reasons: Record<string, string> = {}) =>
  ({ type: 'ReportVanguardTask', data: { vanguardTaskId, ...result }, act: { on, by, reasons } }) as const;
const { verifiedById: _verifier, ...found } = taskVerified().data;
const verify = (by = 'lan') =>
  ({ type: 'VerifyVanguardTask', data: { vanguardTaskId, ...found }, act: { by } }) as const;
const callOff = { type: 'CallOffVanguardTask', data: { vanguardTaskId, ...taskCalledOff.data } } as const;

describe('A vanguard task', () => {
  it('is given to a member of the branch of that day', () => {
    task
      .given()
      .when(log({ memberId: 'm1' }))
      .then(taskLogged());
    task
      .given()
      .when(log({ memberId: 'm1' }, {}, '2016-01-31'))
      .thenRefused('NOT_MEMBER', { memberId: 'm1', branchId: 'luobo-branch' });
    task
      .given()
      .when(log({ memberId: 'hui' }))
      .thenRefused('NOT_MEMBER', { memberId: 'hui', branchId: 'luobo-branch' });
  });

  it('is given to a group with all its members of the day, for whom the leader answers', () => {
    const ofGroup = taskLogged({ groupId, ownerId: 'm1', memberIds: ['m1', 'm2', 'm3'] });
    task.given().when(log({ groupId })).then(ofGroup);
    const standings = [...roll.standings, { ...standing('m3', '2016-02-15'), status: null }];
    task
      .given()
      .when(log({ groupId }, { roll: { ...roll, standings } }))
      .then(taskLogged({ groupId, ownerId: 'm1', memberIds: ['m1', 'm2'] }));
    task
      .given()
      .when(log({ groupId }, {}, '2016-01-31'))
      .thenRefused('GROUP_UNKNOWN', { groupId });
    const leaderless = [...roll.standings, { ...standing('m1', '2016-02-15'), status: null }];
    task
      .given()
      .when(log({ groupId }, { roll: { ...roll, standings: leaderless } }))
      .thenRefused('GROUP_WITHOUT_LEADER', { groupId });
  });

  it('is given to one taker, in the branch of its station, once', () => {
    task.given().when(log({})).thenRefused('TAKER_UNCLEAR', {});
    task
      .given()
      .when(log({ memberId: 'm1', groupId }))
      .thenRefused('TAKER_UNCLEAR', {});
    task
      .given()
      .when(log({ memberId: 'm1' }, { roll: { ...roll, stationId: 'fucheng' } }))
      .thenRefused('BRANCH_OF_ANOTHER_STATION', { branchId: 'luobo-branch', stationId: 'luobo' });
    task
      .given(taskLogged())
      .when(log({ memberId: 'm1' }))
      .thenRefused('TASK_STAGE', { stage: 'ASSIGNED', stages: ['NONE'] });
  });

  it('is given to members of the branch of the day alone, whoever comes and goes', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            personId: fc.constantFrom('m1', 'm2', 'm3', 'm4'),
            on: fc.constantFrom('2016-01-15', '2016-02-01', '2016-02-15', '2016-03-01', '2016-03-02'),
            status: fc.constantFrom('FULL' as const, 'PROBATIONARY' as const, null),
            votes: fc.constant(true),
          }),
          { maxLength: 12 },
        ),
        fc.constantFrom<{ memberId?: string; groupId?: string }>({ memberId: 'm2' }, { groupId }),
        (some, taker) => {
          const standings = some.toSorted((one, other) => one.on.localeCompare(other.on));
          const command = log(taker, { roll: { stationId: 'luobo', standings } });
          const decide = vanguardTaskDecider.decide.LogVanguardTask;
          const told = [decide(vanguardTaskDecider.initial, command as never)].flat() as readonly {
            data?: { ownerId: string; memberIds: string[] };
          }[];
          const takers = told.flatMap(({ data }) => data?.memberIds ?? []);
          const owners = told.flatMap(({ data }) => data?.ownerId ?? []);
          const members = membersOn(standings, '2016-03-01').map(({ personId }) => personId);
          expect(members).toStrictEqual(expect.arrayContaining(takers));
          expect(takers).toStrictEqual(expect.arrayContaining(owners));
          expect(owners.length > 0).toBe(takers.length > 0);
          const asMember = [taker.memberId ?? 'nobody'].filter((one) => members.includes(one));
          expect(taker.groupId === undefined ? takers : asMember).toStrictEqual(asMember);
        },
      ),
    ));
});

describe('Those who take it', () => {
  it('accept it themselves, once', () => {
    const ofGroup = taskLogged({ groupId, memberIds: ['m1', 'm2', 'm3'] });
    task.given(ofGroup).when(accept('m1')).then(taskAccepted);
    task.given(ofGroup).when(accept('m2')).thenRefused('NOT_THE_OWNER', { ownerId: 'm1' });
    task
      .given(taskLogged(), taskAccepted)
      .when(accept('m1'))
      .thenRefused('TASK_STAGE', { stage: 'ACCEPTED', stages: ['ASSIGNED'] });
  });

  it('report it done until its day, and later with a reason', () => {
    const past = [taskLogged({ memberIds: ['m1', 'm2'] }), taskAccepted] as const;
    task
      .given(...past)
      .when(report('2016-03-31'))
      .then(taskReported());
    task
      .given(...past)
      .when(report('2016-04-01', 'm2'))
      .thenRefused('TASK_LATE', { dueOn: '2016-03-31', on: '2016-04-01' });
    task
      .given(...past)
      .when(report('2016-04-01', 'm2', { TASK_LATE: '二次塌方。' }))
      .then(taskReported(false));
    task
      .given(...past)
      .when(report('2016-03-31', 'm3'))
      .thenRefused('NOT_ON_THE_TASK', { persons: ['m1', 'm2'] });
    task
      .given(taskLogged())
      .when(report('2016-03-31'))
      .thenRefused('TASK_STAGE', { stage: 'ASSIGNED', stages: ['ACCEPTED'] });
  });
});

describe('Somebody else', () => {
  const done = [taskLogged({ memberIds: ['m1', 'm2'] }), taskAccepted, taskReported()] as const;

  it('verifies it, once', () => {
    task
      .given(...done)
      .when(verify())
      .then(taskVerified());
    task
      .given(...done)
      .when(verify('m2'))
      .thenRefused('SEGREGATION_OF_DUTIES');
    for (const outcome of ['ACHIEVED', 'PARTLY'] as const)
      task
        .given(...done, taskVerified(outcome))
        .when(verify())
        .thenRefused('TASK_STAGE', { stage: 'VERIFIED', stages: ['REPORTED'] });
  });

  it('finds it not achieved, and it is reported again', () => {
    task
      .given(...done, taskVerified('NOT_ACHIEVED'))
      .when(report('2016-03-31'))
      .then(taskReported());
    task
      .given(...done, taskVerified('NOT_ACHIEVED'))
      .when(verify())
      .thenRefused('TASK_STAGE', { stage: 'ACCEPTED', stages: ['REPORTED'] });
  });

  it('calls it off until it is reported', () => {
    task.given(taskLogged()).when(callOff).then(taskCalledOff);
    task.given(taskLogged(), taskAccepted).when(callOff).then(taskCalledOff);
    task
      .given(...done)
      .when(callOff)
      .thenRefused('TASK_STAGE', { stage: 'REPORTED', stages: ['ASSIGNED', 'ACCEPTED'] });
    task
      .given(taskLogged(), taskCalledOff)
      .when(accept('m1'))
      .thenRefused('TASK_STAGE', { stage: 'CALLED_OFF', stages: ['ASSIGNED'] });
  });
});
