import { managementCriterion, type ManagementCriterion } from '@zhudian/facts';
import type {
  ProcessAuditRow,
  ProcessDeviationRow,
  StationBusinessRow,
  StationPlaceRow,
  TeamPlanRow,
} from '@zhudian/projections';
import { unitOf, type Zoom } from '../station/zoom';
import type { BusinessTotalsView } from './station-business.types';

export interface BusinessRows {
  readonly businesses: readonly Pick<StationBusinessRow, 'id' | 'standards' | 'scores'>[];
  readonly audits: readonly Pick<ProcessAuditRow, 'stationId' | 'sample' | 'deviating'>[];
  readonly deviations: readonly Pick<ProcessDeviationRow, 'stationId' | 'standing' | 'dueOn'>[];
  readonly plans: readonly Pick<TeamPlanRow, 'stationId' | 'stage' | 'planned' | 'done' | 'control'>[];
}
export interface BoardQuery {
  readonly zoom: Zoom;
  readonly from: string;
  readonly before: string;
  readonly today: string;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
const rounded = (value: number): number => Math.round(value * 100) / 100;
const shareOf = (part: number, whole: number): number | null => (whole > 0 ? rounded((part / whole) * 100) : null);

/** Whether a month lies between two days, by their months. */
const isWithin = (period: string, { from, before }: BoardQuery): boolean =>
  from.slice(0, 7) <= period && period < before.slice(0, 7);

const processesOf = ({ audits, deviations }: BusinessRows, today: string) => {
  const sampled = sumOf(audits.map(({ sample }) => sample));
  const deviating = sumOf(audits.map((one) => one.deviating));
  const at = (standing: string) => deviations.filter((one) => one.standing === standing);
  return {
    audits: audits.length,
    sampled,
    deviating,
    conformity: shareOf(sampled - deviating, sampled),
    open: at('OPEN').length,
    overdue: at('OPEN').filter(({ dueOn }) => dueOn < today).length,
    toVerify: at('RECTIFIED').length,
    verified: at('VERIFIED').length,
  };
};

const plansOf = ({ plans }: BusinessRows) => {
  const executed = plans.filter(({ stage }) => stage !== 'FILED');
  const planned = sumOf(executed.map((one) => one.planned));
  const done = sumOf(executed.map((one) => one.done));
  return {
    plans: plans.length,
    controlled: plans.filter(({ stage }) => stage === 'CONTROLLED').length,
    inControl: plans.filter(({ control }) => control?.planVerdict === 'IN_CONTROL').length,
    planned,
    done,
    completion: shareOf(done, planned),
  };
};

const criteriaOf = ({ businesses }: BusinessRows, asked: BoardQuery) => {
  const scores = businesses.flatMap((one) => one.scores.filter(({ period }) => isWithin(period, asked)));
  const meanOf = (wanted: ManagementCriterion): number | null => {
    const all = scores.flatMap(({ criteria }) => criteria.filter(({ criterion }) => criterion === wanted));
    return all.length > 0 ? rounded(sumOf(all.map(({ score }) => score)) / all.length) : null;
  };
  const [standard, simple, genuine, effective] = managementCriterion.options.map(meanOf);
  return {
    scored: scores.length,
    standard: standard ?? null,
    simple: simple ?? null,
    genuine: genuine ?? null,
    effective: effective ?? null,
  };
};

type Of = ReadonlySet<string>;
const ofStations = (rows: BusinessRows, here: Of): BusinessRows => {
  const isHere = ({ stationId }: { readonly stationId: string }) => here.has(stationId);
  return {
    businesses: rows.businesses.filter(({ id }) => here.has(id)),
    audits: rows.audits.filter(isHere),
    deviations: rows.deviations.filter(isHere),
    plans: rows.plans.filter(isHere),
  };
};

/** The business of the stations by units. The rows are those of the period; standards count as in force on its last day. */
export const businessBoard = (
  rows: BusinessRows,
  stations: readonly StationPlaceRow[],
  asked: BoardQuery,
): readonly BusinessTotalsView[] =>
  [...Map.groupBy(stations, (station) => unitOf(station, asked.zoom))]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([unitId, places]) => {
      const of = ofStations(rows, new Set(places.map(({ id }) => id)));
      const isInForce = ({ from }: { readonly from: string }) => from < asked.before;
      return {
        unitId,
        stations: places.length,
        standardised: of.businesses.filter(({ standards }) => standards.some(isInForce)).length,
        ...processesOf(of, asked.today),
        ...plansOf(of),
        ...criteriaOf(of, asked),
      };
    });
