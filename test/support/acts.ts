import type { Act } from '@zhudian/framework';
import type { Role } from '@zhudian/programme';

/** Where each body sits in the stories; one person stands for each role. */
const UNITS: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: 'bureau',
  PARTY_WORK: 'bureau',
  PARTY_COMMITTEE: 'bureau',
  DISCIPLINE: 'bureau',
  RURAL_POWER: 'bureau',
  GENERAL_MANAGEMENT: 'bureau',
  BUSINESS_MANAGEMENT: 'bureau',
  SENDING_UNIT: 'marketing',
  COUNTY_PARTY_COMMITTEE: 'wuming',
  COUNTY_ENTERPRISE: 'wuming',
  STATION: 'luobo',
  BRANCH_SECRETARY: 'luobo',
  FIRST_SECRETARY: 'luobo',
  STAFF: 'marketing',
  AUDITOR: 'bureau',
  ANALYST: 'bureau',
  POLICY: 'programme',
};

/** The act of the one person who stands for a role, on 2016-03-01 unless said otherwise, and recorded on its day. */
export const actAs = (role: Role, { on = '2016-03-01', ...changes }: Partial<Act> = {}): Act => ({
  by: role.toLowerCase().replaceAll('_', '-'),
  role,
  unit: UNITS[role],
  on,
  recordedOn: on,
  reasons: {},
  ...changes,
});
