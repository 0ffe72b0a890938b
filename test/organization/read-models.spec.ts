import { branches, orgUnits, stations } from '@zhudian/projections';
import { readModelOf } from '../support/read-model-of';
import {
  branchEstablished,
  bureauRegistered,
  fengJoined,
  huiJoined,
  luoboRegistered,
  weiAssigned,
  weiWithdrawn,
  wumingRegistered,
} from '../support/organization.story';

const at = <Fact extends object>(stream: string, fact: Fact) => ({ ...fact, stream });
const luobo = at('OrgUnit-luobo', luoboRegistered);
const established = at('Branch-luobo-branch', branchEstablished);
const told = '2031-01-01';

const luoboUnit = {
  id: 'luobo',
  type: 'STATION',
  parentId: 'wuming',
  path: '/bureau/wuming/luobo/',
  divisionCode: '450110106',
  name: '罗波供电所',
  nameEn: 'Luobo Station',
} as const;
const luoboStation = {
  id: 'luobo',
  name: '罗波供电所',
  nameEn: 'Luobo Station',
  divisionCode: '450110106',
  countyEnterpriseId: 'wuming',
  branchId: null,
  integrityPosts: (['HEAD', 'DISCIPLINE', 'RISK_CONTROL', 'SUPERVISOR'] as const).map((role) => ({
    role,
    holderId: null,
    vacated: null,
  })),
  emptyPosts: 4,
};
const luoboBranch = {
  id: 'luobo-branch',
  name: '罗波供电所党支部',
  orgUnitId: 'luobo',
  establishedOn: told,
  approvedBy: '武鸣供电公司党委',
  firstSecretaryPostingId: null,
  firstSecretaryPersonId: null,
  firstSecretarySince: null,
  members: [],
  formerMembers: [],
  standings: [],
  fullMembers: 0,
  probationaryMembers: 0,
  votingMembers: 0,
};
const suspension = { ground: 'PARTY_PROBATION', documentNo: '武供党〔2016〕9号', until: '2032-01-01' } as const;
const feng = {
  personId: 'feng',
  status: 'FULL',
  votes: true,
  since: told,
  via: fengJoined.data.via,
  suspension: null,
} as const;
const hui = {
  personId: 'hui',
  status: 'PROBATIONARY',
  votes: false,
  since: told,
  via: huiJoined.data.via,
  suspension: null,
} as const;
const fengStands = { personId: 'feng', on: told, status: 'FULL', votes: true } as const;
const huiStands = { personId: 'hui', on: told, status: 'PROBATIONARY', votes: false } as const;

describe('The org tree', () => {
  it('shows every unit with its place', () =>
    readModelOf(orgUnits)
      .given(at('OrgUnit-bureau', bureauRegistered), at('OrgUnit-wuming', wumingRegistered), luobo)
      .then(
        {
          id: 'bureau',
          type: 'BUREAU',
          parentId: null,
          path: '/bureau/',
          divisionCode: '4501',
          name: '南宁供电局',
          nameEn: 'Nanning Bureau',
        },
        luoboUnit,
        {
          id: 'wuming',
          type: 'COUNTY_ENTERPRISE',
          parentId: 'bureau',
          path: '/bureau/wuming/',
          divisionCode: '450110',
          name: '武鸣供电公司',
          nameEn: null,
        },
      ));

  it('shows the newest names', () =>
    readModelOf(orgUnits)
      .given(luobo, at('OrgUnit-luobo', { type: 'OrgUnitRenamed', data: { name: '罗波中心供电所' } }))
      .then({ ...luoboUnit, name: '罗波中心供电所', nameEn: null }));
});

describe('The stations', () => {
  it('are the org units of that type, under their county enterprise', () =>
    readModelOf(stations)
      .given(at('OrgUnit-bureau', bureauRegistered), at('OrgUnit-wuming', wumingRegistered), luobo)
      .then(luoboStation));

  it('show their branch and their newest name', () =>
    readModelOf(stations)
      .given(
        luobo,
        established,
        at('OrgUnit-luobo', { type: 'OrgUnitRenamed', data: { name: '罗波', nameEn: 'Luobo' } }),
      )
      .then({ ...luoboStation, name: '罗波', nameEn: 'Luobo', branchId: 'luobo-branch' }));

  it('do not come into being by a rename of another unit', () =>
    readModelOf(stations)
      .given(at('OrgUnit-wuming', { type: 'OrgUnitRenamed', data: { name: '武鸣' } }))
      .then());
});

describe('A branch', () => {
  it('shows who approved it, and nobody in it at first', () =>
    readModelOf(branches).given(established).then(luoboBranch));

  it('shows its strength', () =>
    readModelOf(branches)
      .given(established, at('Branch-luobo-branch', fengJoined), at('Branch-luobo-branch', huiJoined))
      .then({
        ...luoboBranch,
        members: [feng, hui],
        standings: [fengStands, huiStands],
        fullMembers: 1,
        probationaryMembers: 1,
        votingMembers: 1,
      }));

  it('counts a confirmed member as full and voting', () =>
    readModelOf(branches)
      .given(
        established,
        at('Branch-luobo-branch', huiJoined),
        at('Branch-luobo-branch', { type: 'MemberConfirmed', data: { personId: 'hui' } }),
      )
      .then({
        ...luoboBranch,
        members: [{ ...hui, status: 'FULL', votes: true }],
        standings: [huiStands, { ...huiStands, status: 'FULL', votes: true }],
        fullMembers: 1,
        votingMembers: 1,
      }));

  it('shows why a member has no vote, until the vote is back', () => {
    const suspended = { type: 'MemberVoteSuspended', data: { personId: 'feng', ...suspension } } as const;
    const restored = { type: 'MemberVoteRestored', data: { personId: 'feng', documentNo: '3号' } } as const;
    const joined = [established, at('Branch-luobo-branch', fengJoined), at('Branch-luobo-branch', suspended)] as const;
    const silenced = { ...fengStands, votes: false };
    readModelOf(branches)
      .given(...joined)
      .then({
        ...luoboBranch,
        members: [{ ...feng, votes: false, suspension }],
        standings: [fengStands, silenced],
        fullMembers: 1,
      });
    readModelOf(branches)
      .given(...joined, at('Branch-luobo-branch', restored))
      .then({
        ...luoboBranch,
        members: [feng],
        standings: [fengStands, silenced, fengStands],
        fullMembers: 1,
        votingMembers: 1,
      });
  });

  it('keeps a member who left apart from the others', () =>
    readModelOf(branches)
      .given(
        established,
        at('Branch-luobo-branch', fengJoined),
        at('Branch-luobo-branch', huiJoined),
        at('Branch-luobo-branch', { type: 'MemberLeft', data: { personId: 'feng', to: '双桥' } }),
      )
      .then({
        ...luoboBranch,
        members: [hui],
        formerMembers: [{ personId: 'feng', since: told, to: '双桥' }],
        standings: [fengStands, huiStands, { ...fengStands, status: null, votes: false }],
        probationaryMembers: 1,
      }));

  it('shows its First Secretary while in place', () => {
    readModelOf(branches)
      .given(established, at('Branch-luobo-branch', weiAssigned))
      .then({
        ...luoboBranch,
        firstSecretaryPostingId: 'r2016.wei',
        firstSecretaryPersonId: 'wei',
        firstSecretarySince: told,
      });
    readModelOf(branches)
      .given(established, at('Branch-luobo-branch', weiAssigned), at('Branch-luobo-branch', weiWithdrawn))
      .then(luoboBranch);
  });
});
