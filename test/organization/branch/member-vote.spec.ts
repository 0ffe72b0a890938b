import { branchDecider, memberBranch } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { branchEstablished, fengJoined, huiJoined } from '../../support/organization.story';

// covers: B09
const branch = specificationOf(branchDecider);
const branchId = 'luobo-branch';
const fengSuspended = {
  type: 'MemberVoteSuspended',
  data: { personId: 'feng', ground: 'PARTY_PROBATION', documentNo: '武供党〔2016〕9号', until: '2017-03-01' },
} as const;
const fengRestored = {
  type: 'MemberVoteRestored',
  data: { personId: 'feng', documentNo: '武供党〔2017〕4号' },
} as const;
const suspendFeng = { type: 'SuspendMemberVote', data: { branchId, ...fengSuspended.data } } as const;
const restoreFeng = { type: 'RestoreMemberVote', data: { branchId, ...fengRestored.data } } as const;
const ofHui = { branchId, personId: 'hui' };

describe('The vote of a member', () => {
  it.each([suspendFeng, restoreFeng])('is of an established branch only: $type', (command) =>
    branch.given().when(command).thenRefused('BRANCH_UNKNOWN', { branchId }),
  );

  it.each([
    { ...suspendFeng, data: { ...suspendFeng.data, personId: 'constructor' } },
    { ...restoreFeng, data: { ...restoreFeng.data, personId: 'constructor' } },
  ])('is that of a member: $type', (command) =>
    branch.given(branchEstablished, huiJoined).when(command).thenRefused('NOT_A_MEMBER', { personId: 'constructor' }),
  );

  it('is suspended by decision', () =>
    branch.given(branchEstablished, fengJoined).when(suspendFeng).then(fengSuspended));

  it('is suspended once', () =>
    branch
      .given(branchEstablished, fengJoined, fengSuspended)
      .when(suspendFeng)
      .thenRefused('NO_VOTE_TO_SUSPEND', { personId: 'feng' }));

  it('cannot be taken from a probationary member', () =>
    branch
      .given(branchEstablished, huiJoined)
      .when({ ...suspendFeng, data: { ...suspendFeng.data, ...ofHui } })
      .thenRefused('NO_VOTE_TO_SUSPEND', { personId: 'hui' }));

  it.each(['2016-03-01', '2016-02-29'])('is suspended for a time to come, not until %s', (until) =>
    branch
      .given(branchEstablished, fengJoined)
      .when({ ...suspendFeng, data: { ...suspendFeng.data, until } })
      .thenRefused('SUSPENSION_OVER', { until, on: '2016-03-01' }),
  );

  it('is suspended for a day at least', () => {
    const aDay = { ...fengSuspended.data, until: '2016-03-02' };
    branch
      .given(branchEstablished, fengJoined)
      .when({ ...suspendFeng, data: { branchId, ...aDay } })
      .then({ ...fengSuspended, data: aDay });
  });

  it('comes back by decision', () =>
    branch.given(branchEstablished, fengJoined, fengSuspended).when(restoreFeng).then(fengRestored));

  it('that is not suspended cannot come back', () =>
    branch
      .given(branchEstablished, fengJoined, fengSuspended, fengRestored)
      .when(restoreFeng)
      .thenRefused('VOTE_NOT_SUSPENDED', { personId: 'feng' }));

  it('is not given to a probationary member', () =>
    branch
      .given(branchEstablished, huiJoined)
      .when({ ...restoreFeng, data: { ...restoreFeng.data, ...ofHui } })
      .thenRefused('PROBATIONARY_HAS_NO_VOTE', { personId: 'hui' }));

  it('that is suspended does not keep the member from leaving', () =>
    branch
      .given(branchEstablished, fengJoined, fengSuspended)
      .when({
        type: 'ReleaseBranchMember',
        data: { branchId, personId: 'feng', to: '双桥' },
        read: { member: { heldBy: branchId } },
      })
      .then(
        { type: 'MemberLeft', data: { personId: 'feng', to: '双桥' } },
        { elsewhere: { fold: memberBranch, id: 'feng' }, event: { type: 'MemberBranchReleased', data: { branchId } } },
      ));
});
