import { elsewhere } from '@zhudian/framework';
import { branchDecider, memberBranch, orgUnitFold, stationBranch } from '@zhudian/organization';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  branchEstablished,
  fengJoined,
  huiJoined,
  luoboRegistered,
  weiAssigned,
  weiWithdrawn,
  wumingRegistered,
} from '../../support/organization.story';

const branch = specificationOf(branchDecider);
const branchId = 'luobo-branch';
const establish = {
  type: 'EstablishBranch',
  data: { branchId, ...branchEstablished.data },
  read: { unit: stateAfter(orgUnitFold, luoboRegistered), station: stationBranch.initial },
} as const;
const addFeng = {
  type: 'AddBranchMember',
  data: { branchId, ...fengJoined.data },
  read: { member: memberBranch.initial },
} as const;
const addHui = {
  type: 'AddBranchMember',
  data: { branchId, ...huiJoined.data },
  read: { member: memberBranch.initial },
} as const;
const releaseFeng = {
  type: 'ReleaseBranchMember',
  data: { branchId, personId: 'feng', to: '双桥供电所党支部' },
  read: { member: { heldBy: branchId } },
} as const;
const confirmHui = { type: 'ConfirmBranchMember', data: { branchId, personId: 'hui' } } as const;
const assignWei = { type: 'AssignFirstSecretary', data: { branchId, ...weiAssigned.data } } as const;
const ofNoBranch = { read: { member: memberBranch.initial } };
const withdrawWei = {
  type: 'WithdrawFirstSecretary',
  data: { branchId, ...weiWithdrawn.data },
  ...ofNoBranch,
} as const;
const admitWei = { type: 'AdmitFirstSecretary', data: { branchId, ...weiWithdrawn.data }, ...ofNoBranch } as const;
const weiJoined = {
  type: 'MemberJoined',
  data: { personId: 'wei', status: 'FULL', votes: true, via: 'TRANSFER' },
} as const;
const released = (personId: string) =>
  elsewhere(memberBranch, personId, { type: 'MemberBranchReleased', data: { branchId } });

const reserved = elsewhere(memberBranch, 'feng', { type: 'MemberBranchReserved', data: { branchId } });

describe('A branch', () => {
  it('is established at a station, which is then taken', () =>
    branch
      .given()
      .when(establish)
      .then(
        branchEstablished,
        elsewhere(stationBranch, 'luobo', { type: 'StationBranchReserved', data: { branchId } }),
      ));

  it('is established once', () =>
    branch
      .given(branchEstablished)
      .when(establish)
      .thenRefused('BRANCH_ALREADY_ESTABLISHED', { branchId, orgUnitId: 'luobo' }));

  it('needs a registered unit', () =>
    branch
      .given()
      .when({ ...establish, read: { ...establish.read, unit: stateAfter(orgUnitFold) } })
      .thenRefused('ORG_UNIT_UNKNOWN', { orgUnitId: 'luobo' }));

  it('belongs to a station, not to a county enterprise', () =>
    branch
      .given()
      .when({ ...establish, read: { ...establish.read, unit: stateAfter(orgUnitFold, wumingRegistered) } })
      .thenRefused('NOT_A_STATION', { orgUnitId: 'luobo', type: 'COUNTY_ENTERPRISE' }));

  it('is the only one of its station', () =>
    branch
      .given()
      .when({ ...establish, read: { ...establish.read, station: { heldBy: 'other-branch' } } })
      .thenRefused('STATION_HAS_BRANCH', { orgUnitId: 'luobo', branchId: 'other-branch' }));

  it.each([addFeng, confirmHui, releaseFeng, assignWei, admitWei, withdrawWei])(
    'does nothing before it is established: $type',
    (command) => branch.given().when(command).thenRefused('BRANCH_UNKNOWN', { branchId }),
  );
});

describe('A member', () => {
  it('joins a branch and belongs to it alone', () =>
    branch.given(branchEstablished).when(addFeng).then(fengJoined, reserved));

  it('joins once', () =>
    branch
      .given(branchEstablished, fengJoined)
      .when({ ...addFeng, read: { member: { heldBy: branchId } } })
      .thenRefused('ALREADY_A_MEMBER', { personId: 'feng' }));

  it('leaves the old branch before joining another', () =>
    branch
      .given(branchEstablished)
      .when({ ...addFeng, read: { member: { heldBy: 'shuangqiao-branch' } } })
      .thenRefused('MEMBER_OF_ANOTHER_BRANCH', { personId: 'feng', branchId: 'shuangqiao-branch' }));

  it('on probation has no vote', () =>
    branch
      .given(branchEstablished)
      .when({ ...addHui, data: { ...addHui.data, votes: true } })
      .thenRefused('PROBATIONARY_HAS_NO_VOTE', { personId: 'hui' }));

  it('on probation is confirmed', () =>
    branch
      .given(branchEstablished, huiJoined)
      .when(confirmHui)
      .then({ type: 'MemberConfirmed', data: { personId: 'hui' } }));

  it('is confirmed once', () =>
    branch
      .given(branchEstablished, huiJoined, { type: 'MemberConfirmed', data: { personId: 'hui' } })
      .when(confirmHui)
      .thenRefused('ALREADY_FULL_MEMBER', { personId: 'hui' }));

  it('is confirmed in the own branch only', () =>
    branch.given(branchEstablished).when(confirmHui).thenRefused('NOT_A_MEMBER', { personId: 'hui' }));

  it('leaves and is free for another branch', () =>
    branch
      .given(branchEstablished, fengJoined)
      .when(releaseFeng)
      .then(
        { type: 'MemberLeft', data: { personId: 'feng', to: '双桥供电所党支部' } },
        elsewhere(memberBranch, 'feng', { type: 'MemberBranchReleased', data: { branchId } }),
      ));

  it('cannot leave twice', () =>
    branch
      .given(branchEstablished, fengJoined, { type: 'MemberLeft', data: { personId: 'feng', to: '双桥供电所党支部' } })
      .when(releaseFeng)
      .thenRefused('NOT_A_MEMBER', { personId: 'feng' }));

  it('comes back after leaving', () =>
    branch
      .given(branchEstablished, fengJoined, { type: 'MemberLeft', data: { personId: 'feng', to: '双桥供电所党支部' } })
      .when(addFeng)
      .then(fengJoined, reserved));
});

