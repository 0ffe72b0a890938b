import { INVESTIGATORS, roleSchema } from '@zhudian/facts';
import type { Role } from './policy';

/** Whoever a token gives a role; the programme itself reads without a viewer. */
export const EVERYONE: readonly Role[] = roleSchema.options.filter((role) => role !== 'POLICY');
/** Those who run the programme at a bureau, each in the own area. */
export const OFFICES: readonly Role[] = [
  'ADMINISTRATOR',
  'PARTY_WORK',
  'PARTY_COMMITTEE',
  'DISCIPLINE',
  'RURAL_POWER',
  'GENERAL_MANAGEMENT',
  'BUSINESS_MANAGEMENT',
];
export const COUNTY: readonly Role[] = ['COUNTY_PARTY_COMMITTEE', 'COUNTY_ENTERPRISE'];
export const MANAGERS: readonly Role[] = [...OFFICES, ...COUNTY];
/** Those who look at everything in their area and change nothing. */
export const OBSERVERS: readonly Role[] = ['AUDITOR', 'ANALYST'];
export const AT_STATION: readonly Role[] = ['STATION', 'BRANCH_SECRETARY', 'FIRST_SECRETARY'];
export { INVESTIGATORS };
/** Those who select, and those who audit the selection. */
export const SELECTION: readonly Role[] = ['PARTY_WORK', 'PARTY_COMMITTEE', 'DISCIPLINE', 'ADMINISTRATOR', 'AUDITOR'];
