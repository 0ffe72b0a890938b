import { counties, nanning, townships, type Division, type Township } from './divisions';
import { departments, secondTierUnits, type HeadquartersUnit } from './headquarters';

export type OrgUnitType = 'BUREAU' | 'DEPARTMENT' | 'SECOND_TIER' | 'COUNTY_ENTERPRISE' | 'STATION' | 'TEAM';

/** An organisational unit of the demo; `divisionCode` is the NBS code of the division it serves. */
export interface OrgUnitSeed {
  readonly id: string;
  readonly type: OrgUnitType;
  readonly parentId?: string;
  readonly divisionCode?: string;
  readonly name: string;
  readonly nameEn: string;
}

/** The divisions with a county enterprise in the demo: 武鸣, 隆安, 马山, 上林, 宾阳, 横州. */
const ENTERPRISE_CODES = ['450110', '450123', '450124', '450125', '450126', '450181'] as const;

const TEAMS = [
  ['marketing', '营销班', 'Marketing Team'],
  ['operation', '运维班', 'Operation and Maintenance Team'],
] as const;

const bureau: OrgUnitSeed = {
  id: `bureau-${nanning.code}`,
  type: 'BUREAU',
  divisionCode: nanning.code,
  name: '南宁供电局（演示）',
  nameEn: 'Nanning Power Supply Bureau (demo)',
};

const headquartersUnits = (
  type: 'DEPARTMENT' | 'SECOND_TIER',
  prefix: string,
  units: readonly HeadquartersUnit[],
): readonly OrgUnitSeed[] =>
  units.map(([key, name, nameEn]) => ({ id: `${prefix}-${key}`, type, parentId: bureau.id, name, nameEn }));

const enterpriseOf = ({ code, place, placeEn }: Division): OrgUnitSeed => ({
  id: `county-${code}`,
  type: 'COUNTY_ENTERPRISE',
  parentId: bureau.id,
  divisionCode: code,
  name: `${place}供电公司（演示）`,
  nameEn: `${placeEn} Power Supply Company (demo)`,
});

/** The county comes first, because towns of different counties share a name; a town named as its county keeps its kind. */
const stationPlaceOf = (county: Division, township: Township): readonly [string, string] =>
  township.place === county.place
    ? [township.name, township.nameEn]
    : [`${county.place}${township.place}`, `${county.placeEn} ${township.placeEn}`];

const stationOf = (county: Division, township: Township): OrgUnitSeed => {
  const [place, placeEn] = stationPlaceOf(county, township);
  return {
    id: `station-${township.code}`,
    type: 'STATION',
    parentId: `county-${county.code}`,
    divisionCode: township.code,
    name: `${place}供电所（演示）`,
    nameEn: `${placeEn} Power Supply Station (demo)`,
  };
};

const teamsOf = (station: OrgUnitSeed, { code }: Township): readonly OrgUnitSeed[] =>
  TEAMS.map(([key, name, nameEn]) => ({ id: `team-${code}-${key}`, type: 'TEAM', parentId: station.id, name, nameEn }));

const countyUnits = (county: Division): readonly OrgUnitSeed[] => [
  enterpriseOf(county),
  ...townships
    .filter(({ countyCode }) => countyCode === county.code)
    .flatMap((township) => {
      const station = stationOf(county, township);
      return [station, ...teamsOf(station, township)];
    }),
];

/**
 * The demo's organisation, made up over real divisions: the bureau, its departments and second-tier units, six county
 * enterprises and a station with two teams for each of their townships. Parents come before their children; the same
 * every time.
 */
export const orgTree = (): readonly OrgUnitSeed[] => [
  bureau,
  ...headquartersUnits('DEPARTMENT', 'dept', departments),
  ...headquartersUnits('SECOND_TIER', 'unit', secondTierUnits),
  ...counties.filter(({ code }) => ENTERPRISE_CODES.some((known) => known === code)).flatMap(countyUnits),
];
