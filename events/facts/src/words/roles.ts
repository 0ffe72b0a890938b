import type { z } from 'zod';
import { enumOf } from './label';

/**
 * The bodies and persons that act in the programme. A token names roles; each command names those that may give it.
 * POLICY is the programme itself and never comes from a token. Supervisors (农电部, county party committee) and assessors (three levels) are separate on purpose.
 */
export const roleSchema = enumOf('Role', {
  ADMINISTRATOR: ['系统管理员', 'the administrator'],
  PARTY_WORK: ['党建人事部门', 'the Party-work department'],
  PARTY_COMMITTEE: ['局党委', 'the bureau Party committee'],
  DISCIPLINE: ['纪检监察部门', 'discipline inspection'],
  RURAL_POWER: ['农电部', 'the rural power department'],
  GENERAL_MANAGEMENT: ['综合管理部门', 'the general management departments'],
  BUSINESS_MANAGEMENT: ['业务管理部门', 'the business management departments'],
  SENDING_UNIT: ['派出单位', 'the sending unit'],
  COUNTY_PARTY_COMMITTEE: ['县级供电企业党委', 'the Party committee of the county power enterprise'],
  COUNTY_ENTERPRISE: ['县级供电企业考评人员', 'the assessors of the county power enterprise'],
  STATION: ['供电所', 'the station'],
  BRANCH_SECRETARY: ['党支部书记', 'the branch secretary'],
  FIRST_SECRETARY: ['驻点第一书记', 'the First Secretary'],
  STAFF: ['职工', 'staff'],
  AUDITOR: ['审计人员', 'the auditor'],
  ANALYST: ['分析人员', 'the analyst'],
  POLICY: ['系统自动处理', 'the programme itself'],
});

type Role = z.infer<typeof roleSchema>;

/**
 * Offices in which somebody may stand for the holder. A First Secretary is appointed by the procedure of selection, staff
 * act for themselves, and who analyses or the programme itself has no office.
 */
export const DEPUTISED_ROLES: readonly Role[] = roleSchema.options.filter(
  (role) => !['FIRST_SECRETARY', 'STAFF', 'ANALYST', 'POLICY'].includes(role),
);

/** Offices that see secrets or audit others: the holder alone passes them on. */
export const HANDED_BY_HOLDER: readonly Role[] = ['DISCIPLINE', 'PARTY_COMMITTEE', 'AUDITOR'];

/** Those who investigate, and those who decide on it. */
export const INVESTIGATORS: readonly Role[] = ['DISCIPLINE', 'PARTY_COMMITTEE'];
