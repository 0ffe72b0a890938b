import type { BranchEvent, OrgUnitEvent, OrgUnitType, PostingEvent } from '@zhudian/facts';
import { orgUnitFold } from '@zhudian/organization';
import { stateAfter } from './facts';

/** The bureau, the county enterprise of Wuming below it, and the station of Luobo below that. */
export const bureauRegistered = {
  type: 'OrgUnitRegistered',
  data: { type: 'BUREAU', path: '/bureau/', divisionCode: '4501', name: '南宁供电局', nameEn: 'Nanning Bureau' },
} as const satisfies OrgUnitEvent;

export const wumingRegistered = {
  type: 'OrgUnitRegistered',
  data: {
    type: 'COUNTY_ENTERPRISE',
    parentId: 'bureau',
    path: '/bureau/wuming/',
    divisionCode: '450110',
    name: '武鸣供电公司',
  },
} as const satisfies OrgUnitEvent;

export const luoboRegistered = {
  type: 'OrgUnitRegistered',
  data: {
    type: 'STATION',
    parentId: 'wuming',
    path: '/bureau/wuming/luobo/',
    divisionCode: '450110106',
    name: '罗波供电所',
    nameEn: 'Luobo Station',
  },
} as const satisfies OrgUnitEvent;

export const marketingRegistered = {
  type: 'OrgUnitRegistered',
  data: { type: 'DEPARTMENT', parentId: 'bureau', path: '/bureau/marketing/', name: '市场营销部' },
} as const satisfies OrgUnitEvent;

/** The branch of Luobo with one full and one probationary member, and Wei as its First Secretary. */
export const branchEstablished = {
  type: 'BranchEstablished',
  data: { orgUnitId: 'luobo', name: '罗波供电所党支部', approvedBy: '武鸣供电公司党委' },
} as const satisfies BranchEvent;

export const fengJoined = {
  type: 'MemberJoined',
  data: { personId: 'feng', status: 'FULL', votes: true, via: 'TRANSFER' },
} as const satisfies BranchEvent;

export const huiJoined = {
  type: 'MemberJoined',
  data: { personId: 'hui', status: 'PROBATIONARY', votes: false, via: 'ADMISSION' },
} as const satisfies BranchEvent;

export const weiAssigned = {
  type: 'FirstSecretaryAssigned',
  data: { postingId: 'r2016.wei', personId: 'wei' },
} as const satisfies BranchEvent;

export const weiWithdrawn = {
  type: 'FirstSecretaryWithdrawn',
  data: { postingId: 'r2016.wei' },
} as const satisfies BranchEvent;

/** What personnel tells: Wei's posting at Luobo starts, and ends. */
export const weiPosted = {
  type: 'PostingStarted',
  data: {
    candidacyId: 'r2016.wei',
    personId: 'wei',
    stationId: 'luobo',
    branchId: 'luobo-branch',
    startOn: '2016-03-15',
    plannedEndOn: '2018-03-15',
    documentNo: '南供党〔2016〕7号',
  },
} as const satisfies PostingEvent;

export const weiRecalled = {
  type: 'PostingEnded',
  data: { endOn: '2018-03-15', reason: '任期届满', personId: 'wei', stationId: 'luobo', branchId: 'luobo-branch' },
} as const satisfies PostingEvent;

/** A unit of some kind at some place. */
export const unitAt = (type: OrgUnitType, path: string) =>
  stateAfter(orgUnitFold, { type: 'OrgUnitRegistered', data: { type, path, name: path } });