describe('The First Secretary', () => {
  it('is put on the branch', () => branch.given(branchEstablished).when(assignWei).then(weiAssigned));

  it('already in place stays: nothing has happened', () =>
    branch.given(branchEstablished, weiAssigned).when(assignWei).then());

  it('is the only one at a time', () =>
    branch
      .given(branchEstablished, weiAssigned)
      .when({ ...assignWei, data: { branchId, postingId: 'r2018.lan', personId: 'lan' } })
      .thenRefused('FIRST_SECRETARY_IN_PLACE', { postingId: 'r2016.wei' }));

  it('is taken off the branch', () =>
    branch.given(branchEstablished, weiAssigned).when(withdrawWei).then(weiWithdrawn));

  it('makes room for the next one', () => {
    const lanAssigned = { type: 'FirstSecretaryAssigned', data: { postingId: 'r2018.lan', personId: 'lan' } } as const;
    branch
      .given(branchEstablished, weiAssigned, weiWithdrawn)
      .when({ type: 'AssignFirstSecretary', data: { branchId, ...lanAssigned.data } })
      .then(lanAssigned);
  });

  it('who is not in place cannot be withdrawn by a person', () =>
    branch
      .given(branchEstablished)
      .when(withdrawWei)
      .thenRefused('FIRST_SECRETARY_NOT_IN_PLACE', { postingId: 'r2016.wei' }));

  it('who is already gone leaves the policy nothing to do', () =>
    branch
      .given(branchEstablished, weiAssigned, weiWithdrawn)
      .when({ ...withdrawWei, act: actAs('POLICY') })
      .then());

  it('of another posting stays', () =>
    branch
      .given(branchEstablished, weiAssigned)
      .when({ ...withdrawWei, data: { branchId, postingId: 'r2014.tang' }, act: actAs('POLICY') })
      .then());
});

describe('The Party relation of the First Secretary', () => {
  it('makes a member with a vote', () =>
    branch
      .given(branchEstablished, weiAssigned)
      .when(admitWei)
      .then(weiJoined, elsewhere(memberBranch, 'wei', { type: 'MemberBranchReserved', data: { branchId } })));

  it('makes nobody a member twice', () =>
    branch.given(branchEstablished, weiAssigned, weiJoined).when(admitWei).then());

  it.each([
    ['before the start', [branchEstablished]],
    [
      'of another posting',
      [branchEstablished, { ...weiAssigned, data: { ...weiAssigned.data, postingId: 'r2014.wei' } }],
    ],
  ] as const)('is that of the one in place: %s', (_, facts) =>
    branch
      .given(...facts)
      .when(admitWei)
      .thenRefused('FIRST_SECRETARY_NOT_IN_PLACE', { postingId: 'r2016.wei' }),
  );

  it('is nothing any more once the posting is over', () =>
    branch.given(branchEstablished, weiAssigned, weiWithdrawn).when(admitWei).then());

  it('leaves the branch before first', () =>
    branch
      .given(branchEstablished, weiAssigned)
      .when({ ...admitWei, read: { member: { heldBy: 'nashe-branch' } } })
      .thenRefused('MEMBER_OF_ANOTHER_BRANCH', { personId: 'wei', branchId: 'nashe-branch' }));

  it('goes back at the end of the posting, with or without the vote', () => {
    const left = { type: 'MemberLeft', data: { personId: 'wei', to: '派出单位党组织' } } as const;
    const suspended = {
      type: 'MemberVoteSuspended',
      data: { personId: 'wei', ground: 'DETAINED', documentNo: '1', until: '2017-01-01' },
    } as const;
    for (const facts of [[weiJoined], [weiJoined, suspended]])
      branch
        .given(branchEstablished, weiAssigned, ...facts)
        .when({ ...withdrawWei, act: actAs('POLICY') })
        .then(weiWithdrawn, left, released('wei'));
  });

  it('stays where it was before the posting', () =>
    branch.given(branchEstablished, weiJoined, weiAssigned).when(withdrawWei).then(weiWithdrawn));
});
