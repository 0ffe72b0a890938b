import { BUREAU, CANDIDATES, candidateId, demoActors, officials, unitOfCandidate } from './actors';
import { orgTree } from './org-tree';
import { branchOf, stations } from './plan';
import type { Step, Wave } from './step';

const ON = '2023-10-08';
const { administrator, partyWork } = officials;
const register = (units: readonly { readonly id: string }[]): Wave =>
  units.map(({ id, ...unit }): Step => ({
    as: administrator.id,
    on: ON,
    command: 'RegisterOrgUnit',
    data: { orgUnitId: id, ...unit },
  }));

const units = orgTree();
const ofType = (...types: readonly string[]) => units.filter(({ type }) => types.includes(type));

const branches: Wave = stations.map(({ id, name }) => ({
  as: partyWork.id,
  on: ON,
  command: 'EstablishBranch',
  data: {
    branchId: branchOf(id),
    orgUnitId: id,
    name: name.replace('供电所', '供电所党支部'),
    approvedBy: '南宁供电局党委（演示）',
  },
}));

const candidateIds = new Map(
  Array.from({ length: CANDIDATES }, (_, index) => [candidateId(index), unitOfCandidate(index)]),
);
const persons: Wave = demoActors().map(({ id, unit }) => ({
  as: administrator.id,
  on: ON,
  command: 'RegisterPerson',
  data: { personId: id, unitId: candidateIds.get(id) ?? unit, membership: 'FULL' },
}));

/** The org tree from the top, the stations' branches, and everybody who acts. */
export const registration: readonly Wave[] = [
  register(units.filter(({ id }) => id === BUREAU)),
  register(ofType('DEPARTMENT', 'SECOND_TIER', 'COUNTY_ENTERPRISE')),
  register(ofType('STATION')),
  [...register(ofType('TEAM')), ...branches, ...persons],
];
