import { memberBranchEvents, stationBranchEvents } from '@zhudian/facts';
import { foldOf } from '@zhudian/framework';
import { branch, firstSecretaryOnBranch, memberBranch, stationBranch } from '@zhudian/organization';
import { weiPosted, weiRecalled } from '../../support/organization.story';

const { on } = firstSecretaryOnBranch;
const wanted = (fact: { readonly type: string; readonly data: object }) =>
  on[fact.type]?.({ ...fact, stream: 'Posting-r2016.wei' } as never);

describe('A posting', () => {
  it('that starts puts its First Secretary on the branch', () =>
    expect(wanted(weiPosted)).toStrictEqual([
      {
        aggregate: branch,
        type: 'AssignFirstSecretary',
        data: { branchId: 'luobo-branch', postingId: 'r2016.wei', personId: 'wei' },
      },
    ]));

  it('whose Party relation moves makes its First Secretary a member', () =>
    expect(wanted({ type: 'PartyRelationMoved', data: { branchId: 'luobo-branch', on: '2016-03-20' } })).toStrictEqual([
      { aggregate: branch, type: 'AdmitFirstSecretary', data: { branchId: 'luobo-branch', postingId: 'r2016.wei' } },
    ]));

  it.each(['PostingEnded', 'PostingRecalled'])('that is over takes the First Secretary off the branch: %s', (type) =>
    expect(wanted({ ...weiRecalled, type })).toStrictEqual([
      { aggregate: branch, type: 'WithdrawFirstSecretary', data: { branchId: 'luobo-branch', postingId: 'r2016.wei' } },
    ]),
  );

  it('matters to the branch at its start and its end, and with the Party relation only', () =>
    expect(Object.keys(on)).toStrictEqual(['PostingStarted', 'PartyRelationMoved', 'PostingRecalled', 'PostingEnded']));
});

describe('A reservation', () => {
  it('of a station stays with its branch', () => {
    expect(stationBranch.family).toBe(stationBranchEvents);
    expect(foldOf(stationBranch, [{ type: 'StationBranchReserved', data: { branchId: 'b' } } as never])).toStrictEqual({
      heldBy: 'b',
    });
  });

  it('of a member ends with the release', () => {
    expect(memberBranch.family).toBe(memberBranchEvents);
    const joined = { type: 'MemberBranchReserved', data: { branchId: 'b' } } as never;
    expect(foldOf(memberBranch, [joined])).toStrictEqual({ heldBy: 'b' });
    expect(
      foldOf(memberBranch, [joined, { type: 'MemberBranchReleased', data: { branchId: 'b' } } as never]),
    ).toStrictEqual({});
  });
});
