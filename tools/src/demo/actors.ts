import type { Role } from '@zhudian/programme';
import { orgTree } from './org-tree';
import { people } from './people';
import { countyEnterprises, poolUnits, postOf } from './plan';

/** A person of the demonstration who may ask for a token: roles and scope stand in its claims. */
export interface DemoActor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly about: { readonly zh: string; readonly en: string };
}

export const BUREAU = 'bureau-4501';

const units = orgTree();
const named = people(200);
const actor = (index: number, roles: readonly Role[], unit: string, about: DemoActor['about']): DemoActor => {
  const person = named[index - 1];
  if (!person) throw new Error(`The demonstration has no person ${index}.`);
  return { id: person.id, name: person.name, roles, unit, about };
};
const nameOf = (unit: string): string => units.find(({ id }) => id === unit)?.name ?? unit;
const nameEnOf = (unit: string): string => units.find(({ id }) => id === unit)?.nameEn ?? unit;

export const officials = {
  administrator: actor(1, ['ADMINISTRATOR'], BUREAU, { zh: '系统管理员', en: 'administrator' }),
  partyWork: actor(2, ['PARTY_WORK'], BUREAU, { zh: '党建人事部经办人', en: 'party-work officer' }),
  reviewer: actor(3, ['PARTY_WORK'], BUREAU, { zh: '党建人事部审查人', en: 'reviewer of the party-work department' }),
  committee: actor(4, ['PARTY_COMMITTEE'], BUREAU, { zh: '局党委', en: 'bureau Party committee' }),
  discipline: actor(5, ['DISCIPLINE'], BUREAU, { zh: '纪检监察部', en: 'discipline inspection' }),
  ruralPower: actor(6, ['RURAL_POWER'], BUREAU, { zh: '农电部', en: 'rural power department' }),
  general: actor(7, ['GENERAL_MANAGEMENT'], BUREAU, { zh: '综合管理部门', en: 'general management' }),
  business: actor(8, ['BUSINESS_MANAGEMENT'], BUREAU, { zh: '业务管理部门', en: 'business management' }),
  auditor: actor(9, ['AUDITOR'], BUREAU, { zh: '审计人员', en: 'auditor' }),
  analyst: actor(10, ['ANALYST'], BUREAU, { zh: '分析人员', en: 'analyst' }),
} as const;

/** One head per sending unit, persons 11 to 32. */
const senders = poolUnits.map(({ id: unit }, index) =>
  actor(11 + index, ['SENDING_UNIT'], unit, { zh: `${nameOf(unit)}负责人`, en: `head of the ${nameEnOf(unit)}` }),
);
/** One officer per county enterprise, persons 41 to 46. */
const countyOfficers = countyEnterprises.map(({ id: unit }, index) =>
  actor(41 + index, ['COUNTY_ENTERPRISE', 'COUNTY_PARTY_COMMITTEE', 'STATION'], unit, {
    zh: `${nameOf(unit)}党委`,
    en: `Party committee of ${nameEnOf(unit)}`,
  }),
);

export const senderOf = (unit: string): string =>
  senders.find((sender) => sender.unit === unit)?.id ?? officials.partyWork.id;
export const officerOf = (enterprise: string): string =>
  countyOfficers.find(({ unit }) => unit === enterprise)?.id ?? officials.partyWork.id;

export const CANDIDATES = 40;
const FIRST_CANDIDATE = 101;
export const candidateId = (index: number): string => named[FIRST_CANDIDATE - 1 + index]?.id ?? '';
export const unitOfCandidate = (index: number): string => poolUnits[index % poolUnits.length]?.id ?? BUREAU;

/** Candidates volunteer as staff; those who are posted also speak as First Secretaries. */
const candidates = Array.from({ length: CANDIDATES }, (_, index) =>
  actor(FIRST_CANDIDATE + index, ['STAFF', 'FIRST_SECRETARY'], postOf(index) ?? unitOfCandidate(index), {
    zh: `报名人选(${nameOf(unitOfCandidate(index))})`,
    en: `candidate (${nameEnOf(unitOfCandidate(index))})`,
  }),
);

/** Everybody who may ask for a token in the demonstration. */
export const demoActors = (): readonly DemoActor[] => [
  ...Object.values(officials),
  ...senders,
  ...countyOfficers,
  ...candidates,
];
