import type { IntegrityRole } from '@zhudian/facts';
import { orgUnitDecider } from '@zhudian/organization';
import { specificationOf } from '../../support';
import { luoboRegistered } from '../../support/organization.story';

// covers: I21
const orgUnit = specificationOf(orgUnitDecider);
const filled = (role: IntegrityRole, personId: string) =>
  ({ type: 'IntegrityRoleFilled', data: { role, personId } }) as const;
const vacated = (role: IntegrityRole) =>
  ({ type: 'IntegrityRoleVacated', data: { role, reason: '调离供电所。' } }) as const;
const fill = (role: IntegrityRole, personId: string, reasons: Record<string, string> = {}) =>
  ({ type: 'FillIntegrityRole', data: { stationId: 'luobo', role, personId }, act: { reasons } }) as const;
const vacate = (role: IntegrityRole) =>
  ({ type: 'VacateIntegrityRole', data: { stationId: 'luobo', ...vacated(role).data } }) as const;

describe('A role in the integrity work of a station', () => {
  it('is filled, and filled anew by another person', () => {
    orgUnit.given(luoboRegistered).when(fill('HEAD', 'hui')).then(filled('HEAD', 'hui'));
    orgUnit.given(luoboRegistered, filled('HEAD', 'hui')).when(fill('HEAD', 'feng')).then(filled('HEAD', 'feng'));
  });

  it('stays as it is when the same person is named again', () =>
    orgUnit.given(luoboRegistered, filled('HEAD', 'hui')).when(fill('HEAD', 'hui')).then());

  it.each([
    ['HEAD', 'SUPERVISOR'],
    ['DISCIPLINE', 'HEAD'],
    ['HEAD', 'RISK_CONTROL'],
  ] as const)('%s and %s are held by different persons, or there is a reason', (role, other) => {
    orgUnit
      .given(luoboRegistered, filled(role, 'hui'))
      .when(fill(other, 'hui'))
      .thenRefused('INTEGRITY_ROLES_IN_ONE_HAND', { personId: 'hui', role: other, held: [role] });
    orgUnit
      .given(luoboRegistered, filled(role, 'hui'))
      .when(fill(other, 'hui', { INTEGRITY_ROLES_IN_ONE_HAND: '全所3人，暂由其兼任。' }))
      .then(filled(other, 'hui'));
  });

  it('may be held together with another when neither is the head', () =>
    orgUnit
      .given(luoboRegistered, filled('HEAD', 'feng'), filled('DISCIPLINE', 'hui'))
      .when(fill('SUPERVISOR', 'hui'))
      .then(filled('SUPERVISOR', 'hui')));

  it('falls vacant while somebody holds it', () => {
    const held = [luoboRegistered, filled('HEAD', 'feng'), filled('SUPERVISOR', 'hui')] as const;
    orgUnit
      .given(...held)
      .when(vacate('SUPERVISOR'))
      .then(vacated('SUPERVISOR'));
    orgUnit
      .given(...held, vacated('SUPERVISOR'))
      .when(vacate('SUPERVISOR'))
      .thenRefused('INTEGRITY_ROLE_EMPTY', { stationId: 'luobo', role: 'SUPERVISOR' });
    orgUnit
      .given(...held, vacated('SUPERVISOR'))
      .when(vacate('HEAD'))
      .then(vacated('HEAD'));
  });

  it('is one of a station that is registered', () => {
    orgUnit.given().when(fill('HEAD', 'hui')).thenRefused('ORG_UNIT_UNKNOWN', { orgUnitId: 'luobo' });
    orgUnit.given().when(vacate('HEAD')).thenRefused('ORG_UNIT_UNKNOWN', { orgUnitId: 'luobo' });
    orgUnit
      .given(filled('HEAD', 'hui'), vacated('HEAD'), luoboRegistered)
      .when(fill('HEAD', 'hui'))
      .then(filled('HEAD', 'hui'));
  });
});
