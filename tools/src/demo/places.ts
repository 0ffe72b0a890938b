import { orgTree, type OrgUnitSeed } from './org-tree';

export const units = orgTree();
export const BUREAU = 'bureau-4501';

const ofType = (...types: readonly OrgUnitSeed['type'][]) => units.filter(({ type }) => types.includes(type));
export const stations = ofType('STATION');
export const countyEnterprises = ofType('COUNTY_ENTERPRISE');
/** Headquarters departments and second-tier units that send candidates. */
export const poolUnits = ofType('DEPARTMENT', 'SECOND_TIER');

const byId = new Map(units.map((unit) => [unit.id, unit]));
/** @throws when the organisation has no such unit. */
export const unitOf = (id: string): OrgUnitSeed => {
  const unit = byId.get(id);
  if (!unit) throw new Error(`The demonstration has no unit ${id}.`);
  return unit;
};
export const enterpriseOf = (stationId: string): string => unitOf(stationId).parentId ?? '';
export const branchOf = (stationId: string): string => stationId.replace('station-', 'branch-');
/** The name as people say it, without the mark of the demonstration. */
export const shortName = (id: string): string => unitOf(id).name.replace('（演示）', '');

const nthStation = (county: string, index: number): readonly string[] =>
  stations
    .filter(({ parentId }) => parentId === county)
    .slice(index, index + 1)
    .map(({ id }) => id);

/** Weak stations: the first and the third township of each county. */
export const weakStations: readonly string[] = countyEnterprises.flatMap(({ id }) =>
  [0, 2].flatMap((index) => nthStation(id, index)),
);

/** Weak stations whose branch has seven full members, and so a committee: the first of each county. */
export const committeeStations: readonly string[] = weakStations.filter((_, index) => index % 2 === 0);
