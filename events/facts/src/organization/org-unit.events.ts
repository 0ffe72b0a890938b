import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

export const orgUnitType = enumOf('OrgUnitType', {
  BUREAU: ['供电局', 'power supply bureau'],
  DEPARTMENT: ['职能部室', 'department'],
  SECOND_TIER: ['二层机构', 'second-tier unit'],
  COUNTY_ENTERPRISE: ['县级供电企业', 'county power enterprise'],
  STATION: ['供电所', 'power supply station'],
  TEAM: ['班组', 'team'],
});
export type OrgUnitType = z.infer<typeof orgUnitType>;

/** I21: who answers for what in the integrity work of a station. The source names no roles: these are proposed. */
export const integrityRole = enumOf('IntegrityRole', {
  HEAD: ['廉洁工作负责人', 'head of the integrity work'],
  DISCIPLINE: ['纪律监督负责人', 'person responsible for discipline'],
  RISK_CONTROL: ['廉洁风险防控专责', 'person responsible for risk control'],
  SUPERVISOR: ['廉洁监督员', 'integrity supervisor'],
});
export type IntegrityRole = z.infer<typeof integrityRole>;
const role = integrityRole.describe('Which role in the integrity work. 廉洁工作岗位。');

export const orgUnitEvents = defineEvents({
  context: 'organization',
  category: 'OrgUnit',
  about: {
    zh: '组织机构：局、部室、二层机构、县级供电企业、供电所、班组。',
    en: 'An org unit: bureau, department, second-tier unit, county enterprise, station, team.',
  },
  schemas: {
    /** `path` names the unit and all above it, `/bureau/…/unit/`, so that a scope can be judged from this fact alone. */
    OrgUnitRegistered: z.strictObject({
      type: orgUnitType,
      parentId: ref('OrgUnit').optional(),
      path: z.string(),
      /** National division code: 4 digits for a prefecture, 6 for a county, 9 for a township, 12 for a village. */
      divisionCode: z
        .string()
        .regex(/^\d{4,12}$/)
        .optional(),
      name: title,
      nameEn: title.optional(),
    }),
    OrgUnitRenamed: z.strictObject({ name: title, nameEn: title.optional() }),
    IntegrityRoleFilled: z.strictObject({ role, personId: ref('Person') }),
    IntegrityRoleVacated: z.strictObject({ role, reason: prose }),
  },
  restedOnBy: {
    OrgUnitRenamed: { types: ['OrgUnitRenamed'] },
    IntegrityRoleFilled: { types: ['IntegrityRoleFilled', 'IntegrityRoleVacated'], by: 'role' },
    IntegrityRoleVacated: { types: ['IntegrityRoleFilled'], by: 'role' },
  },
});
export type OrgUnitEvent = EventOf<typeof orgUnitEvents>;
