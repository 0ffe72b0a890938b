import { orgUnitDecider, orgUnitFold } from '@zhudian/organization';
import { specificationOf, stateAfter } from '../../support';
import {
  bureauRegistered,
  luoboRegistered,
  marketingRegistered,
  wumingRegistered,
} from '../../support/organization.story';

const orgUnit = specificationOf(orgUnitDecider);
const unregistered = stateAfter(orgUnitFold);
const bureau = stateAfter(orgUnitFold, bureauRegistered);
const wuming = stateAfter(orgUnitFold, wumingRegistered);

const { path: _bureauPath, ...bureauInput } = bureauRegistered.data;
const { path: _luoboPath, ...luoboInput } = luoboRegistered.data;
const registerBureau = { type: 'RegisterOrgUnit', data: { ...bureauInput, orgUnitId: 'bureau' }, read: {} } as const;
const registerLuobo = {
  type: 'RegisterOrgUnit',
  data: { ...luoboInput, orgUnitId: 'luobo' },
  read: { parent: wuming },
} as const;

describe('An org unit', () => {
  it('stands at the top when it is the bureau', () => orgUnit.given().when(registerBureau).then(bureauRegistered));

  it('stands below its parent otherwise, and its path names all above it', () =>
    orgUnit.given().when(registerLuobo).then(luoboRegistered));

  it('is registered once', () =>
    orgUnit
      .given(luoboRegistered)
      .when(registerLuobo)
      .thenRefused('ORG_UNIT_ALREADY_REGISTERED', { orgUnitId: 'luobo' }));

  it('has no parent when it is the bureau', () =>
    orgUnit
      .given()
      .when({ ...registerBureau, data: { ...registerBureau.data, parentId: 'wuming' }, read: { parent: wuming } })
      .thenRefused('PARENT_NOT_ALLOWED', { parentId: 'wuming' }));

  it('needs a parent when it is not the bureau', () => {
    const { parentId: _parent, ...orphan } = registerLuobo.data;
    orgUnit
      .given()
      .when({ type: 'RegisterOrgUnit', data: orphan, read: {} })
      .thenRefused('PARENT_REQUIRED', { type: 'STATION', allowed: ['COUNTY_ENTERPRISE'] });
  });

  it('waits until its parent is registered', () =>
    orgUnit
      .given()
      .when({ ...registerLuobo, read: { parent: unregistered } })
      .thenRefused('PARENT_UNKNOWN', { parentId: 'wuming' }));

  it('does not stand below a unit that cannot hold it', () =>
    orgUnit
      .given()
      .when({ ...registerLuobo, data: { ...registerLuobo.data, parentId: 'bureau' }, read: { parent: bureau } })
      .thenRefused('PARENT_TYPE_UNFIT', { type: 'STATION', parentType: 'BUREAU', allowed: ['COUNTY_ENTERPRISE'] }));

  it('is renamed', () =>
    orgUnit
      .given(luoboRegistered)
      .when({ type: 'RenameOrgUnit', data: { orgUnitId: 'luobo', name: '罗波中心供电所' } })
      .then({ type: 'OrgUnitRenamed', data: { name: '罗波中心供电所' } }));

  it('keeps its name when the new one is the same: nothing has happened', () =>
    orgUnit
      .given(marketingRegistered)
      .when({ type: 'RenameOrgUnit', data: { orgUnitId: 'marketing', name: '市场营销部' } })
      .then());

  it('takes another English name alone', () =>
    orgUnit
      .given(luoboRegistered)
      .when({ type: 'RenameOrgUnit', data: { orgUnitId: 'luobo', name: '罗波供电所', nameEn: 'Luobo Power Station' } })
      .then({ type: 'OrgUnitRenamed', data: { name: '罗波供电所', nameEn: 'Luobo Power Station' } }));

  it('is compared with its newest name', () =>
    orgUnit
      .given(luoboRegistered, { type: 'OrgUnitRenamed', data: { name: '罗波中心供电所' } })
      .when({ type: 'RenameOrgUnit', data: { orgUnitId: 'luobo', name: '罗波中心供电所' } })
      .then());

  it('is not renamed before it is registered', () =>
    orgUnit
      .given()
      .when({ type: 'RenameOrgUnit', data: { orgUnitId: 'luobo', name: '罗波' } })
      .thenRefused('ORG_UNIT_UNKNOWN', { orgUnitId: 'luobo' }));
});
