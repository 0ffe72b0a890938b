import { orgTree } from './org-tree';

const units = orgTree();
export const stations = units.filter(({ type }) => type === 'STATION');
export const countyEnterprises = units.filter(({ type }) => type === 'COUNTY_ENTERPRISE');
/** Headquarters departments and second-tier units that send candidates. */
export const poolUnits = units.filter(({ type }) => type === 'DEPARTMENT' || type === 'SECOND_TIER');

export const branchOf = (stationId: string): string => stationId.replace('station-', 'branch-');

/** How far a candidacy of the demonstration goes. */
export type Fate =
  'APPLIED' | 'RECOMMENDED' | 'REJECTED' | 'REVIEWED' | 'NOTICE_OPEN' | 'OBJECTION_UPHELD' | 'WITHDRAWN' | 'APPOINTED';

export interface PlannedCandidacy {
  readonly candidate: number;
  readonly fate: Fate;
  readonly stationId: string;
}
export interface PlannedRound {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly opensOn: string;
  readonly applyBy: string;
  readonly analysedOn: string;
  readonly fixedOn: string;
  readonly appliedOn: string;
  readonly recommendedOn: string;
  readonly reviewedOn: string;
  readonly matchedOn: string;
  readonly noticeOn: string;
  readonly closedOn: string;
  readonly appointedOn: string;
  readonly startsOn: string;
  readonly candidacies: readonly PlannedCandidacy[];
}

/** Two weak stations in each county enterprise: the first and the third of its townships. */
const weakStations = countyEnterprises.flatMap(({ id }) => {
  const own = stations.filter(({ parentId }) => parentId === id);
  return [own[0], own[2]].flatMap((station) => (station ? [station.id] : []));
});

const fates = (first: number, list: readonly Fate[]): readonly PlannedCandidacy[] =>
  list.map((fate, index) => ({
    candidate: first + index,
    fate,
    stationId: weakStations[index % weakStations.length] ?? '',
  }));

/** The first round, whose postings run through both years of the demonstration; the second, which is under way. */
export const plannedRounds: readonly PlannedRound[] = [
  {
    id: 'round-2024',
    title: '2024年第一书记选派（演示） / Round of 2024 (demo)',
    year: 2024,
    opensOn: '2023-10-09',
    applyBy: '2023-10-31',
    analysedOn: '2023-10-13',
    fixedOn: '2023-10-20',
    appliedOn: '2023-10-25',
    recommendedOn: '2023-11-03',
    reviewedOn: '2023-11-10',
    matchedOn: '2023-11-17',
    noticeOn: '2023-11-20',
    closedOn: '2023-11-27',
    appointedOn: '2023-12-15',
    startsOn: '2024-01-02',
    candidacies: fates(0, [
      ...Array.from({ length: 8 }, () => 'APPOINTED' as const),
      'OBJECTION_UPHELD',
      'REJECTED',
      'REJECTED',
      'WITHDRAWN',
    ]),
  },
  {
    id: 'round-2026',
    title: '2026年第一书记选派（演示） / Round of 2026 (demo)',
    year: 2026,
    opensOn: '2025-10-13',
    applyBy: '2025-11-14',
    analysedOn: '2025-10-17',
    fixedOn: '2025-10-24',
    appliedOn: '2025-11-05',
    recommendedOn: '2025-11-18',
    reviewedOn: '2025-11-25',
    matchedOn: '2025-12-02',
    noticeOn: '2025-12-05',
    closedOn: '2025-12-12',
    appointedOn: '2025-12-22',
    startsOn: '2026-01-05',
    candidacies: [
      ...fates(20, ['APPLIED', 'RECOMMENDED', 'REVIEWED', 'REJECTED']),
      { candidate: 24, fate: 'NOTICE_OPEN', stationId: weakStations[8] ?? '' },
      { candidate: 25, fate: 'NOTICE_OPEN', stationId: weakStations[9] ?? '' },
      { candidate: 26, fate: 'APPOINTED', stationId: weakStations[10] ?? '' },
      { candidate: 27, fate: 'APPOINTED', stationId: weakStations[11] ?? '' },
    ],
  },
];

export const targetsOf = ({ year }: PlannedRound): readonly string[] =>
  year === 2024 ? weakStations.slice(0, 9) : weakStations;
export const diagnosed = weakStations;

/** Where a candidate of the demonstration is posted, if at all. */
export const postOf = (candidate: number): string | undefined =>
  plannedRounds
    .flatMap(({ candidacies }) => candidacies)
    .find((one) => one.candidate === candidate && one.fate === 'APPOINTED')?.stationId;
