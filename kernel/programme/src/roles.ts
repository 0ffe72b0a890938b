import { z } from 'zod';

/**
 * The bodies and persons that act in the programme. A token names roles; each command names those that may give it.
 * POLICY is the programme itself and never comes from a token. Supervisors (农电部, county party committee) and assessors (three levels) are separate on purpose.
 */
export const roleSchema = z
  .enum([
    'ADMINISTRATOR',
    'PARTY_WORK',
    'PARTY_COMMITTEE',
    'DISCIPLINE',
    'RURAL_POWER',
    'GENERAL_MANAGEMENT',
    'BUSINESS_MANAGEMENT',
    'SENDING_UNIT',
    'COUNTY_PARTY_COMMITTEE',
    'COUNTY_ENTERPRISE',
    'STATION',
    'BRANCH_SECRETARY',
    'FIRST_SECRETARY',
    'STAFF',
    'AUDITOR',
    'ANALYST',
    'POLICY',
  ])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof roleSchema>;

/** Whether an actor holds at least one of these roles. */
export const holdsAny = (actor: { readonly roles: readonly string[] }, roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));
