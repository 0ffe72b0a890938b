import { riskDomain, targetFor, type ModelStationCount, type ModelStationCriterion } from '@zhudian/facts';
import {
  dutyLists,
  firstSecretarySince,
  firstSecretaryTerms,
  indicators,
  riskPoints,
  type DutyListRow,
  type FirstSecretaryTerm,
  type IndicatorRow,
  type RiskPointRow,
} from '@zhudian/projections';
import { areListsDue } from '@zhudian/programme';
import { allRows, type RequestContext } from '@zhudian/framework/service';
import { isCovered, standingOn } from '../risk-point/risk-board';
import { monthsLookedAt } from './model-station.decider';

/** What is known of one station, and what its criteria are counted from. */
export interface StationFacts {
  readonly lists: readonly Pick<DutyListRow, 'id' | 'year' | 'adoption'>[];
  readonly risks: readonly RiskPointRow[];
  readonly indicators: readonly Pick<IndicatorRow, 'targets' | 'readings'>[];
  /** Since when until when it had First Secretaries, from whose arrival the time for the lists runs. */
  readonly terms: readonly FirstSecretaryTerm[];
}
type Count = Omit<ModelStationCount, 'criterion'>;

/** The lists of the year, each adopted by the day; a station without any owes them once they are due, and nobody can tell before. */
const listsOf = ({ lists, terms }: StationFacts, day: string): Count => {
  const ofYear = lists.filter(({ year }) => String(year) === day.slice(0, 4));
  const adopted = ofYear.filter(({ adoption }) => adoption !== null && adoption.decision.on <= day).length;
  return areListsDue(day, firstSecretarySince(terms, day))
    ? { met: adopted, owed: Math.max(1, ofYear.length), unjudged: 0 }
    : { met: adopted, owed: adopted, unjudged: ofYear.length - adopted };
};

const domainsOf = ({ risks }: StationFacts, day: string): Count => {
  const controlled = riskDomain.options.filter((domain) =>
    isCovered(risks.filter((one) => one.domain === domain).flatMap((one) => standingOn(one, day) ?? [])),
  );
  return { met: controlled.length, owed: riskDomain.options.length, unjudged: 0 };
};

/** Of the open risks, those below level I; where nobody has looked for risks, nobody can tell. */
const levelsOf = ({ risks }: StationFacts, day: string): Count => {
  const open = risks.flatMap((one) => standingOn(one, day) ?? []);
  return { met: open.filter(({ level }) => level !== 'I').length, owed: open.length, unjudged: 0 };
};

/** Of the months with a target, those that reached it; one that is not reported, or cannot be true, is not judged. */
const readingsOf = ({ indicators: told }: StationFacts, day: string): Count => {
  const due = told.flatMap(({ targets, readings }) =>
    monthsLookedAt(day).flatMap((period) => {
      const reading = readings.find((one) => one.period === period);
      return targetFor(targets, period) ? [reading?.onTarget ?? null] : [];
    }),
  );
  const judged = due.filter((onTarget) => onTarget !== null);
  return { met: judged.filter(Boolean).length, owed: judged.length, unjudged: due.length - judged.length };
};

const COUNTED: Readonly<Record<ModelStationCriterion, (facts: StationFacts, day: string) => Count>> = {
  LISTS: listsOf,
  DOMAINS: domainsOf,
  LEVEL_I_RISKS: levelsOf,
  INDICATORS: readingsOf,
};

/** The criteria of a station as they stood on a day. */
export const countedOn = (facts: StationFacts, day: string): readonly ModelStationCount[] =>
  Object.entries(COUNTED).map(([criterion, of]) => ({
    criterion: criterion as ModelStationCriterion,
    ...of(facts, day),
  }));

const byStation = <Row extends { readonly stationId: string }>(rows: readonly Row[]) =>
  Map.groupBy(rows, ({ stationId }) => stationId);

/** What the facts at the position of the request tell of stations; of all that the caller sees where none is named. */
export const factsOf = async (
  context: Pick<RequestContext, 'snapshot'>,
  stationId: string | readonly string[] | undefined,
): Promise<(station: string) => StationFacts> => {
  const [lists, risks, told, branches] = await Promise.all([
    allRows(context, dutyLists, { stationId }),
    allRows(context, riskPoints, { stationId }),
    allRows(context, indicators, { stationId }),
    allRows(context, firstSecretaryTerms, { stationId }),
  ]);
  const of = { lists: byStation(lists), risks: byStation(risks), indicators: byStation(told) };
  const branchesOf = byStation(branches);
  return (station) => ({
    lists: of.lists.get(station) ?? [],
    risks: of.risks.get(station) ?? [],
    indicators: of.indicators.get(station) ?? [],
    terms: branchesOf.get(station)?.flatMap(({ terms }) => terms) ?? [],
  });
};
