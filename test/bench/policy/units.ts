import { recorded, type FactOfStory } from '../../support/recorded';

const COUNTIES = 10;
const STATIONS = 20;
export const BUREAU_OF_BENCH = 'bureau';

const unit = (id: string, type: string, path: string): FactOfStory =>
  recorded(`OrgUnit-${id}`, { type: 'OrgUnitRegistered', data: { type, path, name: id } });

/** A bureau of ten county enterprises with twenty stations each, and a branch at every station. */
export const unitsOfBench = (): readonly FactOfStory[] => {
  const bureau = unit(BUREAU_OF_BENCH, 'BUREAU', `/${BUREAU_OF_BENCH}/`);
  const under = Array.from({ length: COUNTIES }, (_, at) => `county-${at}`).flatMap((county) => {
    const path = `/${BUREAU_OF_BENCH}/${county}/`;
    const stations = Array.from({ length: STATIONS }, (_, at) => `${county}-station-${at}`);
    return [
      unit(county, 'COUNTY_ENTERPRISE', path),
      ...stations.flatMap((station) => [
        unit(station, 'STATION', `${path}${station}/`),
        recorded(`Branch-of-${station}`, {
          type: 'BranchEstablished',
          data: { orgUnitId: station, name: station, approvedBy: 'county' },
        }),
      ]),
    ];
  });
  return [bureau, ...under];
};
