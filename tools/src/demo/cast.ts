import type { Role } from '@zhudian/programme';
import { people, personId } from './people';
import {
  BUREAU,
  committeeStations,
  countyEnterprises,
  poolUnits,
  shortName,
  stations,
  unitOf,
  weakStations,
} from './places';

/** A person of the demonstration, with what the person does there. */
export interface Member {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly about: { readonly zh: string; readonly en: string };
}

const member = (number: number, roles: readonly Role[], unit: string, about: Member['about']): Member => ({
  id: personId(number),
  roles,
  unit,
  about,
});
const ofBureau = (number: number, role: Role, zh: string, en: string): Member =>
  member(number, [role], BUREAU, { zh, en });

/** Who acts at the bureau; nobody holds two offices. */
export const officials = {
  administrator: ofBureau(1, 'ADMINISTRATOR', '系统管理员', 'administrator'),
  partyWork: ofBureau(2, 'PARTY_WORK', '党建人事部经办人', 'party-work officer'),
  reviewer: ofBureau(3, 'PARTY_WORK', '党建人事部审查人', 'reviewer of the party-work department'),
  committee: ofBureau(4, 'PARTY_COMMITTEE', '局党委组织员', 'organiser of the bureau Party committee'),
  discipline: ofBureau(5, 'DISCIPLINE', '纪检监察部核查人', 'investigator of discipline inspection'),
  ruralPower: ofBureau(6, 'RURAL_POWER', '农电部监督人', 'supervisor of the rural power department'),
  general: ofBureau(7, 'GENERAL_MANAGEMENT', '综合管理部门评分人', 'scorer of general management'),
  business: ofBureau(8, 'BUSINESS_MANAGEMENT', '业务管理部门评分人', 'scorer of business management'),
  auditor: ofBureau(9, 'AUDITOR', '审计人员', 'auditor'),
  analyst: ofBureau(10, 'ANALYST', '分析人员', 'analyst'),
  chair: ofBureau(11, 'PARTY_COMMITTEE', '局党委书记', 'secretary of the bureau Party committee'),
  arbiter: ofBureau(12, 'DISCIPLINE', '纪检监察部申诉处理人', 'arbiter of appeals, discipline inspection'),
  inspector: ofBureau(13, 'RURAL_POWER', '农电部检查人', 'inspector of the rural power department'),
  concluder: ofBureau(14, 'GENERAL_MANAGEMENT', '综合管理部门考评核定人', 'concludes evaluations, general management'),
  surveyor: ofBureau(15, 'PARTY_WORK', '党建人事部测评组织人', 'runs the surveys, party-work department'),
  solver: ofBureau(16, 'BUSINESS_MANAGEMENT', '市场营销部专责', 'specialist of the marketing department'),
} as const;

const perUnit = (
  first: number,
  list: readonly { readonly id: string }[],
  role: Role,
  [zh, en]: readonly [string, string],
) =>
  new Map(
    list.map(({ id }, index) => [
      id,
      member(first + index, [role], id, { zh: `${unitOf(id).name}${zh}`, en: `${en}, ${unitOf(id).nameEn}` }),
    ]),
  );
const senders = perUnit(31, poolUnits, 'SENDING_UNIT', ['负责人', 'head']);
const enterpriseOfficers = perUnit(61, countyEnterprises, 'COUNTY_ENTERPRISE', ['考评人员', 'assessor']);
const partyOfficers = perUnit(71, countyEnterprises, 'COUNTY_PARTY_COMMITTEE', ['党委', 'Party committee']);

const known = (people: ReadonlyMap<string, Member>, unit: string): Member => {
  const one = people.get(unit);
  if (!one) throw new Error(`Nobody acts for ${unit}.`);
  return one;
};
export const senderOf = (unit: string): string => known(senders, unit).id;
export const assessorOf = (enterprise: string): string => known(enterpriseOfficers, enterprise).id;
export const partyOfficerOf = (enterprise: string): string => known(partyOfficers, enterprise).id;

/** Whoever answers a survey: nobody in particular, and without a token. */
export const CUSTOMER = 'customer';

const FIRST_CANDIDATE = 101;
export const candidateId = (index: number): string => personId(FIRST_CANDIDATE + index);
export const unitOfCandidate = (index: number): string => poolUnits[(index * 5) % poolUnits.length]?.id ?? BUREAU;
export const candidateOf = (index: number, postedAt?: string): Member => {
  const own = unitOfCandidate(index);
  return postedAt === undefined
    ? member(FIRST_CANDIDATE + index, ['STAFF'], own, {
        zh: `${unitOf(own).name}职工`,
        en: `staff of the ${unitOf(own).nameEn}`,
      })
    : member(FIRST_CANDIDATE + index, ['FIRST_SECRETARY', 'STAFF'], postedAt, {
        zh: `${shortName(postedAt)}第一书记`,
        en: `First Secretary at ${unitOf(postedAt).nameEn}`,
      });
};

const FIRST_OF_STATIONS = 201;
const BLOCK = 8;
const places = [
  { roles: ['STATION'], zh: '所长', en: 'head' },
  { roles: ['BRANCH_SECRETARY'], zh: '党支部书记', en: 'branch secretary' },
  { roles: ['STAFF'], zh: '组织委员', en: 'organisation member' },
  { roles: ['STAFF'], zh: '营销班员工', en: 'marketing team' },
  { roles: ['STAFF'], zh: '运维班员工', en: 'operation team' },
  { roles: ['STAFF'], zh: '营业厅员工', en: 'service hall' },
  { roles: ['STAFF'], zh: '外勤员工', en: 'field staff' },
] as const satisfies readonly { roles: readonly Role[]; zh: string; en: string }[];

const LEAST = 3;
const staffing = stations.map(({ id, nameEn }, index) =>
  places.slice(0, weakStations.includes(id) ? places.length : LEAST).map(({ roles, zh, en }, place) =>
    member(FIRST_OF_STATIONS + index * BLOCK + place, roles, id, {
      zh: `${shortName(id)}${zh}`,
      en: `${en}, ${nameEn}`,
    }),
  ),
);
/** The head, the branch secretary and the others of a station; weak stations show more of them. */
export const staffOf = (stationId: string): readonly Member[] =>
  staffing[stations.findIndex(({ id }) => id === stationId)] ?? [];
export const headOf = (stationId: string): string => staffOf(stationId)[0]?.id ?? '';
/** The full members whom a branch begins with: seven where it has a committee, else four at most. */
export const firstMembersOf = (stationId: string): readonly string[] =>
  staffOf(stationId)
    .slice(0, committeeStations.includes(stationId) ? places.length : places.length - LEAST)
    .map(({ id }) => id);
/** One member of a committee moves to another station on the way. */
export const mover = { id: staffOf(committeeStations[2] ?? '')[5]?.id ?? '', from: committeeStations[2] ?? '' };
/** The full members who stay. */
export const fullMembersOf = (stationId: string): readonly string[] =>
  firstMembersOf(stationId).filter((one) => one !== mover.id);
/** Who goes on at the station when the First Secretary leaves. */
export const localLeaderOf = (stationId: string): string => staffOf(stationId)[1]?.id ?? '';

const names = new Map(people(FIRST_OF_STATIONS + stations.length * BLOCK).map(({ id, name }) => [id, name]));
export const nameOf = (id: string): string => names.get(id) ?? id;

/** Everybody but the candidates. */
export const standingCast: readonly Member[] = [
  ...Object.values(officials),
  ...senders.values(),
  ...enterpriseOfficers.values(),
  ...partyOfficers.values(),
  ...staffing.flat(),
];
