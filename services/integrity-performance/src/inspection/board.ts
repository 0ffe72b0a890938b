import type { InspectionFindingRow, InspectionRow, StationPlaceRow } from '@zhudian/projections';
import type { InspectionTotalsView } from './inspection.types';

type StationCounted = Pick<StationPlaceRow, 'id' | 'countyEnterpriseId'>;
export type FindingCounted = Pick<
  InspectionFindingRow,
  'inspectionId' | 'stationId' | 'findingCategory' | 'raisedOn' | 'standing' | 'dueOn' | 'everLate'
>;
interface Inspected {
  readonly stations: readonly StationCounted[];
  /** Those conducted in the period. */
  readonly inspections: readonly Pick<InspectionRow, 'stationId'>[];
  /** All of them, so that what was found before is known. */
  readonly findings: readonly FindingCounted[];
}
export interface BoardPeriod {
  readonly from: string;
  readonly before: string;
  readonly today: string;
}

const topicOf = ({ stationId, findingCategory }: FindingCounted) => `${stationId}/${findingCategory}`;

const NEVER = '9999';
type Raised = Pick<FindingCounted, 'inspectionId' | 'raisedOn'>;

/** By inspection: when it first found something, of findings of one topic. */
const firstDays = (ofTopic: readonly Raised[]): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const { inspectionId, raisedOn } of ofTopic)
    if (raisedOn < (first.get(inspectionId) ?? NEVER)) first.set(inspectionId, raisedOn);
  return first;
};

/** Those of earlier inspections that a finding repeats, of the others of its topic: one inspection repeats nothing of its own. */
export const earlierThan = <F extends Raised>(finding: Raised, others: readonly F[]): readonly F[] => {
  const first = firstDays([finding, ...others]);
  const began = first.get(finding.inspectionId) ?? '';
  return others.filter(
    ({ inspectionId, raisedOn }) => (first.get(inspectionId) ?? NEVER) < began && raisedOn < finding.raisedOn,
  );
};

/** Each that an earlier inspection found at the same station in the same category. */
export const repeatedAmong = <F extends FindingCounted>(findings: readonly F[]): ReadonlySet<F> =>
  new Set(
    [...Map.groupBy(findings, topicOf).values()].flatMap((ofTopic) => {
      const first = firstDays(ofTopic);
      const [earliest = NEVER] = [...first.values()].toSorted();
      return ofTopic.filter(({ inspectionId }) => earliest < (first.get(inspectionId) ?? ''));
    }),
  );

export const isOverdue = ({ standing, dueOn }: Pick<FindingCounted, 'standing' | 'dueOn'>, today: string) =>
  standing === 'OPEN' && dueOn < today;

/** One line of the board. */
const totalsOf = (
  countyEnterpriseId: string | null,
  stations: readonly StationCounted[],
  { inspections, findings }: Inspected,
  { from, before, today }: BoardPeriod,
): InspectionTotalsView => {
  const here = new Set(stations.map(({ id }) => id));
  const visited = new Set(inspections.map(({ stationId }) => stationId));
  const repeated = repeatedAmong(findings);
  const raised = findings.filter(
    ({ stationId, raisedOn }) => here.has(stationId) && from <= raisedOn && raisedOn < before,
  );
  const at = (standing: FindingCounted['standing']) => raised.filter((one) => one.standing === standing).length;
  const notInspectedIds = [...here].filter((id) => !visited.has(id)).toSorted();
  return {
    countyEnterpriseId,
    stations: here.size,
    inspected: here.size - notInspectedIds.length,
    notInspectedIds,
    raised: raised.length,
    open: at('OPEN'),
    rectified: at('RECTIFIED'),
    verified: at('VERIFIED'),
    overdue: raised.filter((one) => isOverdue(one, today)).length,
    everLate: raised.filter(({ everLate }) => everLate).length,
    repeated: raised.filter((one) => repeated.has(one)).length,
  };
};

/** One line for each county enterprise, in the order of their ids, and one for all of them together, last. */
export const boardOf = (inspected: Inspected, period: BoardPeriod): readonly InspectionTotalsView[] => {
  const byCounty = Map.groupBy(inspected.stations, ({ countyEnterpriseId }) => countyEnterpriseId);
  const lines = [...byCounty]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([county, stations]) => totalsOf(county, stations, inspected, period));
  return [...lines, totalsOf(null, inspected.stations, inspected, period)];
};
